#include "check/phrase.h"

#include "base/letters.h"
#include "base/text.h"

#include <algorithm>
#include <cstddef>

namespace unitfolio::check {

namespace {

/// "is" and "us" are no plurals.
constexpr std::size_t kShortestPlural = 3;

bool is_gap(char32_t letter) {
    return letter == U' ' || letter == U'\t' || letter == U'\n' || letter == U'\r' ||
           letter == U'\u00A0' || letter == U'-' || letter == U'‐' || letter == U'‑' ||
           letter == U'–';
}

char32_t folded(char32_t letter) {
    return letter == U'’' ? U'\'' : base::fold_letter(letter);
}

/// Where the gap that starts at `at` ends.
std::size_t behind_gap(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        std::size_t next = at;
        if (!is_gap(base::next_code_point(text, next))) {
            break;
        }
        at = next;
    }
    return at;
}

bool is_end_of_word(std::string_view text, std::size_t at) {
    return at >= text.size() || !base::is_word(base::next_code_point(text, at));
}

/// Whether the letter before `at`, if there is one, is no part of a word.
bool starts_word(std::string_view text, std::size_t at) {
    if (at == 0) {
        return true;
    }
    std::size_t before = at - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) {
        --before;
    }
    return !base::is_word(base::next_code_point(text, before));
}

bool is_s(std::string_view text, std::size_t at) {
    return at < text.size() && (text[at] == 's' || text[at] == 'S');
}

bool is_ascii_letter_or_digit(char32_t letter) {
    return (letter >= U'a' && letter <= U'z') || (letter >= U'0' && letter <= U'9');
}

/// How common a letter is in prose, roughly, from the rarest.
std::size_t commonness(char letter) {
    constexpr std::string_view by_commonness = "zqxj0123456789kvbpgwyfmculdhrsnioate";
    return by_commonness.find(letter);
}

}  // namespace

Phrase::Phrase(std::string_view words) {
    const std::string_view trimmed = base::trim(words);
    for (std::size_t at = 0; at < trimmed.size();) {
        const char32_t letter = base::next_code_point(trimmed, at);
        if (is_gap(letter)) {
            letters_ += U' ';
            at = behind_gap(trimmed, at);
        } else {
            letters_ += folded(letter);
        }
    }
    const std::size_t last_gap = letters_.rfind(U' ');
    const std::size_t last_word = last_gap == std::u32string::npos ? 0 : last_gap + 1;
    choose_anchor();
    has_plural_ = letters_.size() - last_word >= kShortestPlural;
}

bool Phrase::stands_in(std::string_view text) const {
    if (anchor_letters_.empty()) {
        return stands_in_slowly(text);
    }
    const auto at_anchor = [&](char letter) {
        for (std::size_t at = text.find(letter); at != std::string_view::npos;
             at = text.find(letter, at + 1)) {
            if (at >= anchor_ && starts_word(text, at - anchor_) &&
                matches_at(text, at - anchor_)) {
                return true;
            }
        }
        return false;
    };
    return std::any_of(anchor_letters_.begin(), anchor_letters_.end(), at_anchor);
}

bool Phrase::stands_in_slowly(std::string_view text) const {
    if (letters_.empty()) {
        return false;
    }
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t letter = base::next_code_point(text, at);
        if (!in_word && matches_at(text, begin)) {
            return true;
        }
        in_word = base::is_word(letter);
    }
    return false;
}

void Phrase::choose_anchor() {
    std::size_t rarest = std::string_view::npos;
    for (std::size_t at = 0; at < letters_.size() && is_ascii_letter_or_digit(letters_[at]); ++at) {
        const char letter = static_cast<char>(letters_[at]);
        if (commonness(letter) < rarest) {
            rarest = commonness(letter);
            anchor_ = at;
            anchor_letters_.assign(1, letter);
        }
    }
    if (!anchor_letters_.empty() && anchor_letters_.front() >= 'a') {
        anchor_letters_ += static_cast<char>(anchor_letters_.front() - 'a' + 'A');
    }
}

bool Phrase::matches_at(std::string_view text, std::size_t at) const {
    for (const char32_t expected : letters_) {
        if (at >= text.size()) {
            return false;
        }
        std::size_t next = at;
        const char32_t letter = base::next_code_point(text, next);
        if (expected == U' ') {
            if (!is_gap(letter)) {
                return false;
            }
            next = behind_gap(text, at);
        } else if (folded(letter) != expected) {
            return false;
        }
        at = next;
    }
    return is_end_of_word(text, at) ||
           (has_plural_ && is_s(text, at) && is_end_of_word(text, at + 1));
}

}  // namespace unitfolio::check
