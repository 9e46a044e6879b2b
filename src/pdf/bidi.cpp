#include "pdf/bidi.h"

#include "base/text.h"

#include <algorithm>
#include <numeric>

namespace unitfolio::pdf {

namespace {

bool is_right_to_left(char32_t c) {
    return (c >= 0x0590 && c <= 0x08FF) ||    // Hebrew, Arabic, Syriac, Thaana, N'Ko and neighbours
           (c >= 0xFB1D && c <= 0xFDFF) ||    // presentation forms
           (c >= 0xFE70 && c <= 0xFEFC) ||    // presentation forms B
           (c >= 0x10800 && c <= 0x10FFF) ||  // ancient scripts
           (c >= 0x1E800 && c <= 0x1EFFF);    // Adlam and neighbours
}

bool is_arabic_digit(char32_t c) {
    return (c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9);
}

/// What a word counts as once neutral ones have taken the direction of their neighbours.
std::vector<Reading> resolve(std::span<const Reading> words, Reading paragraph) {
    std::vector<Reading> resolved(words.begin(), words.end());
    for (std::size_t i = 0; i < words.size();) {
        if (words[i] != Reading::neutral) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < words.size() && words[end] == Reading::neutral) {
            ++end;
        }
        const Reading before = i == 0 ? paragraph : words[i - 1];
        const Reading after = end == words.size() ? paragraph : words[end];
        std::fill(resolved.begin() + static_cast<std::ptrdiff_t>(i),
                  resolved.begin() + static_cast<std::ptrdiff_t>(end),
                  before == after ? before : paragraph);
        i = end;
    }
    return resolved;
}

}  // namespace

Reading reading_of(char32_t character) {
    if (is_arabic_digit(character)) {
        return Reading::neutral;
    }
    if (is_right_to_left(character)) {
        return Reading::right_to_left;
    }
    const bool digit = character >= U'0' && character <= U'9';
    return base::is_word(character) && !digit ? Reading::left_to_right : Reading::neutral;
}

Reading reading_of(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Reading reading = reading_of(base::next_code_point(text, at));
        if (reading != Reading::neutral) {
            return reading;
        }
    }
    return Reading::neutral;
}

WordCore right_to_left_core(std::string_view text) {
    // The first byte of the first letter that is read from the right.
    constexpr unsigned char least = 0xD6;
    const WordCore whole{0, text.size()};
    const bool may_be = std::any_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= least; });
    if (!may_be || reading_of(text) != Reading::right_to_left) {
        return whole;
    }
    WordCore core{text.size(), 0};
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t character = base::next_code_point(text, at);
        if (base::is_word(character) || is_right_to_left(character)) {
            core.begin = std::min(core.begin, start);
            core.end = at;
        }
    }
    return core;
}

std::vector<std::size_t> visual_order(std::span<const Reading> words, Direction paragraph) {
    std::vector<std::size_t> order(words.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const bool reversed = paragraph == Direction::right_to_left;
    const Reading own = reversed ? Reading::right_to_left : Reading::left_to_right;
    const std::vector<Reading> resolved = resolve(words, own);
    for (std::size_t i = 0; i < order.size();) {
        if (resolved[i] == own) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < order.size() && resolved[end] != own) {
            ++end;
        }
        std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i),
                     order.begin() + static_cast<std::ptrdiff_t>(end));
        i = end;
    }
    if (reversed) {
        std::reverse(order.begin(), order.end());
    }
    return order;
}

}  // namespace unitfolio::pdf
