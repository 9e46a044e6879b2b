#include "link/credit_counting.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace unitfolio::link {

namespace {

/// Credits in all and at the level.
struct Credits {
    std::int64_t all = 0;
    std::int64_t at_level = 0;
};

/// What has been put where, as far as the rules can tell: group after group its credits (two
/// numbers), then those that no maximum binds.
using State = std::vector<std::int64_t>;

/// A state and how it came about: a position in the previous layer, and the group of the last unit.
struct Step {
    State state;
    std::size_t from = 0;
    std::optional<std::size_t> group;
};

using Layer = std::vector<Step>;

class Counter {
  public:
    Counter(std::span<const CountableUnit> units, const CreditDemands& demands)
        : units_(units),
          demands_(demands) {}

    CreditCount count() {
        layers_.push_back({{State(2 * demands_.groups.size() + 2, 0), 0, std::nullopt}});
        for (const CountableUnit& unit : units_) {
            layers_.push_back(extended(layers_.back(), unit));
        }
        const Layer& last = layers_.back();
        std::size_t best = 0;
        for (std::size_t i = 1; i < last.size(); ++i) {
            if (judged(last[i].state).better_than(judged(last[best].state))) {
                best = i;
            }
        }
        CreditCount result = judged(last[best].state);
        result.group_of = way_to(best);
        return result;
    }

  private:
    /// Steps come in the order of the ways that lead to them, so the first way to a state is the
    /// one to keep.
    [[nodiscard]] Layer extended(const Layer& layer, const CountableUnit& unit) const {
        Layer next;
        std::set<State> known;
        const auto add = [&](std::size_t from, std::optional<std::size_t> group) {
            State state = with(layer[from].state, unit, group);
            if (known.insert(state).second) {
                next.push_back({std::move(state), from, group});
            }
        };
        for (std::size_t from = 0; from < layer.size(); ++from) {
            if (unit.groups.empty()) {
                add(from, std::nullopt);
            }
            for (const std::size_t group : unit.groups) {
                add(from, group);
            }
        }
        keep_best(next);
        return next;
    }

    [[nodiscard]] State with(State state,
                             const CountableUnit& unit,
                             std::optional<std::size_t> group) const {
        const std::int64_t at_level = unit.at_level ? unit.credit : 0;
        const model::CreditBounds bounds = group ? demands_.groups[*group] : model::CreditBounds{};
        if (!bounds.most) {
            state[state.size() - 2] += unit.credit;
            state[state.size() - 1] += at_level;
        }
        if (group) {
            const std::int64_t cap = bounds.most.value_or(bounds.least.value_or(0));
            std::int64_t* const credits = &state[2 * *group];
            credits[0] = std::min(cap, credits[0] + unit.credit);
            credits[1] = bounds.most ? std::min(cap, credits[1] + at_level) : 0;
        }
        return state;
    }

    void keep_best(Layer& layer) const {
        if (layer.size() <= kMostStates) {
            return;
        }
        std::stable_sort(layer.begin(), layer.end(), [this](const Step& left, const Step& right) {
            return judged(left.state).better_than(judged(right.state));
        });
        layer.resize(kMostStates);
    }

    [[nodiscard]] CreditCount judged(const State& state) const {
        CreditCount count;
        count.total = state[state.size() - 2];
        count.at_level = state[state.size() - 1];
        for (std::size_t group = 0; group < demands_.groups.size(); ++group) {
            const model::CreditBounds& bounds = demands_.groups[group];
            const Credits credits{state[2 * group], state[2 * group + 1]};
            count.missing += std::max<std::int64_t>(0, bounds.least.value_or(0) - credits.all);
            if (bounds.most) {
                count.total += credits.all;
                count.at_level += credits.at_level;
            }
        }
        count.missing += std::max<std::int64_t>(0, demands_.total - count.total);
        count.missing += std::max<std::int64_t>(0, demands_.at_level - count.at_level);
        return count;
    }

    [[nodiscard]] std::vector<std::optional<std::size_t>> way_to(std::size_t step) const {
        std::vector<std::optional<std::size_t>> groups(units_.size());
        for (std::size_t unit = units_.size(); unit > 0; --unit) {
            groups[unit - 1] = layers_[unit][step].group;
            step = layers_[unit][step].from;
        }
        return groups;
    }

    std::span<const CountableUnit> units_;
    const CreditDemands& demands_;
    std::vector<Layer> layers_;
};

}  // namespace

bool CreditCount::better_than(const CreditCount& other) const {
    return std::tuple(missing, other.total, other.at_level) <
           std::tuple(other.missing, total, at_level);
}

CreditCount count_credits(std::span<const CountableUnit> units, const CreditDemands& demands) {
    return Counter(units, demands).count();
}

}  // namespace unitfolio::link
