// Calendar dates as content gives them: a day, without a time or a zone.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::base {

struct Date {
    std::int16_t year = 0;
    std::uint8_t month = 1;
    std::uint8_t day = 1;

    friend auto operator<=>(const Date&, const Date&) = default;
};

/// The day in UTC that a number of seconds since 1970 falls on; years outside 1 to 9999 give the
/// nearest day inside.
[[nodiscard]] Date date_of_epoch(std::int64_t seconds);

/// Reads "2026-03-14" and nothing else; days that don't exist are refused.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// The same day some months later; the last of the month where that has no such day.
[[nodiscard]] Date plus_months(Date date, std::int64_t months);

/// "2026-03-14".
[[nodiscard]] std::string iso_date(Date date);

/// "14 March 2026".
[[nodiscard]] std::string long_date(Date date);

}  // namespace unitfolio::base
