#include "link/combination_rules.h"

#include "link/combination_words.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace unitfolio::link {

namespace {

/// How many ways to leave barred units out are weighed. Six pairs that don't touch each other have
/// so many; with more, the units chosen first count.
constexpr std::size_t kMostWays = 64;

using Units = std::vector<model::UnitId>;

/// A choice without barred pairs and what it is worth.
struct Counting {
    Units units;
    CreditCount count;
};

class Judge {
  public:
    Judge(const CombinationRules& rules, const model::Learner& learner)
        : rules_(rules),
          catalogue_(rules.catalogue()),
          qualification_(rules.qualification()),
          learner_(learner) {}

    CreditJudgement judge() {
        result_.needed = qualification_.credit;
        result_.at_level = qualification_.credits_at_level;
        Units countable = sort_out();
        find_barred(countable);
        settle(countable);
        take_over(countable);
        add_hours();
        tell_shortfalls();
        tell_breaches();
        return std::move(result_);
    }

  private:
    [[nodiscard]] bool is_at_level(const model::Unit& unit) const {
        return result_.at_level && unit.level && *unit.level >= result_.at_level->level;
    }

    /// The units that can count at all.
    [[nodiscard]] Units sort_out() {
        Units countable;
        for (const model::UnitId unit : learner_.units) {
            if (rules_.groups_of(unit) == nullptr) {
                result_.elsewhere.push_back(unit);
            } else if (!catalogue_[unit].credit) {
                result_.without_credit.push_back(unit);
            } else {
                countable.push_back(unit);
            }
        }
        return countable;
    }

    /// The pairs of which the learner takes both units, by their positions.
    void find_barred(const Units& countable) {
        Units sorted = countable;
        std::sort(sorted.begin(), sorted.end());
        const auto takes = [&](model::UnitId unit) {
            return std::binary_search(sorted.begin(), sorted.end(), unit);
        };
        for (std::size_t pair = 0; pair < qualification_.barred.size(); ++pair) {
            const model::BarredPair& barred = qualification_.barred[pair];
            if (barred.first != barred.second && takes(barred.first) && takes(barred.second)) {
                clashes_.push_back(pair);
            }
        }
    }

    [[nodiscard]] CreditCount count(const Units& units) const {
        std::vector<CountableUnit> countable;
        for (const model::UnitId id : units) {
            const model::Unit& unit = catalogue_[id];
            countable.push_back(
                {unit.credit.value_or(0), is_at_level(unit), *rules_.groups_of(id)});
        }
        return count_credits(countable, rules_.demands());
    }

    /// Leaves one unit out of every barred pair, in all ways that the budget allows, the unit that
    /// was chosen later first.
    void settle(const Units& units) {
        const auto taken = [&](model::UnitId unit) {
            return std::find(units.begin(), units.end(), unit);
        };
        for (const std::size_t clash : clashes_) {
            const model::BarredPair& pair = qualification_.barred[clash];
            auto first = taken(pair.first);
            auto second = taken(pair.second);
            if (first == units.end() || second == units.end()) {
                continue;
            }
            if (second < first) {
                std::swap(first, second);
            }
            for (const auto left_out : {second, first}) {
                if (left_out == second || ways_ < kMostWays) {
                    Units rest = units;
                    rest.erase(rest.begin() + (left_out - units.begin()));
                    settle(rest);
                }
            }
            return;
        }
        ++ways_;
        Counting counting{units, count(units)};
        if (!best_ || counting.count.better_than(best_->count)) {
            best_ = std::move(counting);
        }
    }

    void take_over(const Units& countable) {
        for (const model::UnitGroup& group : qualification_.groups) {
            result_.groups.push_back({group.code, group.title, 0, group.credits, false, 0, {}});
        }
        const CreditCount& count = best_->count;
        result_.total = count.total;
        result_.credits_at_level = count.at_level;
        for (std::size_t i = 0; i < best_->units.size(); ++i) {
            if (const auto group = count.group_of[i]) {
                result_.groups[*group].credits += *catalogue_[best_->units[i]].credit;
                result_.groups[*group].units.push_back(best_->units[i]);
            }
        }
        for (CreditJudgement::Group& group : result_.groups) {
            group.counted = std::min(group.credits, group.bounds.most.value_or(group.credits));
            group.met = group.counted >= group.bounds.least.value_or(0);
        }
        for (const model::UnitId unit : countable) {
            if (std::find(best_->units.begin(), best_->units.end(), unit) == best_->units.end()) {
                result_.barred.push_back(unit);
            }
        }
    }

