#include "data/scalar_text.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <system_error>

namespace unitfolio::data {

std::optional<std::int64_t> parse_whole(std::string_view text) {
    const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
    if (digits.empty() || (digits.size() > 1 && digits.front() == '0')) {
        return std::nullopt;
    }
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

std::optional<double> parse_decimal(std::string_view text) {
    // from_chars would take "inf", "nan" and exponents: people don't write them in content.
    if (text.empty() || text.find_first_not_of("-.0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole =
        error == std::errc() && end == text.data() + text.size() && std::isfinite(number);
    return whole ? std::optional(number) : std::nullopt;
}

std::optional<std::pair<std::int64_t, std::int64_t>> parse_range(std::string_view text) {
    constexpr std::string_view en_dash = "\xE2\x80\x93";
    std::size_t at = text.find(en_dash);
    std::size_t length = en_dash.size();
    if (at == std::string_view::npos) {
        at = text.find('-');
        length = 1;
    }
    if (at == std::string_view::npos) {
        const auto number = parse_whole(base::trim(text));
        return number && *number >= 0 ? std::optional(std::pair(*number, *number)) : std::nullopt;
    }
    const auto least = parse_whole(base::trim(text.substr(0, at)));
    const auto most = parse_whole(base::trim(text.substr(at + length)));
    if (!least || !most || *least < 0 || *least > *most) {
        return std::nullopt;
    }
    return std::pair(*least, *most);
}

bool looks_like_date(std::string_view text) {
    constexpr std::string_view form = "0000-00-00";
    return std::equal(
        text.begin(), text.end(), form.begin(), form.end(), [](char each, char wanted) {
            return wanted == '0' ? each >= '0' && each <= '9' : each == wanted;
        });
}

}  // namespace unitfolio::data
