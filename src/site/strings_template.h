// The words of a language as a template that others import:
//   {% import "strings" as t %}{{ t.unit.next }} {{ t.counted(3, t.counts.units) }}
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "site/strings.h"
#include "site/vocabulary.h"
#include "templating/template_set.h"

#include <map>
#include <string>

namespace unitfolio::site {

/// A map a group, and the macros `number(value)`, `counted(value, forms)`,
/// `counted_strong(value, forms)`, which prints the number in bold, and `lang(tag)`, which prints
/// the attributes of an element whose words are in another language.
[[nodiscard]] std::string strings_template(const Strings& strings);

/// Compiles it as "strings".
void add_strings(const Strings& strings,
                 templating::TemplateSet& templates,
                 base::Sources& sources,
                 base::Diagnostics& diagnostics);

/// The templates of a site, once for every language that its pages have words in.
class SpokenTemplates {
  public:
    SpokenTemplates(const templating::TemplateSet& templates,
                    const Vocabulary& words,
                    base::Sources& sources,
                    base::Diagnostics& diagnostics);

    /// `strings` are of the vocabulary.
    [[nodiscard]] const templating::TemplateSet& with(const Strings& strings) const {
        return sets_.at(strings.language());
    }

  private:
    std::map<std::string, templating::TemplateSet> sets_;
};

}  // namespace unitfolio::site
