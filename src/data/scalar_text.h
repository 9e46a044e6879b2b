// What is written in one scalar, read as a number, a range or a day. Strict, because content is
// written by people: what could be meant otherwise is nothing at all, and never a guess.
#pragma once

#include "base/date.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::data {

/// "-12": digits without a zero in front, so that "007" and a criterion "1.10" stay text.
[[nodiscard]] std::optional<std::int64_t> parse_whole(std::string_view text);

/// "61", "4.5"; neither "inf" nor "nan" nor exponents.
[[nodiscard]] std::optional<double> parse_decimal(std::string_view text);

/// "19" or "296-389", with a hyphen or an en dash, none negative, the smaller first; a single
/// number is a range from itself to itself.
[[nodiscard]] std::optional<std::pair<std::int64_t, std::int64_t>> parse_range(
    std::string_view text);

/// The parts of "a, b" if each is a single word: a list that was written without brackets. Empty if
/// the text is something else.
[[nodiscard]] std::vector<std::string_view> words_between_commas(std::string_view text);

/// The day that "14/03/2026", "14.3.26", "14 March 2026" or "2026-3-14" means, the day before the
/// month; nothing if it is none.
[[nodiscard]] std::optional<base::Date> date_in_other_form(std::string_view text);

/// Four digits, two and two: a date, if there is such a day.
[[nodiscard]] bool looks_like_date(std::string_view text);

}  // namespace unitfolio::data
