// The filters for numbers, and `default`.
#include "base/text.h"
#include "templating/function.h"
#include "templating/operators.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>

namespace unitfolio::templating {

namespace {

// Text as a number is written for from_chars: without space, underscores between digits and a plus.
std::string plain_number(std::string_view text) {
    std::string result;
    for (const char character : base::trim(text)) {
        if (character != '_') {
            result += character;
        }
    }
    return result.starts_with('+') && !result.starts_with("+-") ? result.substr(1) : result;
}

std::optional<double> parse_decimal(std::string_view text) {
    const std::string number = plain_number(text);
    double result = 0;
    const char* end = number.data() + number.size();
    const auto parsed = std::from_chars(number.data(), end, result);
    return parsed.ec == std::errc{} && parsed.ptr == end ? std::optional(result) : std::nullopt;
}

std::optional<std::int64_t> parse_integer(std::string_view text, int base) {
    std::string number = plain_number(text);
    const std::string prefix = number.substr(0, 2);
    if ((base == 16 && (prefix == "0x" || prefix == "0X")) || (base == 8 && prefix == "0o") ||
        (base == 2 && prefix == "0b")) {
        number.erase(0, 2);
    }
    std::int64_t result = 0;
    const char* end = number.data() + number.size();
    const auto parsed = std::from_chars(number.data(), end, result, base);
    return parsed.ec == std::errc{} && parsed.ptr == end ? std::optional(result) : std::nullopt;
}

Value truncated(Call& call, double number) {
    if (!(std::fabs(number) < 9.2e18)) {
        return call.fail("the number is too large for a whole number");
    }
    return static_cast<std::int64_t>(number);
}

Value to_integer(Call& call) {
    Value fallback = call.has(1) ? call[1] : Value(0);
    if (call[0].is_integral()) {
        return call[0].integer();
    }
    if (call[0].is_number()) {
        return std::isnan(call[0].decimal()) ? fallback : truncated(call, call[0].decimal());
    }
    const std::int64_t base = call.integer(2, 10);
    if (!call[0].is_string() || base < 2 || base > 36) {
        return fallback;
    }
    if (const auto number = parse_integer(call[0].text(), static_cast<int>(base))) {
        return *number;
    }
    const auto number = parse_decimal(call[0].text());
    return number && !std::isnan(*number) ? truncated(call, *number) : fallback;
}

Value to_decimal(Call& call) {
    if (call[0].is_number()) {
        return call[0].decimal();
    }
    const auto number = call[0].is_string() ? parse_decimal(call[0].text()) : std::nullopt;
    return number ? Value(*number) : call.has(1) ? call[1] : Value(0.0);
}

// Rounds the exact binary value, a half to the even digit.
double rounded(double number, int precision) {
    if (precision < 0) {
        const double unit = std::pow(10.0, -precision);
        return std::nearbyint(number / unit) * unit;
    }
    std::array<char, 512> buffer{};
    char* end = buffer.data() + buffer.size();
    const auto written =
        std::to_chars(buffer.data(), end, number, std::chars_format::fixed, precision);
    double result = number;
    if (written.ec == std::errc{}) {
        std::from_chars(buffer.data(), written.ptr, result);
    }
    return result;
}

Value round(Call& call) {
    const auto precision = static_cast<int>(std::clamp<std::int64_t>(call.integer(1), -300, 300));
    const std::string method = call.text(2, "common");
    if (method != "common" && method != "ceil" && method != "floor") {
        return call.fail("the method must be 'common', 'ceil' or 'floor'");
    }
    const double number = call.decimal(0);
    if (method == "common") {
        const bool whole = call[0].is_integral();
        if (whole && precision >= 0) {
            return call[0].integer();
        }
        return whole ? truncated(call, rounded(number, precision)) : rounded(number, precision);
    }
    const double unit = std::pow(10.0, precision);
    return (method == "ceil" ? std::ceil(number * unit) : std::floor(number * unit)) / unit;
}

Value absolute(Call& call) {
    if (!call[0].is_number()) {
        return call.fail("'abs' needs a number, not " + std::string(call[0].kind_name()));
    }
    if (call[0].kind() == Kind::decimal) {
        return std::fabs(call[0].decimal());
    }
    if (call[0].integer() >= 0) {
        return call[0].integer();
    }
    Computed result = negative(call[0]);
    return result.fault.empty() ? result.value : call.fail(result.fault);
}

Value fallback(Call& call) {
    const bool present = call.has(0) && (!call.truth(2) || call[0].truthy());
    return present ? call[0] : call.count() > 1 ? call[1] : Value("");
}

}  // namespace

void add_number_filters(Functions& filters) {
    add(filters, "abs", absolute, "x");
    add(filters, "int", to_integer, "value default? base?");
    add(filters, "float", to_decimal, "value default?");
    add(filters, "round", round, "value precision? method?");
    add(filters, "default", fallback, "undefined value default_value? boolean?");
    add(filters, "d", fallback, "undefined value default_value? boolean?");
}

}  // namespace unitfolio::templating
