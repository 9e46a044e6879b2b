#include "templating/template_set.h"

#include "templating/parser.h"
#include "templating/renderer.h"
#include "templating/trace.h"

#include <utility>

namespace unitfolio::templating {

void TemplateSet::compile(std::string name, base::SourceId source, base::Diagnostics& diagnostics) {
    auto made =
        std::make_shared<const Template>(parse_template(name, *sources_, source, diagnostics));
    templates_.insert_or_assign(std::move(name), std::move(made));
}

namespace {

std::optional<std::string> render_named(const TemplateSet& set,
                                        std::string_view name,
                                        const Value& variables,
                                        base::Diagnostics& diagnostics,
                                        Trace* trace) {
    const auto found = set.templates().find(name);
    if (found == set.templates().end()) {
        diagnostics.report(
            base::Code::template_missing, {}, "there is no template '" + std::string(name) + "'");
        return std::nullopt;
    }
    return render(set, *found->second, variables, diagnostics, trace);
}

}  // namespace

std::optional<std::string> TemplateSet::render(std::string_view name,
                                               const Value& variables,
                                               base::Diagnostics& diagnostics) const {
    return render_named(*this, name, variables, diagnostics, nullptr);
}

std::optional<Traced> render_traced(const TemplateSet& set,
                                    std::string_view name,
                                    const Value& variables,
                                    base::Diagnostics& diagnostics) {
    Traced traced;
    auto text = render_named(set, name, variables, diagnostics, &traced.trace);
    if (!text) {
        return std::nullopt;
    }
    traced.text = std::move(*text);
    return traced;
}

}  // namespace unitfolio::templating
