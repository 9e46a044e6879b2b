#include "pdf/hyphenator.h"

#include "base/text.h"

#include <hyphen.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>
#include <utility>

namespace unitfolio::pdf {

namespace {

struct Release {
    void operator()(HyphenDict* patterns) const { hnj_hyphen_free(patterns); }
};

// libhyphen keeps a word on the stack; longer ones are not words anyway.
constexpr std::size_t kLongestWord = 90;
constexpr std::size_t kShortestWord = 5;
constexpr int kLettersBefore = 2;
constexpr int kLettersAfter = 3;

/// The letters of a token between its punctuation: begin and end in bytes; empty if something else
/// stands inside.
std::pair<std::size_t, std::size_t> letters_of(std::string_view token) {
    std::size_t begin = token.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < token.size();) {
        const std::size_t start = at;
        const char32_t character = base::next_code_point(token, at);
        if (!base::is_word(character)) {
            continue;
        }
        if (character <= U'9') {
            return {0, 0};
        }
        if (end != 0 && start != end) {
            return {0, 0};  // letters, something else, letters again
        }
        begin = std::min(begin, start);
        end = at;
    }
    return begin < end ? std::pair{begin, end} : std::pair<std::size_t, std::size_t>{0, 0};
}

}  // namespace

struct Hyphenator::Patterns {
    std::unique_ptr<HyphenDict, Release> dictionary;
};

Hyphenator::Hyphenator(std::unique_ptr<Patterns> patterns)
    : patterns_(std::move(patterns)) {}

Hyphenator::~Hyphenator() = default;

base::Result<std::shared_ptr<const Hyphenator>> Hyphenator::open(const std::string& path) {
    auto patterns = std::make_unique<Patterns>();
    patterns->dictionary.reset(hnj_hyphen_load(path.c_str()));
    if (patterns->dictionary == nullptr) {
        return base::Fault{"the hyphenation patterns can't be read", path};
    }
    return std::shared_ptr<const Hyphenator>(new Hyphenator(std::move(patterns)));
}

std::vector<std::size_t> Hyphenator::divisions(std::string_view word) const {
    const auto [begin, end] = letters_of(word);
    if (end - begin < kShortestWord || end - begin > kLongestWord) {
        return {};
    }
    const std::string folded = base::fold_case(word.substr(begin, end - begin));
    if (folded.size() != end - begin) {
        return {};  // offsets would not agree
    }
    std::array<char, kLongestWord + 8> marks{};
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    const auto length = static_cast<int>(folded.size());
    const int failed = hnj_hyphen_hyphenate3(patterns_->dictionary.get(),
                                             folded.c_str(),
                                             length,
                                             marks.data(),
                                             nullptr,
                                             &replacements,
                                             &positions,
                                             &cuts,
                                             kLettersBefore,
                                             kLettersAfter,
                                             kLettersBefore,
                                             kLettersAfter);
    if (replacements != nullptr) {
        std::for_each(replacements, replacements + length, [](char* text) { std::free(text); });
    }
    std::free(static_cast<void*>(replacements));
    std::free(positions);
    std::free(cuts);
    std::vector<std::size_t> result;
    if (failed != 0) {
        return result;
    }
    std::size_t letter = 0;  // marks count characters
    for (std::size_t at = 0; at < folded.size(); ++letter) {
        std::ignore = base::next_code_point(folded, at);
        if ((static_cast<unsigned char>(marks[letter]) & 1U) != 0 && at < folded.size()) {
            result.push_back(begin + at);
        }
    }
    return result;
}

}  // namespace unitfolio::pdf
