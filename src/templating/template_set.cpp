#include "templating/template_set.h"

#include "templating/parser.h"
#include "templating/renderer.h"

#include <utility>

namespace unitfolio::templating {

void TemplateSet::compile(std::string name, base::SourceId source, base::Diagnostics& diagnostics) {
    auto made =
        std::make_shared<const Template>(parse_template(name, *sources_, source, diagnostics));
    templates_.insert_or_assign(std::move(name), std::move(made));
}

std::optional<std::string> TemplateSet::render(std::string_view name,
                                               const Value& variables,
                                               base::Diagnostics& diagnostics) const {
    const auto found = templates_.find(name);
    if (found == templates_.end()) {
        diagnostics.report(
            base::Code::template_missing, {}, "there is no template '" + std::string(name) + "'");
        return std::nullopt;
    }
    return templating::render(*this, *found->second, variables, diagnostics);
}

}  // namespace unitfolio::templating
