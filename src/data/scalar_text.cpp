#include "data/scalar_text.h"

#include "base/months.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string>
#include <system_error>
#include <utility>

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

std::vector<std::string_view> words_between_commas(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const std::string_view word = base::trim(text.substr(at, end - at));
        if (word.empty() || word.find_first_of(" \t\n") != std::string_view::npos) {
            return {};
        }
        words.push_back(word);
        at = end + 1;
    }
    // "1,1" is a number as some write it.
    const bool are_digits = text.find_first_not_of("0123456789,") == std::string_view::npos;
    return words.size() > 1 && !are_digits ? words : std::vector<std::string_view>{};
}

std::optional<base::Date> date_in_other_form(std::string_view text) {
    std::vector<std::string> parts;
    std::string part;
    for (const char letter : base::fold_case(text) + ' ') {
        const bool is_end = std::string_view(" /.-,").find(letter) != std::string_view::npos;
        if (is_end && !part.empty()) {
            parts.push_back(std::exchange(part, {}));
        } else if (!is_end) {
            part += letter;
        }
    }
    if (parts.size() != 3) {
        return std::nullopt;
    }
    for (std::string& each : parts) {
        const auto* const month =
            std::find_if(base::kMonths.begin(), base::kMonths.end(), [&](std::string_view name) {
                return base::fold_case(name.substr(0, 3)) == each.substr(0, 3);
            });
        const bool is_day = each.ends_with("th") || each.ends_with("st") || each.ends_with("nd") ||
                            each.ends_with("rd");
        if (month != base::kMonths.end()) {
            each = std::to_string(month - base::kMonths.begin() + 1);
        } else if (is_day) {
            each.resize(each.size() - 2);
        }
        each.erase(0, std::min(each.find_first_not_of('0'), each.size()));
    }
    if (parts.front().size() == 4) {
        std::swap(parts.front(), parts.back());
    }
    const auto day = parse_whole(parts[0]);
    const auto month = parse_whole(parts[1]);
    const auto year = parse_whole(parts[2]);
    if (!day || !month || !year || *day > 31 || *month > 12 || *year > 9999) {
        return std::nullopt;
    }
    const std::int64_t century = *year < 100 ? 2000 : 0;
    return base::parse_date(fmt::format("{:04}-{:02}-{:02}", *year + century, *month, *day));
}

bool looks_like_date(std::string_view text) {
    constexpr std::string_view form = "0000-00-00";
    return std::equal(
        text.begin(), text.end(), form.begin(), form.end(), [](char each, char wanted) {
            return wanted == '0' ? each >= '0' && each <= '9' : each == wanted;
        });
}

}  // namespace unitfolio::data