    void add_hours() {
        model::NumberRange sum;
        for (const model::UnitId unit : best_->units) {
            const auto& hours = catalogue_[unit].guided_hours;
            if (!hours) {
                return;
            }
            sum.least += hours->least;
            sum.most += hours->most;
        }
        if (!best_->units.empty() && result_.without_credit.empty()) {
            result_.guided_hours = sum;
        }
    }

    void tell_shortfalls() {
        auto& told = result_.shortfalls;
        if (result_.needed && result_.total < *result_.needed) {
            told.push_back(missing_in_total(*result_.needed - result_.total));
        }
        if (result_.at_level && result_.credits_at_level < result_.at_level->least) {
            told.push_back(missing_at_level(result_.at_level->least - result_.credits_at_level,
                                            result_.at_level->level));
        }
        for (std::size_t i = 0; i < result_.groups.size(); ++i) {
            const CreditJudgement::Group& group = result_.groups[i];
            if (!group.met) {
                told.push_back(missing_from_group(*group.bounds.least - group.counted,
                                                  qualification_.groups[i]));
            }
        }
    }

    void tell_breaches() {
        for (const std::size_t clash : clashes_) {
            const model::BarredPair& pair = qualification_.barred[clash];
            result_.breaches.push_back(
                {Breach::Kind::barred,
                 clash,
                 barred_pair(catalogue_[pair.first], catalogue_[pair.second])});
        }
        for (std::size_t i = 0; i < result_.groups.size(); ++i) {
            const CreditJudgement::Group& group = result_.groups[i];
            if (group.credits > group.counted) {
                result_.breaches.push_back(
                    {Breach::Kind::excess,
                     i,
                     surplus_in_group(group.credits - group.counted, qualification_.groups[i])});
            }
        }
        tell_hours();
    }

    /// Hours that are too few are the consequence of credits that are.
    void tell_hours() {
        const auto& own = result_.guided_hours;
        const auto& asked = qualification_.guided_hours;
        if (own && asked && result_.shortfalls.empty() &&
            (own->most < asked->least || own->least > asked->most)) {
            result_.breaches.push_back(
                {Breach::Kind::hours, 0, guided_hours_outside(*own, *asked)});
        }
    }

    const CombinationRules& rules_;
    const model::Catalogue& catalogue_;
    const model::Qualification& qualification_;
    const model::Learner& learner_;
    CreditJudgement result_;
    std::vector<std::size_t> clashes_;
    std::size_t ways_ = 0;
    std::optional<Counting> best_;
};

}  // namespace

CombinationRules::CombinationRules(model::QualificationId qualification,
                                   const model::Catalogue& catalogue)
    : catalogue_(catalogue),
      qualification_(catalogue[qualification]) {
    for (const model::UnitId unit : qualification_.units) {
        groups_[unit];
    }
    for (std::size_t i = 0; i < qualification_.groups.size(); ++i) {
        demands_.groups.push_back(qualification_.groups[i].credits);
        for (const model::UnitId unit : qualification_.groups[i].units) {
            groups_[unit].push_back(i);
        }
    }
    demands_.total = qualification_.credit.value_or(0);
    if (qualification_.credits_at_level) {
        demands_.at_level = qualification_.credits_at_level->least;
    }
}

CreditJudgement CombinationRules::judge(const model::Learner& learner) const {
    return Judge(*this, learner).judge();
}

const std::vector<std::size_t>* CombinationRules::groups_of(model::UnitId unit) const {
    const auto found = groups_.find(unit);
    return found == groups_.end() ? nullptr : &found->second;
}

CreditJudgement add_credits(const model::Learner& learner, const model::Catalogue& catalogue) {
    CreditJudgement judgement;
    for (const model::UnitId unit : learner.units) {
        if (catalogue[unit].credit) {
            judgement.total += *catalogue[unit].credit;
        } else {
            judgement.without_credit.push_back(unit);
        }
    }
    return judgement;
}

}  // namespace unitfolio::link
