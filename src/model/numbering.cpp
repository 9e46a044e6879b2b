#include "model/numbering.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <system_error>

namespace unitfolio::model {

namespace {

constexpr std::size_t kMostDigits = 3;

template <class Numbered>
std::optional<std::uint32_t> find_number(const std::vector<Numbered>& all,
                                         std::string_view number) {
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const Numbered& each) { return each.number == number; });
    if (found == all.end()) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(std::distance(all.begin(), found));
}

}  // namespace

std::optional<std::uint32_t> parse_outcome_number(std::string_view text) {
    if (text.empty() || text.size() > kMostDigits || text.front() == '0') {
        return std::nullopt;
    }
    std::uint32_t number = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end) {
        return std::nullopt;
    }
    return number;
}

std::optional<CriterionNumber> parse_criterion_number(std::string_view text) {
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos) {
        return std::nullopt;
    }
    const auto outcome = parse_outcome_number(text.substr(0, dot));
    const auto position = parse_outcome_number(text.substr(dot + 1));
    if (!outcome || !position) {
        return std::nullopt;
    }
    return CriterionNumber{*outcome, *position};
}

std::optional<std::uint32_t> find_criterion(const Unit& unit, std::string_view number) {
    return find_number(unit.criteria, number);
}

std::optional<std::uint32_t> find_outcome(const Unit& unit, std::string_view number) {
    return find_number(unit.outcomes, number);
}

}  // namespace unitfolio::model
