#include "link/coverage.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

namespace unitfolio::link {

namespace {

bool is_accepted(const Claim& claim) {
    return claim.status == model::Status::met || claim.status == model::Status::partly_met;
}

Verdict verdict_of(model::Status status) {
    switch (status) {
        case model::Status::met:
            return Verdict::met;
        case model::Status::partly_met:
            return Verdict::partly_met;
        case model::Status::claimed:
            return Verdict::claimed;
        case model::Status::not_met:
            break;
    }
    return Verdict::not_met;
}

Covered covered_by(Verdict verdict) {
    switch (verdict) {
        case Verdict::met:
            return Covered::yes;
        case Verdict::partly_met:
            return Covered::partly;
        case Verdict::claimed:
        case Verdict::not_met:
        case Verdict::no_evidence:
            break;
    }
    return Covered::no;
}

/// Units, outcomes and the whole count their criteria alike.
template <class Figures>
void count_criterion(Covered covered, Figures& figures) {
    switch (covered) {
        case Covered::yes:
            ++figures.met;
            break;
        case Covered::partly:
            ++figures.partly;
            break;
        case Covered::no:
            ++figures.gaps;
            break;
    }
}

model::Sufficiency rules_for(const model::Unit& unit, const model::Project& project) {
    model::Sufficiency rules = project.check.sufficiency;
    const model::UnitSufficiency& own = unit.expects.sufficiency;
    rules.items_per_criterion = own.items_per_criterion.value_or(rules.items_per_criterion);
    rules.types_per_unit = own.types_per_unit.value_or(rules.types_per_unit);
    rules.balance = own.balance.value_or(rules.balance);
    return rules;
}

/// The figures of one unit, from the claims that are its own.
class UnitCounter {
  public:
    UnitCounter(UnitCoverage& coverage,
                const model::Catalogue& catalogue,
                const std::vector<Claim>& claims)
        : coverage_(coverage),
          catalogue_(catalogue),
          claims_(claims) {}

    void count() {
        for (CriterionCoverage& criterion : coverage_.criteria) {
            judge(criterion);
            count_criterion(criterion.covered, coverage_);
        }
        count_outcomes();
        count_types();
    }

  private:
    void judge(CriterionCoverage& criterion) const {
        std::vector<std::string_view> types;
        for (const std::uint32_t index : criterion.claims) {
            const Claim& claim = claims_[index];
            criterion.verdict = std::min(criterion.verdict, verdict_of(claim.status));
            if (is_accepted(claim)) {
                ++criterion.accepted;
                types.emplace_back(catalogue_[claim.evidence].type);
            }
        }
        std::sort(types.begin(), types.end());
        types.erase(std::unique(types.begin(), types.end()), types.end());
        criterion.accepted_types = static_cast<std::uint32_t>(types.size());
        criterion.covered = covered_by(criterion.verdict);
    }

    void count_outcomes() {
        const auto& outcomes = catalogue_[coverage_.unit].outcomes;
        std::uint32_t accepted = 0;
        for (std::uint32_t i = 0; i < outcomes.size(); ++i) {
            coverage_.outcomes.push_back(outcome({coverage_.unit, i}));
            accepted += coverage_.outcomes.back().accepted;
        }
        for (OutcomeCoverage& outcome : coverage_.outcomes) {
            weigh(outcome, accepted);
        }
    }

    [[nodiscard]] OutcomeCoverage outcome(model::OutcomeRef ref) const {
        OutcomeCoverage outcome;
        outcome.outcome = ref;
        std::vector<model::EvidenceId> items;
        for (const std::uint32_t position : catalogue_[ref].criteria) {
            const CriterionCoverage& criterion = coverage_.criteria[position];
            ++outcome.criteria;
            count_criterion(criterion.covered, outcome);
            outcome.accepted += criterion.accepted;
            for (const std::uint32_t index : criterion.claims) {
                items.push_back(claims_[index].evidence);
            }
        }
        std::sort(items.begin(), items.end());
        items.erase(std::unique(items.begin(), items.end()), items.end());
        outcome.items = static_cast<std::uint32_t>(items.size());
        return outcome;
    }

    /// Compares accepted claims a criterion here with those in the other outcomes.
    void weigh(OutcomeCoverage& outcome, std::uint32_t accepted) const {
        if (accepted == 0) {
            return;
        }
        outcome.share = static_cast<double>(outcome.accepted) / accepted;
        const auto others = static_cast<double>(coverage_.criteria.size()) - outcome.criteria;
        if (outcome.criteria == 0 || others == 0) {
            return;
        }
        const double here = static_cast<double>(outcome.accepted) / outcome.criteria;
        const double elsewhere = static_cast<double>(accepted - outcome.accepted) / others;
        outcome.is_thin = here < coverage_.sufficiency.balance * elsewhere;
    }

