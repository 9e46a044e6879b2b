#include "site/charts_view.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;
using templating::Value;

struct Bar {
    Value label;
    std::string title;
    Value language;
    Value url;
    std::uint64_t value = 0;
};

std::uint64_t largest(const std::vector<Bar>& bars) {
    std::uint64_t most = 0;
    for (const Bar& bar : bars) {
        most = std::max(most, bar.value);
    }
    return most;
}

List rows(const std::vector<Bar>& bars) {
    constexpr std::uint64_t whole = 100;
    const std::uint64_t most = largest(bars);
    List list;
    for (const Bar& bar : bars) {
        list.emplace_back(Map{{"label", bar.label},
                              {"title", bar.title},
                              {"language", bar.language},
                              {"url", bar.url},
                              {"value", bar.value},
                              {"percent", bar.value * whole / most}});
    }
    return list;
}

/// What the bars show: that all are alike, or which is the longest. `strings` is the group that has
/// the sentences "even", "most" and "several".
std::string takeaway(const Strings& strings,
                     const std::string& group,
                     const std::vector<Bar>& bars,
                     const std::vector<std::string>& names) {
    const std::uint64_t most = largest(bars);
    const std::uint64_t all =
        std::accumulate(bars.begin(), bars.end(), std::uint64_t{0}, [](auto sum, const Bar& bar) {
            return sum + bar.value;
        });
    std::size_t longest = 0;
    std::size_t alike = 0;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        if (bars[i].value == most) {
            longest = alike == 0 ? i : longest;
            ++alike;
        }
    }
    if (alike == bars.size()) {
        return strings.counted(group + ".even", most);
    }
    const std::string whole = strings.number(all);
    if (alike > 1) {
        return strings.counted(
            group + ".several", most, {{"number", strings.number(alike)}, {"all", whole}});
    }
    return strings.counted(group + ".most", most, {{"name", names[longest]}, {"all", whole}});
}

}  // namespace

Value outcome_balance(const PageContext& page, const model::Unit& unit) {
    std::vector<Bar> bars;
    std::vector<std::string> names;
    const Value language = page.other_language(unit.language);
    for (const model::Outcome& outcome : unit.outcomes) {
        names.push_back(outcome.number);
        bars.push_back({outcome.number, outcome.title, language, nullptr, outcome.criteria.size()});
    }
    if (bars.size() < 2 || largest(bars) == 0) {
        return nullptr;
    }
    return Map{{"takeaway", takeaway(page.strings(), "balance", bars, names)},
               {"rows", rows(bars)}};
}

Value unit_sizes(const PageContext& page, model::QualificationId qualification) {
    std::vector<Bar> bars;
    std::vector<std::string> names;
    for (const model::UnitId id : page.index().units_of(qualification)) {
        const model::Unit& unit = page.catalogue()[id];
        if (unit.credit && *unit.credit > 0) {
            names.push_back(unit.title);
            bars.push_back({nullptr,
                            unit.title,
                            page.other_language(unit.language),
                            page.url(place_of(unit)),
                            static_cast<std::uint64_t>(*unit.credit)});
        }
    }
    if (bars.size() < 2) {
        return nullptr;
    }
    return Map{{"takeaway", takeaway(page.strings(), "sizes", bars, names)}, {"rows", rows(bars)}};
}

}  // namespace unitfolio::site
