#include "link/credit_counting.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <vector>

namespace unitfolio::link {

namespace {

using Groups = std::vector<std::optional<std::size_t>>;

/// What one way of putting units into groups is worth, counted as the rules are written.
CreditCount worth(const std::vector<CountableUnit>& units,
                  const CreditDemands& demands,
                  const Groups& groups) {
    std::vector<std::int64_t> credits(demands.groups.size(), 0);
    std::vector<std::int64_t> at_level(demands.groups.size(), 0);
    CreditCount count;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const std::int64_t high = units[i].at_level ? units[i].credit : 0;
        if (groups[i]) {
            credits[*groups[i]] += units[i].credit;
            at_level[*groups[i]] += high;
        } else {
            count.total += units[i].credit;
            count.at_level += high;
        }
    }
    for (std::size_t i = 0; i < credits.size(); ++i) {
        const auto most = demands.groups[i].most.value_or(credits[i]);
        count.total += std::min(credits[i], most);
        count.at_level += std::min(at_level[i], most);
        count.missing += std::max<std::int64_t>(
            0, demands.groups[i].least.value_or(0) - std::min(credits[i], most));
    }
    count.missing += std::max<std::int64_t>(0, demands.total - count.total);
    count.missing += std::max<std::int64_t>(0, demands.at_level - count.at_level);
    count.group_of = groups;
    return count;
}

/// The best of all ways, each tried, the first of equals.
CreditCount by_brute_force(const std::vector<CountableUnit>& units, const CreditDemands& demands) {
    std::optional<CreditCount> best;
    Groups groups;
    const auto extend = [&](const auto& self) -> void {
        if (groups.size() == units.size()) {
            CreditCount count = worth(units, demands, groups);
            if (!best || count.better_than(*best)) {
                best = count;
            }
            return;
        }
        const auto& listed = units[groups.size()].groups;
        const std::size_t ways = std::max<std::size_t>(1, listed.size());
        for (std::size_t way = 0; way < ways; ++way) {
            groups.push_back(listed.empty() ? std::nullopt : std::optional(listed[way]));
            self(self);
            groups.pop_back();
        }
    };
    extend(extend);
    return *best;
}

/// Rules and units as they could be, from a generator with a fixed seed.
class Fortune {
  public:
    CreditDemands demands() {
        CreditDemands demands;
        for (std::int64_t group = 0, groups = pick(1, 4); group < groups; ++group) {
            model::CreditBounds bounds;
            if (pick(0, 2) != 0) {
                bounds.least = pick(0, 14);
            }
            if (pick(0, 2) != 0) {
                bounds.most = bounds.least.value_or(0) + pick(0, 8);
            }
            demands.groups.push_back(bounds);
        }
        demands.total = pick(0, 30);
        demands.at_level = pick(0, 20);
        return demands;
    }

    std::vector<CountableUnit> units(std::size_t groups) {
        std::vector<CountableUnit> units(static_cast<std::size_t>(pick(0, 7)));
        for (CountableUnit& unit : units) {
            unit.credit = pick(0, 9);
            unit.at_level = pick(0, 1) != 0;
            for (std::size_t group = 0; group < groups; ++group) {
                if (pick(0, 2) == 0) {
                    unit.groups.push_back(group);
                }
            }
        }
        return units;
    }

  private:
    /// The same on every machine, unlike the standard distributions.
    std::int64_t pick(std::int64_t least, std::int64_t most) {
        return least + static_cast<std::int64_t>(generator_() %
                                                 static_cast<std::uint32_t>(most - least + 1));
    }

    std::mt19937 generator_{20'260'417};
};

}  // namespace

TEST_CASE("no way of counting is better than the one found") {
    Fortune fortune;
    for (int round = 0; round < 3'000; ++round) {
        const CreditDemands demands = fortune.demands();
        const auto units = fortune.units(demands.groups.size());
        const CreditCount found = link::count_credits(units, demands);
        const CreditCount best = by_brute_force(units, demands);
        CAPTURE(round);
        REQUIRE(found.missing == best.missing);
        REQUIRE(found.total == best.total);
        REQUIRE(found.at_level == best.at_level);
        REQUIRE(found.group_of == best.group_of);
    }
}

TEST_CASE("what is reported of a way is what that way is worth") {
    Fortune fortune;
    for (int round = 0; round < 500; ++round) {
        const CreditDemands demands = fortune.demands();
        const auto units = fortune.units(demands.groups.size());
        const CreditCount found = link::count_credits(units, demands);
        const CreditCount again = worth(units, demands, found.group_of);
        CAPTURE(round);
        REQUIRE(found.total == again.total);
        REQUIRE(found.at_level == again.at_level);
        REQUIRE(found.missing == again.missing);
    }
}

TEST_CASE("a unit is given to the group that needs it though an earlier one lists it") {
    const std::vector<CountableUnit> units = {{5, false, {0, 1}}, {5, false, {0}}};
    const CreditDemands demands{{{5, 5}, {5, std::nullopt}}, 10, 0};
    const CreditCount count = link::count_credits(units, demands);
    CHECK(count.group_of == Groups{1, 0});
    CHECK(count.missing == 0);
}

TEST_CASE("more states than are kept still give an answer") {
    std::vector<CountableUnit> units;
    std::int64_t sum = 0;
    for (std::int64_t i = 0; i < 18; ++i) {
        units.push_back({std::int64_t{1} << i, false, {0, 1}});
        sum += units.back().credit;
    }
    const CreditDemands demands{{{sum / 2, std::nullopt}, {sum / 2, std::nullopt}}, sum, 0};
    const CreditCount count = link::count_credits(units, demands);
    CHECK(count.total == sum);
    CHECK(count.group_of.size() == units.size());
}

}  // namespace unitfolio::link
