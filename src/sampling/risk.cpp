#include "sampling/risk.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace unitfolio::sampling {

namespace {

constexpr unsigned kMediumFrom = 1;
constexpr unsigned kHighFrom = 3;

void add(Assessment& assessment, unsigned points, std::string words) {
    assessment.concerns.push_back({std::move(words), points});
    assessment.points += points;
}

bool holds(const std::vector<model::NamedSlug>& slugs, const std::string& slug) {
    return std::any_of(slugs.begin(), slugs.end(), [&slug](const model::NamedSlug& named) {
        return named.slug == slug;
    });
}

}  // namespace

Assessor::Assessor(const model::Catalogue& catalogue,
                   const model::SamplingRules& rules,
                   const std::vector<Work>& cohort)
    : catalogue_(catalogue),
      rules_(rules) {
    for (const Work& work : cohort) {
        auto& learners = learners_[work.assessor];
        if (learners.empty() || learners.back() != work.learner) {
            learners.push_back(work.learner);
        }
    }
}

std::size_t Assessor::learners_of(const std::string& assessor) const {
    const auto found = learners_.find(assessor);
    return found == learners_.end() ? 0 : found->second.size();
}

Assessment Assessor::assess(const Work& work) const {
    Assessment assessment;
    weigh_assessor(work, assessment);
    weigh_specification(work, assessment);
    weigh_decisions(work, assessment);
    if (assessment.points >= kHighFrom) {
        assessment.risk = Risk::high;
    } else if (assessment.points >= kMediumFrom) {
        assessment.risk = Risk::medium;
    }
    return assessment;
}

void Assessor::weigh_assessor(const Work& work, Assessment& assessment) const {
    for (const model::SampledAssessor& known : rules_.assessors) {
        if (std::find(work.assessors.begin(), work.assessors.end(), known.name) ==
            work.assessors.end()) {
            continue;
        }
        if (known.standing == model::Standing::unqualified) {
            add(assessment,
                4,
                fmt::format("{} is not yet qualified, so a colleague countersigns", known.name));
        } else if (known.standing == model::Standing::new_assessor) {
            add(assessment, 3, fmt::format("{} is new to assessing here", known.name));
        }
        if (!known.action.empty()) {
            add(assessment, 3, fmt::format("earlier action for {}: {}", known.name, known.action));
        }
    }
    if (work.assessor.empty()) {
        add(assessment, 2, "no assessor is named");
    }
    if (const std::size_t count = learners_of(work.assessor);
        count > static_cast<std::size_t>(rules_.many_learners)) {
        add(assessment, 1, fmt::format("the assessor has {} learners", count));
    }
}

void Assessor::weigh_specification(const Work& work, Assessment& assessment) const {
    const model::QualificationId qualification = catalogue_[work.learner].qualification;
    if (holds(rules_.new_units, catalogue_[work.unit].slug)) {
        add(assessment, 2, "the unit is new to the centre");
    }
    if (qualification.is_set() &&
        holds(rules_.new_qualifications, catalogue_[qualification].slug)) {
        add(assessment, 2, "the qualification is new to the centre");
    }
}

void Assessor::weigh_decisions(const Work& work, Assessment& assessment) const {
    if (!work.referred.empty()) {
        add(assessment,
            2,
            fmt::format("{} partly met or not met", base::count_of(work.referred.size(), "item")));
    }
    if (work.one_day) {
        add(assessment,
            2,
            fmt::format("all {} decisions were made on one day, {}",
                        work.decided,
                        base::long_date(*work.one_day)));
    }
    if (work.types.size() == 1 && work.items.size() > 1) {
        const std::string_view title = catalogue_.project.type_title(work.types.front());
        add(assessment, 1, fmt::format("all evidence is of one kind: {}", base::fold_case(title)));
    }
    if (work.decided == 0) {
        add(assessment, 1, "there is evidence, but nothing is decided yet");
    }
}

}  // namespace unitfolio::sampling
