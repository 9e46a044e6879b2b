#include "templating/template_set.h"

#include "templating/parser.h"
#include "templating/renderer.h"

#include <utility>

namespace unitfolio::templating {

TemplateSet::TemplateSet(const base::Sources& sources, Escaping escaping, Limits limits)
    : program_(std::make_unique<Program>(Program{&sources, escaping, limits, {}})) {}

TemplateSet::TemplateSet(TemplateSet&&) noexcept = default;
TemplateSet& TemplateSet::operator=(TemplateSet&&) noexcept = default;
TemplateSet::~TemplateSet() = default;

void TemplateSet::compile(std::string name, base::SourceId source, base::Diagnostics& diagnostics) {
    Template made = parse_template(name, *program_->sources, source, diagnostics);
    program_->templates.insert_or_assign(std::move(name), std::move(made));
}

bool TemplateSet::contains(std::string_view name) const {
    return program_->templates.find(name) != program_->templates.end();
}

std::optional<std::string> TemplateSet::render(std::string_view name,
                                               const Value& variables,
                                               base::Diagnostics& diagnostics) const {
    const auto found = program_->templates.find(name);
    if (found == program_->templates.end()) {
        diagnostics.report(
            base::Code::template_missing, {}, "there is no template '" + std::string(name) + "'");
        return std::nullopt;
    }
    if (!found->second.is_sound) {
        return std::nullopt;
    }
    return Renderer(*program_, variables, diagnostics).run(found->second);
}

}  // namespace unitfolio::templating
