#include "portfolio/number_text.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstddef>

namespace unitfolio::portfolio {

namespace {

constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::array<std::string_view, 3> kCurrencies{"£", "€", "$"};

/// Commas between thousands; digits alone come in.
std::string grouped(std::string digits) {
    for (std::size_t tail = 3; tail < digits.size(); tail += 4) {
        digits.insert(digits.size() - tail, ",");
    }
    return digits;
}

std::string magnitude_text(double magnitude) {
    auto text = fmt::format("{:.4f}", magnitude);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
    const auto point = text.find('.');
    return grouped(text.substr(0, point)) +
           (point == std::string::npos ? std::string() : text.substr(point));
}

bool is_currency(std::string_view unit) {
    for (const auto sign : kCurrencies) {
        if (unit == sign) {
            return true;
        }
    }
    return false;
}

std::string with_unit(double magnitude, std::string_view unit) {
    if (is_currency(unit)) {
        const bool whole = std::floor(magnitude) == magnitude;
        return std::string(unit) +
               (whole ? magnitude_text(magnitude) : fmt::format("{:.2f}", magnitude));
    }
    auto text = magnitude_text(magnitude);
    if (!unit.empty()) {
        text += kNoBreakSpace;
        text += unit;
    }
    return text;
}

/// Whether a number is below zero also when it is printed.
bool is_negative(double number) {
    return number <= -0.00005;
}

}  // namespace

std::string number_text(double number) {
    return quantity_text(number, {});
}

std::string quantity_text(double number, std::string_view unit) {
    const auto text = with_unit(std::fabs(number), unit);
    return is_negative(number) ? std::string(kMinus) + text : text;
}

std::string change_text(double number, std::string_view unit) {
    const bool grows = number >= 0.00005;
    return (grows ? "+" : "") + quantity_text(number, unit);
}

std::string size_text(std::uint64_t bytes) {
    constexpr std::uint64_t kilo = 1000;
    if (bytes < kilo) {
        return fmt::format("{}{}{}", bytes, kNoBreakSpace, bytes == 1 ? "byte" : "bytes");
    }
    if (bytes < kilo * kilo) {
        return fmt::format("{}{}kB", (bytes + kilo / 2) / kilo, kNoBreakSpace);
    }
    return fmt::format("{:.1f}{}MB", static_cast<double>(bytes) / 1e6, kNoBreakSpace);
}

}  // namespace unitfolio::portfolio
