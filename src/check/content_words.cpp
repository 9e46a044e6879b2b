#include "check/content_words.h"

#include "check/word_set.h"
#include "check/words.h"

#include <algorithm>
#include <array>

namespace unitfolio::check {

namespace {

constexpr std::array<std::string_view, 43> kSmallWords = {
    "a",  "able",       "about", "an",   "and",   "are", "as",    "at",   "be",    "by",   "can",
    "do", "for",        "from",  "how",  "if",    "in",  "into",  "is",   "it",    "its",  "know",
    "of", "on",         "or",    "own",  "that",  "the", "their", "them", "these", "they", "this",
    "to", "understand", "what",  "when", "which", "who", "why",   "will", "with",  "your"};

const WordSet& small_words() {
    static const WordSet words(kSmallWords);
    return words;
}

}  // namespace

void add_content_words(std::string_view text, ContentWords& words) {
    for (WordReader reader(text); reader.next();) {
        if (!small_words().holds(reader.word().hash)) {
            words.push_back(stem_of(reader.word()));
        }
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

ContentWords content_words(std::string_view text) {
    ContentWords words;
    add_content_words(text, words);
    return words;
}

bool are_among(const ContentWords& few, const ContentWords& many) {
    return std::includes(many.begin(), many.end(), few.begin(), few.end());
}

}  // namespace unitfolio::check
