#include "search/stop_words.h"

#include <array>

namespace unitfolio::search {

namespace {

constexpr auto kEnglish = std::to_array<std::string_view>({
    "a",     "about", "all",   "an",    "and",  "any",  "are",  "as",    "at",   "be",
    "been",  "but",   "by",    "can",   "do",   "does", "for",  "from",  "had",  "has",
    "have",  "how",   "i",     "if",    "in",   "into", "is",   "it",    "its",  "my",
    "no",    "not",   "of",    "on",    "or",   "our",  "so",   "than",  "that", "the",
    "their", "them",  "then",  "there", "they", "this", "to",   "was",   "we",   "were",
    "what",  "when",  "which", "who",   "why",  "will", "with", "would", "you",  "your",
});

constexpr auto kWelsh = std::to_array<std::string_view>({
    "a",   "ac",  "am",  "ar",  "at",   "beth", "bod",  "dan", "ei",  "er",  "eu",
    "fel", "fod", "gan", "hwn", "i",    "mae",  "mewn", "na",  "nad", "neu", "nid",
    "o",   "oes", "pam", "sut", "sydd", "trwy", "wrth", "y",   "yn",  "yr",  "yw",
});

}  // namespace

std::span<const std::string_view> stop_words(std::string_view language) {
    const std::string_view main = language.substr(0, language.find('-'));
    if (main == "en") {
        return kEnglish;
    }
    if (main == "cy") {
        return kWelsh;
    }
    return {};
}

}  // namespace unitfolio::search
