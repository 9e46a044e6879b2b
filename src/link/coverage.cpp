#include "link/coverage.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace unitfolio::link {

namespace {

Covered covered_by(model::Status status) {
    switch (status) {
        case model::Status::met:
            return Covered::yes;
        case model::Status::partly_met:
            return Covered::partly;
        case model::Status::claimed:
        case model::Status::not_met:
            break;
    }
    return Covered::no;
}

void count(UnitCoverage& unit) {
    for (const CriterionCoverage& criterion : unit.criteria) {
        switch (criterion.covered) {
            case Covered::yes:
                ++unit.met;
                break;
            case Covered::partly:
                ++unit.partly;
                break;
            case Covered::no:
                ++unit.gaps;
                break;
        }
    }
}

UnitCoverage cover_unit(model::UnitId id,
                        const model::Unit& unit,
                        const std::vector<Claim>& claims) {
    UnitCoverage coverage;
    coverage.unit = id;
    for (std::uint32_t i = 0; i < unit.criteria.size(); ++i) {
        coverage.criteria.push_back({{id, i}, Covered::no, {}});
    }
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
        const Claim& claim = claims[i];
        if (claim.criterion.unit != id) {
            continue;
        }
        CriterionCoverage& criterion = coverage.criteria[claim.criterion.position];
        criterion.covered = std::max(criterion.covered, covered_by(claim.status));
        criterion.claims.push_back(i);
        if (coverage.evidence.empty() || coverage.evidence.back() != claim.evidence) {
            coverage.evidence.push_back(claim.evidence);
        }
    }
    count(coverage);
    return coverage;
}

}  // namespace

LearnerCoverage coverage_of(const model::Learner& learner,
                            const model::Catalogue& catalogue,
                            std::vector<Claim> claims) {
    LearnerCoverage coverage;
    coverage.claims = std::move(claims);
    for (const model::UnitId unit : learner.units) {
        coverage.units.push_back(cover_unit(unit, catalogue[unit], coverage.claims));
    }
    return coverage;
}

}  // namespace unitfolio::link
