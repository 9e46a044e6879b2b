#include "link/combination_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::link {

namespace {

std::string credits(std::int64_t number) {
    return fmt::format("{} {}", number, number == 1 ? "credit" : "credits");
}

std::string more_credits(std::int64_t number) {
    return fmt::format("{} more {}", number, number == 1 ? "credit" : "credits");
}

bool lists(const model::UnitGroup& group, model::UnitId unit) {
    return std::find(group.units.begin(), group.units.end(), unit) != group.units.end();
}

class Judge {
  public:
    Judge(const model::Learner& learner, const model::Catalogue& catalogue)
        : learner_(learner),
          catalogue_(catalogue),
          qualification_(learner.qualification.is_set() ? &catalogue[learner.qualification]
                                                        : nullptr) {}

    CreditJudgement judge() {
        prepare();
        for (const model::UnitId unit : learner_.units) {
            count(unit);
        }
        if (qualification_ != nullptr) {
            judge_total();
            judge_level();
            for (std::size_t i = 0; i < result_.groups.size(); ++i) {
                judge_group(i);
            }
        }
        return std::move(result_);
    }

  private:
    void prepare() {
        if (qualification_ == nullptr) {
            return;
        }
        result_.needed = qualification_->credit;
        result_.at_level = qualification_->credits_at_level;
        for (const model::UnitGroup& group : qualification_->groups) {
            result_.groups.push_back({group.code, group.title, 0, group.credits, false});
        }
    }

    /// Units of other qualifications earn nothing towards this one.
    [[nodiscard]] bool belongs(model::UnitId unit) const {
        if (qualification_ == nullptr) {
            return true;
        }
        const auto& units = qualification_->units;
        return std::find(units.begin(), units.end(), unit) != units.end();
    }

    void count(model::UnitId id) {
        if (!belongs(id)) {
            return;
        }
        const model::Unit& unit = catalogue_[id];
        if (!unit.credit) {
            result_.without_credit.push_back(id);
            return;
        }
        result_.total += *unit.credit;
        if (result_.at_level && unit.level && *unit.level >= result_.at_level->level) {
            result_.credits_at_level += *unit.credit;
        }
        if (const auto group = group_for(id)) {
            result_.groups[*group].credits += *unit.credit;
        }
    }

    [[nodiscard]] std::optional<std::size_t> group_for(model::UnitId unit) const {
        std::optional<std::size_t> first;
        for (std::size_t i = 0; i < result_.groups.size(); ++i) {
            if (!lists(qualification_->groups[i], unit)) {
                continue;
            }
            first = first.value_or(i);
            const CreditJudgement::Group& group = result_.groups[i];
            if (group.bounds.least && group.credits < *group.bounds.least) {
                return i;
            }
        }
        return first;
    }

    void judge_total() {
        if (result_.needed && result_.total < *result_.needed) {
            result_.shortfalls.push_back(
                fmt::format("{} in total", more_credits(*result_.needed - result_.total)));
        }
    }

    void judge_level() {
        if (result_.at_level && result_.credits_at_level < result_.at_level->least) {
            result_.shortfalls.push_back(
                fmt::format("{} at level {} or above",
                            more_credits(result_.at_level->least - result_.credits_at_level),
                            result_.at_level->level));
        }
    }

    void judge_group(std::size_t index) {
        CreditJudgement::Group& group = result_.groups[index];
        const model::CreditBounds& bounds = group.bounds;
        const bool is_short = bounds.least && group.credits < *bounds.least;
        const bool is_over = bounds.most && group.credits > *bounds.most;
        group.met = !is_short && !is_over;
        if (is_short && qualification_->groups[index].units.empty()) {
            result_.shortfalls.push_back(
                fmt::format("{} from group {}, whose units are not listed here",
                            credits(*bounds.least),
                            group.code));
        } else if (is_short) {
            result_.shortfalls.push_back(fmt::format(
                "{} from group {}", more_credits(*bounds.least - group.credits), group.code));
        } else if (is_over) {
            result_.shortfalls.push_back(fmt::format(
                "{} too many in group {}", credits(group.credits - *bounds.most), group.code));
        }
    }

    const model::Learner& learner_;
    const model::Catalogue& catalogue_;
    const model::Qualification* qualification_;
    CreditJudgement result_;
};

}  // namespace

CreditJudgement judge_credits(const model::Learner& learner, const model::Catalogue& catalogue) {
    return Judge(learner, catalogue).judge();
}

}  // namespace unitfolio::link
