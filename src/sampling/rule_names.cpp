#include "sampling/rule_names.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::sampling {

namespace {

void check(std::string_view what,
           const model::NamedSlug& named,
           const std::set<std::string_view>& known,
           base::Diagnostics& diagnostics) {
    if (known.contains(named.slug)) {
        return;
    }
    auto& diagnostic = diagnostics.report(base::Code::reference_unresolved,
                                          named.span,
                                          fmt::format("there is no {} '{}'", what, named.slug));
    const std::vector<std::string_view> names(known.begin(), known.end());
    if (const auto near = base::nearest(named.slug, names)) {
        diagnostic.hint(fmt::format("did you mean '{}'?", *near));
    }
}

}  // namespace

void check_rule_names(const model::Catalogue& catalogue, base::Diagnostics& diagnostics) {
    const model::SamplingRules& rules = catalogue.project.sampling;
    std::set<std::string_view> units;
    for (const model::Unit& unit : catalogue.units) {
        units.insert(unit.slug);
    }
    std::set<std::string_view> qualifications;
    for (const model::Qualification& qualification : catalogue.qualifications) {
        qualifications.insert(qualification.slug);
    }
    std::set<std::string> spelled;
    for (const model::Learner& learner : catalogue.learners) {
        spelled.insert(base::collapse_space(learner.assessor));
    }
    for (const model::Evidence& evidence : catalogue.evidence) {
        spelled.insert(base::collapse_space(evidence.decision.by));
    }
    const std::set<std::string_view> assessors(spelled.begin(), spelled.end());
    for (const model::SampledAssessor& assessor : rules.assessors) {
        check("assessor", {assessor.name, assessor.span}, assessors, diagnostics);
    }
    for (const model::NamedSlug& unit : rules.new_units) {
        check("unit", unit, units, diagnostics);
    }
    for (const model::NamedSlug& qualification : rules.new_qualifications) {
        check("qualification", qualification, qualifications, diagnostics);
    }
}

}  // namespace unitfolio::sampling
