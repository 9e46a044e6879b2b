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

struct Program;

class TemplateSet {
  public:
    /// `sources` must outlive the set and is only read after compile().
    TemplateSet(const base::Sources& sources, Escaping escaping, Limits limits = {});
    TemplateSet(TemplateSet&&) noexcept;
    TemplateSet& operator=(TemplateSet&&) noexcept;
    TemplateSet(const TemplateSet&) = delete;
    TemplateSet& operator=(const TemplateSet&) = delete;
    ~TemplateSet();

    /// Compiles a template under the name by which others include or extend it
    /// ("partials/head.html"). Faults: template_syntax, all of the file's.
    void compile(std::string name, base::SourceId source, base::Diagnostics& diagnostics);

    [[nodiscard]] bool contains(std::string_view name) const;

    /// Renders a template with a map of variables. A fault (template_missing, template_undefined,
    /// template_type, template_limit) is reported with the chain of includes as notes; nothing
    /// comes back then.
    [[nodiscard]] std::optional<std::string> render(std::string_view name,
                                                    const Value& variables,
                                                    base::Diagnostics& diagnostics) const;

  private:
    std::unique_ptr<Program> program_;
};

}  // namespace unitfolio::templating
