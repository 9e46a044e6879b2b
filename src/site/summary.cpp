#include "site/summary.h"

#include "base/text.h"

#include <string_view>

namespace unitfolio::site {

namespace {

constexpr std::size_t kWordsPerMinute = 200;
constexpr std::string_view kSpace = " \t\r\n";
/// What looks wrong before "…".
constexpr std::string_view kLooseMarks = " ,;:";

bool holds_words(markup::NodeKind kind) {
    return kind == markup::NodeKind::text || kind == markup::NodeKind::code ||
           kind == markup::NodeKind::code_block;
}

std::size_t words_in(std::string_view text) {
    std::size_t words = 0;
    for (std::size_t begin = text.find_first_not_of(kSpace); begin != std::string_view::npos;
         begin = text.find_first_not_of(kSpace, text.find_first_of(kSpace, begin))) {
        ++words;
    }
    return words;
}

bool ends_sentence(char c) {
    return c == '.' || c == '?' || c == '!';
}

/// The beginning of a text with "…" in place of the rest, and of a comma before it.
std::string broken_off(const std::string& text, std::size_t end) {
    while (end > 1 && kLooseMarks.find(text[end - 1]) != std::string_view::npos) {
        --end;
    }
    return text.substr(0, end) + "…";
}

}  // namespace

std::size_t word_count(const markup::Document& document) {
    std::size_t words = 0;
    for (std::size_t i = 0; i < document.size(); ++i) {
        const auto id = static_cast<markup::NodeId>(i);
        if (holds_words(document[id].kind)) {
            words += words_in(document.text(id));
        }
    }
    return words;
}

std::size_t reading_minutes(std::size_t words) {
    return words == 0 ? 1 : (words + kWordsPerMinute - 1) / kWordsPerMinute;
}

std::string shortened(const std::string& text, std::size_t limit) {
    std::size_t offset = 0;
    std::size_t word_end = 0;
    std::size_t sentence_end = 0;
    for (std::size_t count = 0; offset < text.size(); ++count) {
        if (text[offset] == ' ') {
            word_end = offset;
            if (count > limit / 2 && ends_sentence(text[offset - 1])) {
                sentence_end = offset;
            }
        }
        if (count == limit) {
            return sentence_end != 0 ? text.substr(0, sentence_end)
                                     : broken_off(text, word_end == 0 ? offset : word_end);
        }
        (void)base::next_code_point(text, offset);
    }
    return text;
}

}  // namespace unitfolio::site
