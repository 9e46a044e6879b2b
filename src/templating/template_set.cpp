#include "templating/template_set.h"

#include "base/text.h"
#include "templating/parser.h"
#include "templating/program.h"
#include "templating/renderer.h"

#include <utility>

namespace unitfolio::templating {

struct TemplateSet::Impl {
    Program program;
};

TemplateSet::TemplateSet(const base::Sources& sources, Escaping escaping, Limits limits)
    : impl_(std::make_unique<Impl>(Impl{{&sources, escaping, limits, {}, {}, {}}})) {}

TemplateSet::TemplateSet(TemplateSet&&) noexcept = default;
TemplateSet& TemplateSet::operator=(TemplateSet&&) noexcept = default;
TemplateSet::~TemplateSet() = default;

void TemplateSet::add_filter(std::string name, Filter filter, std::string_view parameters) {
    std::string all = "value";
    if (!parameters.empty()) {
        all.append(" ").append(parameters);
    }
    add(impl_->program.library.filters, std::move(name), std::move(filter), all);
}

void TemplateSet::add_function(std::string name, Filter function, std::string_view parameters) {
    add(impl_->program.library.globals, std::move(name), std::move(function), parameters);
}

void TemplateSet::compile(std::string name, base::SourceId source, base::Diagnostics& diagnostics) {
    Template made = parse_template(name, source, impl_->program, diagnostics);
    impl_->program.templates.insert_or_assign(std::move(name), std::move(made));
}

bool TemplateSet::contains(std::string_view name) const {
    return impl_->program.templates.find(name) != impl_->program.templates.end();
}

std::optional<std::string> TemplateSet::render(std::string_view name,
                                               const Value& variables,
                                               base::Diagnostics& diagnostics) const {
    const auto found = impl_->program.templates.find(name);
    if (found == impl_->program.templates.end()) {
        diagnostics.report(
            base::Code::template_missing, {}, "there is no template '" + std::string(name) + "'");
        return std::nullopt;
    }
    if (!found->second.usable) {
        return std::nullopt;
    }
    return Renderer(impl_->program, variables, diagnostics).run(found->second);
}

}  // namespace unitfolio::templating
