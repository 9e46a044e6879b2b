#include "base/text.h"

#include "base/edit_distance.h"
#include "base/letters.h"
#include "base/well_formed.h"

#include <fmt/format.h>

#include <algorithm>

namespace unitfolio::base {

namespace {

bool is_space(char32_t code_point) {
    return code_point == U' ' || (code_point >= U'\t' && code_point <= U'\r') || code_point == 0xA0;
}

bool is_apostrophe(char32_t code_point) {
    return code_point == U'\'' || code_point == 0x2019 || code_point == 0x2BC;
}

bool is_unprintable(char32_t code_point) {
    const auto within = [code_point](char32_t first, char32_t last) {
        return code_point >= first && code_point <= last;
    };
    return code_point < 0x20 || within(0x7F, 0x9F) || code_point == 0x61C ||
           within(0x200E, 0x200F) || within(0x2028, 0x202E) || within(0x2066, 0x2069) ||
           code_point == 0x200B || code_point == 0x2060 || code_point == 0xFEFF;
}

std::u32string folded_code_points(std::string_view text) {
    std::u32string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        result += fold_letter(next_code_point(text, at));
    }
    return result;
}

std::string plural(std::string_view noun) {
    constexpr std::string_view vowels = "aeiou";
    if (noun.ends_with("criterion")) {
        return fmt::format("{}a", noun.substr(0, noun.size() - 2));
    }
    if (noun.size() > 1 && noun.ends_with('y') &&
        vowels.find(noun[noun.size() - 2]) == std::string_view::npos) {
        return fmt::format("{}ies", noun.substr(0, noun.size() - 1));
    }
    return fmt::format("{}s", noun);
}

}  // namespace

std::string fold_case(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        append_utf8(result, fold_letter(next_code_point(text, at)));
    }
    return result;
}

std::string slug(std::string_view text) {
    std::string result;
    bool parted = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code_point = next_code_point(text, at);
        if (is_apostrophe(code_point) || is_combining_accent(code_point)) {
            continue;
        }
        if (!is_word(code_point)) {
            parted = true;
            continue;
        }
        if (parted && !result.empty()) {
            result += '-';
        }
        parted = false;
        if (const std::string_view plain = plain_letters(code_point); !plain.empty()) {
            result += plain;
        } else {
            append_utf8(result, fold_letter(code_point));
        }
    }
    return result;
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view no_break_space = "\xC2\xA0";
    const auto ascii_space = [](char byte) {
        return byte == ' ' || (byte >= '\t' && byte <= '\r');
    };
    while (!text.empty()) {
        if (ascii_space(text.front())) {
            text.remove_prefix(1);
        } else if (text.starts_with(no_break_space)) {
            text.remove_prefix(no_break_space.size());
        } else if (ascii_space(text.back())) {
            text.remove_suffix(1);
        } else if (text.ends_with(no_break_space)) {
            text.remove_suffix(no_break_space.size());
        } else {
            break;
        }
    }
    return text;
}

std::string collapse_space(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    bool parted = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (is_space(next_code_point(text, at))) {
            parted = true;
            continue;
        }
        if (parted && !result.empty()) {
            result += ' ';
        }
        parted = false;
        result.append(text.substr(begin, at - begin));
    }
    return result;
}

std::optional<std::string_view> nearest(std::string_view text,
                                        std::span<const std::string_view> candidates) {
    const std::u32string wanted = folded_code_points(text);
    std::optional<std::string_view> best;
    std::size_t best_distance = 0;
    for (const std::string_view candidate : candidates) {
        const std::u32string offered = folded_code_points(candidate);
        std::size_t most = std::max(wanted.size(), offered.size()) / 3;
        if (best) {
            if (best_distance == 0) {
                break;
            }
            most = std::min(most, best_distance - 1);
        }
        if (const auto distance = edit_distance(wanted, offered, most)) {
            best = candidate;
            best_distance = *distance;
        }
    }
    return best;
}

std::string join_and(std::span<const std::string> items) {
    std::string result;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) {
            result += i + 1 == items.size() ? " and " : ", ";
        }
        result += items[i];
    }
    return result;
}

std::string count_of(std::size_t count, std::string_view noun) {
    if (count == 1) {
        return fmt::format("1 {}", noun);
    }
    return count == 0 ? fmt::format("no {}", plural(noun))
                      : fmt::format("{} {}", count, plural(noun));
}

std::string printable(std::string_view text) {
    const std::string known = well_formed(text);
    std::string result;
    result.reserve(known.size());
    for (std::size_t at = 0; at < known.size();) {
        const char32_t code_point = next_code_point(known, at);
        if (is_unprintable(code_point)) {
            result += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(code_point));
        } else {
            append_utf8(result, code_point);
        }
    }
    return result;
}

}  // namespace unitfolio::base
