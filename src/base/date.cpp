#include "base/date.h"

#include "base/months.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <chrono>

namespace unitfolio::base {

namespace {

bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in(int year, int month) {
    constexpr std::array<int, 12> days_of_months = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29
                                       : days_of_months.at(static_cast<std::size_t>(month - 1));
}

/// The value of a text of digits, or -1.
int parse_digits(std::string_view text) {
    int value = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') {
            return -1;
        }
        value = value * 10 + (digit - '0');
    }
    return value;
}

}  // namespace

Date date_of_epoch(std::int64_t seconds) {
    constexpr std::chrono::year_month_day first{
        std::chrono::year(1), std::chrono::January, std::chrono::day(1)};
    constexpr std::chrono::year_month_day last{
        std::chrono::year(9999), std::chrono::December, std::chrono::day(31)};
    const std::chrono::sys_days day =
        std::clamp(std::chrono::floor<std::chrono::days>(
                       std::chrono::sys_seconds(std::chrono::seconds(seconds))),
                   std::chrono::sys_days(first),
                   std::chrono::sys_days(last));
    const std::chrono::year_month_day date(day);
    return {static_cast<std::int16_t>(static_cast<int>(date.year())),
            static_cast<std::uint8_t>(static_cast<unsigned>(date.month())),
            static_cast<std::uint8_t>(static_cast<unsigned>(date.day()))};
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const int year = parse_digits(text.substr(0, 4));
    const int month = parse_digits(text.substr(5, 2));
    const int day = parse_digits(text.substr(8, 2));
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > days_in(year, month)) {
        return std::nullopt;
    }
    return Date{static_cast<std::int16_t>(year),
                static_cast<std::uint8_t>(month),
                static_cast<std::uint8_t>(day)};
}

Date plus_months(Date date, std::int64_t months) {
    constexpr std::int64_t year_months = 12;
    constexpr std::int64_t last_month = 9999 * year_months + 11;
    const std::int64_t total = std::clamp<std::int64_t>(
        date.year * year_months + (date.month - 1) + months, year_months, last_month);
    const auto year = static_cast<int>(total / year_months);
    const auto month = static_cast<int>(total % year_months) + 1;
    return {static_cast<std::int16_t>(year),
            static_cast<std::uint8_t>(month),
            static_cast<std::uint8_t>(std::min<int>(date.day, days_in(year, month)))};
}

std::string iso_date(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string long_date(Date date) {
    assert(date.month >= 1 && date.month <= kMonths.size());
    return fmt::format("{} {} {}", date.day, kMonths[date.month - 1U], date.year);
}

}  // namespace unitfolio::base
