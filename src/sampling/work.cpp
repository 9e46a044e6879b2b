#include "sampling/work.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace unitfolio::sampling {

namespace {

/// Decisions name their assessor, or say just "assessor".
std::string decider_of(const model::Evidence& evidence, const model::Learner& learner) {
    const std::string by = base::collapse_space(evidence.decision.by);
    return by.empty() || base::fold_case(by) == "assessor" ? base::collapse_space(learner.assessor)
                                                           : by;
}

class Reader {
  public:
    Reader(const link::Site& site, model::LearnerId learner)
        : catalogue_(site.catalogue),
          learner_(site.catalogue[learner]),
          coverage_(site.coverage[learner.value]),
          id_(learner) {}

    [[nodiscard]] Work read(const link::UnitCoverage& unit) const {
        Work work;
        work.learner = id_;
        work.unit = unit.unit;
        work.site = base::collapse_space(learner_.centre);
        work.items = unit.evidence;
        work.moment = unit.gaps == 0 && unit.partly == 0 && !unit.criteria.empty()
                          ? Moment::summative
                          : Moment::interim;
        read_items(work);
        read_claims(work);
        return work;
    }

  private:
    void read_items(Work& work) const {
        std::map<std::string, std::size_t> deciders;
        std::set<std::string> types;
        std::set<base::Date> days;
        for (const auto item : work.items) {
            const model::Evidence& evidence = catalogue_[item];
            types.insert(evidence.type);
            if (evidence.decision.status == model::Status::claimed) {
                continue;
            }
            ++work.decided;
            ++deciders[decider_of(evidence, learner_)];
            if (evidence.decision.date) {
                days.insert(*evidence.decision.date);
            }
        }
        work.types.assign(types.begin(), types.end());
        work.assessor = base::collapse_space(learner_.assessor);
        std::size_t most = 0;
        for (const auto& [name, count] : deciders) {
            work.assessors.push_back(name);
            if (count > most) {
                most = count;
                work.assessor = name;
            }
        }
        if (work.assessors.empty()) {
            work.assessors.push_back(work.assessor);
        }
        if (work.decided > 1 && days.size() == 1) {
            work.one_day = *days.begin();
        }
    }

    /// A decision on an item may differ from criterion to criterion, and from unit to unit.
    void read_claims(Work& work) const {
        for (const link::Claim& claim : coverage_.claims) {
            const bool is_referred =
                claim.status == model::Status::partly_met || claim.status == model::Status::not_met;
            if (claim.criterion.unit == work.unit && is_referred &&
                std::find(work.referred.begin(), work.referred.end(), claim.evidence) ==
                    work.referred.end()) {
                work.referred.push_back(claim.evidence);
            }
        }
        std::sort(work.referred.begin(), work.referred.end());
    }

    const model::Catalogue& catalogue_;
    const model::Learner& learner_;
    const link::LearnerCoverage& coverage_;
    model::LearnerId id_;
};

}  // namespace

std::vector<Work> work_of(const link::Site& site) {
    std::vector<Work> all;
    for (std::size_t learner = 0; learner < site.catalogue.learners.size(); ++learner) {
        const model::LearnerId id(learner);
        const Reader reader(site, id);
        for (const link::UnitCoverage& unit : site.coverage[learner].units) {
            if (!unit.evidence.empty()) {
                all.push_back(reader.read(unit));
            }
        }
    }
    return all;
}

base::Date latest_date(const model::Catalogue& catalogue) {
    base::Date latest{};
    const auto consider = [&latest](const std::optional<base::Date>& date) {
        latest = std::max(latest, date.value_or(latest));
    };
    for (const model::Learner& learner : catalogue.learners) {
        consider(learner.registered);
        consider(learner.declared);
        for (const auto item : learner.evidence) {
            consider(catalogue[item].date);
            consider(catalogue[item].decision.date);
        }
    }
    return latest;
}

}  // namespace unitfolio::sampling
