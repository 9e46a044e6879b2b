#include "pdf/word_divisions.h"

#include "base/text.h"

namespace unitfolio::pdf {

namespace {

constexpr float kHyphenPenalty = 50;
constexpr float kDashPenalty = 20;
constexpr float kAddressPenalty = 60;
constexpr std::string_view kSoftHyphen = "\u00AD";
constexpr std::string_view kZeroWidthSpace = "\u200B";

// Shorter ones ("and/or", "e.g.") are left whole at the signs of addresses.
constexpr std::size_t kLongWord = 8;
constexpr std::size_t kAddress = 16;

bool is_dash(char32_t c) {
    return c == U'\u2010' || c == U'\u2013' || c == U'\u2014';
}

bool is_address_sign(char32_t c) {
    return c == U'_' || c == U'&' || c == U'=' || c == U'?' || c == U'.' || c == U'@';
}

/// The price of a break behind the character that ends at `end`; 0 if there is to be none.
float penalty_behind(std::string_view word,
                     char32_t character,
                     std::size_t begin,
                     std::size_t end) {
    constexpr std::size_t letters_around = 2;
    const bool hyphen =
        character == U'-' && begin >= letters_around && end + letters_around <= word.size();
    if (is_dash(character) || hyphen) {
        return kDashPenalty;
    }
    const bool slash = character == U'/' && word.size() >= kLongWord && word[end] != '/';
    const bool sign = is_address_sign(character) && word.size() > kAddress;
    return slash || sign ? kAddressPenalty : 0;
}

}  // namespace

std::vector<Division> divisions_of(std::string_view word, const Hyphenator* patterns) {
    std::vector<Division> divisions;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t begin = at;
        const char32_t character = base::next_code_point(word, at);
        if (begin == 0 || at == word.size()) {
            continue;
        }
        if (const float penalty = penalty_behind(word, character, begin, at); penalty > 0) {
            divisions.push_back({at, penalty, false});
        }
    }
    if (divisions.empty() && patterns != nullptr) {
        for (const std::size_t offset : patterns->divisions(word)) {
            divisions.push_back({offset, kHyphenPenalty, true});
        }
    }
    return divisions;
}

bool has_division_marks(std::string_view word) {
    return word.find(kSoftHyphen) != std::string_view::npos ||
           word.find(kZeroWidthSpace) != std::string_view::npos;
}

PlainWord without_division_marks(std::string_view word) {
    PlainWord plain;
    for (std::size_t at = 0; at < word.size();) {
        if (word.substr(at).starts_with(kSoftHyphen)) {
            plain.divisions.push_back({plain.text.size(), kHyphenPenalty, true});
            at += kSoftHyphen.size();
        } else if (word.substr(at).starts_with(kZeroWidthSpace)) {
            plain.divisions.push_back({plain.text.size(), 0, false});
            at += kZeroWidthSpace.size();
        } else {
            plain.text.push_back(word[at++]);
        }
    }
    return plain;
}

}  // namespace unitfolio::pdf