    /// In the order of the project's types; one that it does not know comes last.
    void count_types() {
        std::map<std::string_view, TypeUse> uses;
        for (const model::EvidenceId id : coverage_.evidence) {
            TypeUse& use = uses[catalogue_[id].type];
            use.code = catalogue_[id].type;
            ++use.items;
        }
        for (const model::EvidenceId id : accepted_items()) {
            ++uses[catalogue_[id].type].accepted;
        }
        for (const model::EvidenceType& type : catalogue_.project.evidence_types) {
            if (const auto found = uses.find(type.code); found != uses.end()) {
                coverage_.types.push_back(std::move(found->second));
                uses.erase(found);
            }
        }
        for (auto& [code, use] : uses) {
            coverage_.types.push_back(std::move(use));
        }
        judge_types();
    }

    [[nodiscard]] std::vector<model::EvidenceId> accepted_items() const {
        std::vector<model::EvidenceId> items;
        for (const CriterionCoverage& criterion : coverage_.criteria) {
            for (const std::uint32_t index : criterion.claims) {
                if (is_accepted(claims_[index])) {
                    items.push_back(claims_[index].evidence);
                }
            }
        }
        std::sort(items.begin(), items.end());
        items.erase(std::unique(items.begin(), items.end()), items.end());
        return items;
    }

    void judge_types() {
        std::int64_t items = 0;
        for (const TypeUse& use : coverage_.types) {
            items += use.accepted;
        }
        for (const std::string& code : catalogue_[coverage_.unit].expects.sufficiency.types) {
            const bool is_there = std::any_of(
                coverage_.types.begin(), coverage_.types.end(), [&](const TypeUse& use) {
                    return use.code == code && use.accepted != 0;
                });
            if (!is_there) {
                coverage_.missing_types.push_back(code);
            }
        }
        const std::int64_t wanted = coverage_.sufficiency.types_per_unit;
        const bool could_tell = items >= wanted || (items > 0 && coverage_.gaps == 0);
        coverage_.lacks_variety = could_tell && std::cmp_less(coverage_.accepted_types(), wanted);
    }

    UnitCoverage& coverage_;
    const model::Catalogue& catalogue_;
    const std::vector<Claim>& claims_;
};

UnitCoverage empty_coverage(model::UnitId id, const model::Catalogue& catalogue) {
    UnitCoverage coverage;
    coverage.unit = id;
    coverage.sufficiency = rules_for(catalogue[id], catalogue.project);
    for (std::uint32_t i = 0; i < catalogue[id].criteria.size(); ++i) {
        coverage.criteria.push_back({{id, i}, Covered::no, {}});
    }
    return coverage;
}

/// Gives every claim to the unit that it is made on, in one pass.
void distribute(LearnerCoverage& coverage) {
    std::map<model::UnitId, UnitCoverage*> units;
    for (UnitCoverage& unit : coverage.units) {
        units.emplace(unit.unit, &unit);
    }
    std::map<model::EvidenceId, std::size_t> units_of;
    for (std::uint32_t i = 0; i < coverage.claims.size(); ++i) {
        const Claim& claim = coverage.claims[i];
        const auto found = units.find(claim.criterion.unit);
        if (found == units.end()) {
            continue;
        }
        UnitCoverage& unit = *found->second;
        unit.criteria[claim.criterion.position].claims.push_back(i);
        if (unit.evidence.empty() || unit.evidence.back() != claim.evidence) {
            unit.evidence.push_back(claim.evidence);
            ++units_of[claim.evidence];
        }
    }
    coverage.totals.items = units_of.size();
    for (const auto& [evidence, count] : units_of) {
        coverage.totals.shared += count > 1 ? 1 : 0;
    }
}

}  // namespace

std::size_t UnitCoverage::accepted_types() const {
    return static_cast<std::size_t>(std::count_if(
        types.begin(), types.end(), [](const TypeUse& use) { return use.accepted != 0; }));
}

LearnerCoverage coverage_of(const model::Learner& learner,
                            const model::Catalogue& catalogue,
                            std::vector<Claim> claims) {
    LearnerCoverage coverage;
    coverage.claims = std::move(claims);
    for (const model::UnitId unit : learner.units) {
        coverage.units.push_back(empty_coverage(unit, catalogue));
    }
    distribute(coverage);
    for (UnitCoverage& unit : coverage.units) {
        UnitCounter(unit, catalogue, coverage.claims).count();
        coverage.totals.criteria += unit.criteria.size();
        coverage.totals.met += unit.met;
        coverage.totals.partly += unit.partly;
        coverage.totals.gaps += unit.gaps;
    }
    return coverage;
}

}  // namespace unitfolio::link
