#include "link/combination_words.h"

#include <fmt/format.h>

#include <string_view>

namespace unitfolio::link {

namespace {

std::string_view noun(std::int64_t credits) {
    return credits == 1 ? "credit" : "credits";
}

std::string more_credits(std::int64_t credits) {
    return fmt::format("{} more {}", credits, noun(credits));
}

}  // namespace

std::string missing_in_total(std::int64_t credits) {
    return fmt::format("{} in total", more_credits(credits));
}

std::string missing_at_level(std::int64_t credits, std::int64_t level) {
    return fmt::format("{} at level {} or above", more_credits(credits), level);
}

std::string missing_from_group(std::int64_t credits, const model::UnitGroup& group) {
    if (group.units.empty()) {
        return fmt::format("{} {} from group {}, whose units are not listed here",
                           credits,
                           noun(credits),
                           group.code);
    }
    return fmt::format("{} from group {}", more_credits(credits), group.code);
}

std::string surplus_in_group(std::int64_t credits, const model::UnitGroup& group) {
    const std::int64_t most = group.credits.most.value_or(0);
    return fmt::format("{} {} of group {} {} count: {} {} {}",
                       credits,
                       noun(credits),
                       group.code,
                       credits == 1 ? "doesn't" : "don't",
                       group.credits.is_exact() ? "exactly" : "at most",
                       most,
                       most == 1 ? "does" : "do");
}

std::string barred_pair(const model::Unit& first, const model::Unit& second) {
    return fmt::format("'{}' and '{}' can't be taken together",
                       name_beside(first, second),
                       name_beside(second, first));
}

std::string guided_hours_outside(const model::NumberRange& units,
                                 const model::NumberRange& qualification) {
    return fmt::format("the units have {} guided hours, the qualification {}",
                       range_in_words(units),
                       range_in_words(qualification));
}

std::string name_beside(const model::Unit& unit, const model::Unit& other) {
    return unit.title == other.title ? unit.slug : unit.title;
}

std::string range_in_words(const model::NumberRange& range) {
    return range.least == range.most ? fmt::format("{}", range.least)
                                     : fmt::format("{} to {}", range.least, range.most);
}

}  // namespace unitfolio::link
