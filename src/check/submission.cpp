#include "check/submission.h"

#include <algorithm>

namespace unitfolio::check {

namespace {

/// Whether a fact names that criterion.
bool names(const model::NamedCriterion& name,
           model::CriterionRef criterion,
           const model::Evidence& evidence,
           const model::Catalogue& catalogue) {
    if (name.criterion != catalogue[criterion].number) {
        return false;
    }
    if (name.unit.empty()) {
        return evidence.unit == criterion.unit;
    }
    const std::string& slug = catalogue[criterion.unit].slug;
    return slug == name.unit || slug.ends_with("/" + name.unit);
}

}  // namespace

std::string_view Submission::body(const model::Evidence& evidence) const {
    if (evidence.body.empty()) {
        return {};
    }
    const markup::Document& document = catalogue()[evidence.document];
    const std::string_view text = (*circumstances_->sources)[document.source()].text();
    return text.substr(document[evidence.body.nodes.front()].begin);
}

base::Span Submission::place_of(const link::Claim& claim) const {
    const model::Evidence& evidence = catalogue()[claim.evidence];
    const auto fact = std::find_if(
        evidence.named_criteria.begin(), evidence.named_criteria.end(), [&](const auto& name) {
            return names(name, claim.criterion, evidence, catalogue());
        });
    if (fact != evidence.named_criteria.end()) {
        return fact->span;
    }
    const auto& references = site_->documents[evidence.document.value].references;
    const auto reference =
        std::find_if(references.begin(), references.end(), [&](const auto& each) {
            return each.target == link::Target(claim.criterion);
        });
    return reference == references.end() ? evidence.span
                                         : catalogue()[evidence.document].span(reference->node);
}

base::Span Submission::place_of_unit(std::size_t position) const {
    return learner().places.units[position];
}

bool is_fully_claimed(const link::UnitCoverage& unit) {
    return std::none_of(unit.criteria.begin(), unit.criteria.end(), [](const auto& criterion) {
        return criterion.claims.empty();
    });
}

bool has_come(const std::optional<base::Date>& date, base::Date today) {
    return date && *date <= today;
}

}  // namespace unitfolio::check
