#include "check/phrase.h"

#include "base/letters.h"
#include "base/text.h"

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

bool is_s(std::string_view text, std::size_t at) {
    return at < text.size() && (text[at] == 's' || text[at] == 'S');
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
    has_plural_ = letters_.size() - last_word >= kShortestPlural;
}

bool Phrase::stands_in(std::string_view text) const {
    if (letters_.empty()) {
        return false;
    }
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t letter = base::next_code_point(text, at);
        if (!in_word && folded(letter) == letters_.front() && matches_at(text, begin)) {
            return true;
        }
        in_word = base::is_word(letter);
    }
    return false;
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
