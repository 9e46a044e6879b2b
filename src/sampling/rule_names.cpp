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

/// What rules name, and how it is spelled.
struct Kind {
    std::string_view what;
    std::string_view spelling;
};

constexpr Kind kAssessor{"assessor",
                         "spell the name as learners' files ('assessor') and decisions ('by') do"};
constexpr Kind kUnit{"unit", "write the name of its file below 'units', without '.md'"};
constexpr Kind kQualification{"qualification",
                              "write the name of its file in 'qualifications', without '.md'"};

void check(const Kind& kind,
           const model::NamedSlug& named,
           const std::set<std::string_view>& known,
           base::Diagnostics& diagnostics) {
    if (known.contains(named.slug)) {
        return;
    }
    auto& diagnostic =
        diagnostics.report(base::Code::reference_unresolved,
                           named.span,
                           fmt::format("there is no {} '{}'", kind.what, named.slug));
    const std::vector<std::string_view> names(known.begin(), known.end());
    const auto near = base::nearest(named.slug, names);
    diagnostic.hint(near ? fmt::format("did you mean '{}'?", *near) : std::string(kind.spelling));
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
        check(kAssessor, {assessor.name, assessor.span}, assessors, diagnostics);
    }
    for (const model::NamedSlug& unit : rules.new_units) {
        check(kUnit, unit, units, diagnostics);
    }
    for (const model::NamedSlug& qualification : rules.new_qualifications) {
        check(kQualification, qualification, qualifications, diagnostics);
    }
}

}  // namespace unitfolio::sampling
