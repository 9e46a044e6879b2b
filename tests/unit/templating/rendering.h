// Renders small sets of templates in tests.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "templating/template_set.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::templating {

struct Rendering {
    base::Sources sources;
    base::Diagnostics diagnostics;
    std::optional<std::string> output;

    /// The only fault there is.
    [[nodiscard]] const base::Diagnostic& fault() const { return diagnostics.all().at(0); }

    [[nodiscard]] std::string message() const {
        return diagnostics.all().empty() ? "" : fault().message;
    }

    [[nodiscard]] std::string hint() const {
        return diagnostics.all().empty() || fault().hints.empty() ? "" : fault().hints[0];
    }

    /// "name:line:column" and the text itself.
    [[nodiscard]] std::string place(base::Span span) const {
        const base::Source& source = sources[span.source];
        const base::Position position = source.position(span.begin);
        return source.path() + ":" + std::to_string(position.line) + ":" +
               std::to_string(position.column) + " " +
               std::string(source.text().substr(span.begin, span.end - span.begin));
    }

    [[nodiscard]] std::string place() const { return place(fault().span); }
};

using Files = std::vector<std::pair<std::string, std::string>>;

/// Renders the first file.
inline Rendering render_files(const Files& files,
                              const Value& variables = Map{},
                              Escaping escaping = Escaping::html,
                              Limits limits = {}) {
    Rendering result;
    TemplateSet set(result.sources, escaping, limits);
    for (const auto& [name, text] : files) {
        set.compile(name, result.sources.add(name, text), result.diagnostics);
    }
    result.output = set.render(files.front().first, variables, result.diagnostics);
    return result;
}

inline Rendering render_text(const std::string& text, const Value& variables = Map{}) {
    return render_files({{"page.html", text}}, variables);
}

}  // namespace unitfolio::templating
