#include "unit/sampling/cohort.h"

#include "base/date.h"

namespace unitfolio::sampling {

namespace {

constexpr std::uint32_t kCriteria = 2;

link::UnitCoverage coverage_of(std::size_t unit) {
    link::UnitCoverage coverage;
    coverage.unit = model::UnitId(unit);
    coverage.gaps = kCriteria;
    for (std::uint32_t i = 0; i < kCriteria; ++i) {
        link::CriterionCoverage criterion;
        criterion.criterion = {coverage.unit, i};
        coverage.criteria.push_back(criterion);
    }
    return coverage;
}

}  // namespace

Cohort::Cohort() {
    for (const char* slug : {"one", "two"}) {
        model::Unit unit;
        unit.slug = slug;
        unit.title = std::string("Unit ") + slug;
        unit.criteria.resize(kCriteria);
        site.catalogue.units.push_back(unit);
    }
    site.catalogue.project.evidence_types = {{"observation", "Observation"},
                                             {"simulation", "Simulation"}};
}

model::LearnerId Cohort::add_learner(const std::string& slug, const std::string& assessor) {
    model::Learner learner;
    learner.slug = slug;
    learner.name = slug;
    learner.assessor = assessor;
    learner.centre = "Main site";
    learner.units = {model::UnitId(std::size_t{0}), model::UnitId(std::size_t{1})};
    site.catalogue.learners.push_back(learner);
    link::LearnerCoverage coverage;
    coverage.units = {coverage_of(0), coverage_of(1)};
    site.coverage.push_back(coverage);
    site.credits.emplace_back();
    return model::LearnerId(site.catalogue.learners.size() - 1);
}

model::EvidenceId Cohort::add_item(model::LearnerId learner,
                                   std::size_t unit,
                                   const std::string& type,
                                   model::Status status,
                                   const std::string& date) {
    auto& person = site.catalogue.learners[learner.value];
    const model::EvidenceId id(site.catalogue.evidence.size());
    model::Evidence evidence;
    evidence.learner = learner;
    evidence.reference = "E" + std::to_string(person.evidence.size() + 1);
    evidence.type = type;
    evidence.date = base::parse_date(date);
    evidence.decision.status = status;
    if (status != model::Status::claimed) {
        evidence.decision.by = "assessor";
        evidence.decision.date = base::parse_date(date);
    }
    site.catalogue.evidence.push_back(evidence);
    person.evidence.push_back(id);
    auto& coverage = site.coverage[learner.value];
    coverage.units[unit].evidence.push_back(id);
    if (status == model::Status::met) {
        coverage.units[unit].gaps = 0;
        coverage.units[unit].met = kCriteria;
    }
    for (std::uint32_t i = 0; i < kCriteria; ++i) {
        coverage.claims.push_back({id, {model::UnitId(unit), i}, status, {}});
    }
    return id;
}

}  // namespace unitfolio::sampling
