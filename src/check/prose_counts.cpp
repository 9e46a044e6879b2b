#include "check/prose_counts.h"

#include "check/word_set.h"
#include "check/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

namespace unitfolio::check {

using model::Countable;

namespace {

constexpr std::array<std::string_view, 13> kNumberWords = {"no",
                                                           "one",
                                                           "two",
                                                           "three",
                                                           "four",
                                                           "five",
                                                           "six",
                                                           "seven",
                                                           "eight",
                                                           "nine",
                                                           "ten",
                                                           "eleven",
                                                           "twelve"};

constexpr std::array<std::string_view, 6> kSubjects = {
    "unit", "it", "this", "page", "topic", "element"};
constexpr std::array<std::string_view, 4> kVerbsOfTotals = {
    "has", "contains", "comprises", "consists"};

struct Phrase {
    std::string_view first;
    std::string_view second;
    Countable what{};
};

constexpr std::array kPhrases = {
    Phrase{"learning", "outcomes", Countable::outcomes},
    Phrase{"assessment", "criteria", Countable::criteria},
    Phrase{"key", "terms", Countable::terms},
    Phrase{"key", "concepts", Countable::concepts},
    Phrase{"marking", "points", Countable::marking_points},
};

struct Token {
    std::string word;
    std::size_t begin = 0;
    std::size_t size = 0;
    /// Whether a sentence ends in front of it.
    bool starts_sentence = false;
};

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    for (WordReader reader(text); reader.next();) {
        const Word& word = reader.word();
        const bool starts = reader.gap().find_first_of(".!?:;") != std::string_view::npos;
        tokens.push_back({folded(word.written), word.begin, word.written.size(), starts});
    }
    return tokens;
}

std::optional<std::int64_t> number_of(std::string_view word) {
    const auto named = std::find(kNumberWords.begin(), kNumberWords.end(), word);
    if (named != kNumberWords.end()) {
        return named - kNumberWords.begin();
    }
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc() && end == word.data() + word.size() ? std::optional(number)
                                                                    : std::nullopt;
}

/// Whether what ends at a word speaks of all there is: "the unit has", "it consists of".
bool is_total(const std::vector<Token>& tokens, std::size_t at) {
    const auto is_one_of = [&](const auto& words) {
        return std::find(words.begin(), words.end(), tokens[at].word) != words.end();
    };
    if (at > 0 && tokens[at].word == "of") {
        --at;
    }
    if (at == 0 || !is_one_of(kVerbsOfTotals)) {
        return false;
    }
    --at;
    return is_one_of(kSubjects);
}

/// Most texts don't, and are done with.
bool mentions_phrase(std::string_view text) {
    static const WordSet last_words = [] {
        WordSet words;
        for (const Phrase& phrase : kPhrases) {
            words.add(hash_of(phrase.second));
        }
        return words;
    }();
    for (WordReader reader(text); reader.next();) {
        if (last_words.holds(reader.word().hash)) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::vector<ProseCount> find_counts(std::string_view text) {
    if (!mentions_phrase(text)) {
        return {};
    }
    constexpr std::size_t phrase_words = 3;
    std::vector<ProseCount> counts;
    const std::vector<Token> tokens = tokens_of(text);
    // Where the last count ended: "and 15 assessment criteria" goes on with it.
    std::size_t behind_last = 0;
    for (std::size_t i = 1; i + phrase_words <= tokens.size(); ++i) {
        const auto number = number_of(tokens[i].word);
        const auto phrase = std::find_if(kPhrases.begin(), kPhrases.end(), [&](const Phrase& each) {
            return each.first == tokens[i + 1].word && each.second == tokens[i + 2].word &&
                   !tokens[i + 1].starts_sentence && !tokens[i + 2].starts_sentence;
        });
        if (!number || phrase == kPhrases.end() || tokens[i].starts_sentence) {
            continue;
        }
        const bool goes_on =
            behind_last != 0 &&
            (i == behind_last || (i == behind_last + 1 && tokens[i - 1].word == "and"));
        if (is_total(tokens, i - 1) || goes_on) {
            const std::size_t end = tokens[i + 2].begin + tokens[i + 2].size;
            counts.push_back({phrase->what, *number, tokens[i].begin, end - tokens[i].begin});
            behind_last = i + phrase_words;
        }
    }
    return counts;
}

}  // namespace unitfolio::check
