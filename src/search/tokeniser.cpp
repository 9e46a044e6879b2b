#include "search/tokeniser.h"

#include "base/letters.h"
#include "base/text.h"

#include <array>

namespace unitfolio::search {

namespace {

constexpr char32_t kApostrophe = U'\'';
constexpr char32_t kTypographicApostrophe = U'’';

/// ASCII letters in lower case, and digits; 0 for what is part of no word. Nearly all text is
/// ASCII, and this is the innermost loop of the whole index.
constexpr std::array<char, 128> folded_ascii() {
    std::array<char, 128> table{};
    for (std::size_t i = 0; i < 26; ++i) {
        const auto letter = static_cast<char>('a' + i);
        table['a' + i] = letter;
        table['A' + i] = letter;
    }
    for (std::size_t i = '0'; i <= '9'; ++i) {
        table[i] = static_cast<char>(i);
    }
    return table;
}

constexpr std::array<char, 128> kFoldedAscii = folded_ascii();

bool is_digit(char32_t code_point) {
    return code_point >= U'0' && code_point <= U'9';
}

void append_folded(std::string& word, char32_t code_point) {
    if (base::is_combining_accent(code_point)) {
        return;
    }
    if (const std::string_view plain = base::plain_letters(code_point); !plain.empty()) {
        word += plain;
    } else {
        base::append_utf8(word, base::fold_letter(code_point));
    }
}

}  // namespace

bool Tokeniser::joins(char32_t before, std::size_t mark_end, char32_t mark) const {
    const bool is_apostrophe = mark == kApostrophe || mark == kTypographicApostrophe;
    if (mark_end >= text_.size() || (!is_apostrophe && mark != U'.' && mark != U'/')) {
        return false;
    }
    const char32_t after = base::next_code_point(text_, mark_end);
    return base::is_word(after) && (is_apostrophe || is_digit(before) || is_digit(after));
}

bool Tokeniser::next(std::string& word) {
    word.clear();
    char32_t before = 0;
    while (offset_ < text_.size()) {
        const auto byte = static_cast<unsigned char>(text_[offset_]);
        if (byte < kFoldedAscii.size() && kFoldedAscii[byte] != 0) {
            word += kFoldedAscii[byte];
            before = byte;
            ++offset_;
            continue;
        }
        std::size_t end = offset_;
        const char32_t code_point = base::next_code_point(text_, end);
        if (base::is_word(code_point)) {
            append_folded(word, code_point);
            before = code_point;
        } else if (before != 0) {
            if (!joins(before, end, code_point)) {
                return true;
            }
            if (code_point == U'.' || code_point == U'/') {
                base::append_utf8(word, code_point);
            }
        }
        offset_ = end;
    }
    return before != 0;
}

}  // namespace unitfolio::search
