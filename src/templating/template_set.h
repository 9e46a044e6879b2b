// The templates of one output, compiled once and rendered any number of times from any number of
// threads.
//
// The language is a dialect of Jinja: see docs/template-language.md. It escapes by default, for the
// kind of text the set makes; names that are not defined are errors; depth and size of the output
// are limited.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "templating/escaping.h"
#include "templating/value.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::templating {

struct Limits {
    /// Includes, macro calls and inheritance nested in each other.
    std::uint32_t depth = 64;
    std::uint64_t output_bytes = 64ULL * 1024 * 1024;
};

struct Template;
using Templates = std::map<std::string, std::shared_ptr<const Template>, std::less<>>;

class TemplateSet {
  public:
    /// `sources` must outlive the set and is only read after compile().
    TemplateSet(const base::Sources& sources, Escaping escaping, Limits limits = {})
        : sources_(&sources),
          escaping_(escaping),
          limits_(limits) {}

    /// Compiles a template under the name by which others include or extend it
    /// ("partials/head.html"). Faults: template_syntax, all of the file's.
    void compile(std::string name, base::SourceId source, base::Diagnostics& diagnostics);

    [[nodiscard]] bool contains(std::string_view name) const {
        return templates_.find(name) != templates_.end();
    }

    /// Renders a template with a map of variables. A fault (template_missing, template_undefined,
    /// template_type, template_limit) is reported with the chain of includes as notes; nothing
    /// comes back then.
    [[nodiscard]] std::optional<std::string> render(std::string_view name,
                                                    const Value& variables,
                                                    base::Diagnostics& diagnostics) const;

    // What rendering needs.
    [[nodiscard]] const Templates& templates() const { return templates_; }

    [[nodiscard]] Escaping escaping() const { return escaping_; }

    [[nodiscard]] const Limits& limits() const { return limits_; }

  private:
    const base::Sources* sources_;
    Escaping escaping_;
    Limits limits_;
    Templates templates_;
};

}  // namespace unitfolio::templating
