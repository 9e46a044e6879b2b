#include "site/wording.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <set>
#include <utility>

namespace unitfolio::site {

namespace {

constexpr std::int64_t kWhole = 1000;

/// Say nothing of what a statement is about. Sorted.
constexpr std::array<std::string_view, 62> kSmallWords = {
    "a",      "against", "all",   "an",    "and",   "any",  "are",   "as",    "at",
    "be",     "been",    "by",    "can",   "could", "each", "for",   "from",  "has",
    "have",   "how",     "if",    "in",    "into",  "is",   "it",    "its",   "more",
    "no",     "not",     "of",    "on",    "one",   "or",   "other", "our",   "own",
    "should", "so",      "such",  "than",  "that",  "the",  "their", "them",  "then",
    "these",  "they",    "this",  "those", "to",    "use",  "used",  "using", "what",
    "when",   "where",   "which", "who",   "why",   "will", "with",  "your"};

static_assert(std::is_sorted(kSmallWords.begin(), kSmallWords.end()));

bool is_part_of_word(char32_t code_point) {
    return base::is_word(code_point) || code_point == U'\'' || code_point == U'’';
}

std::string without_plural(std::string key) {
    constexpr std::size_t shortest = 4;
    const bool is_plural = key.size() >= shortest && key.ends_with('s') && !key.ends_with("ss");
    if (is_plural) {
        key.pop_back();
    }
    return key;
}

std::int64_t weight_of_all(const WordBag& bag, const std::map<std::string, std::int64_t>& weights) {
    std::int64_t sum = 0;
    for (const std::string& key : bag) {
        const auto found = weights.find(key);
        sum += found == weights.end() ? 1 : found->second;
    }
    return sum;
}

/// Which words of two texts belong to a longest row of words that both have in this order.
struct CommonWords {
    std::vector<bool> left;
    std::vector<bool> right;
};

CommonWords common_words(const std::vector<PlacedWord>& left,
                         const std::vector<PlacedWord>& right) {
    const std::size_t width = right.size() + 1;
    std::vector<std::uint32_t> longest((left.size() + 1) * width);
    for (std::size_t i = left.size(); i-- > 0;) {
        for (std::size_t j = right.size(); j-- > 0;) {
            longest[i * width + j] =
                left[i].key == right[j].key
                    ? longest[(i + 1) * width + j + 1] + 1
                    : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
        }
    }
    CommonWords common{std::vector<bool>(left.size()), std::vector<bool>(right.size())};
    for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
        if (left[i].key == right[j].key) {
            common.left[i++] = true;
            common.right[j++] = true;
        } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return common;
}

void mark_others(const std::vector<bool>& common, std::vector<bool>& differs) {
    for (std::size_t word = 0; word < common.size(); ++word) {
        differs[word] = differs[word] || !common[word];
    }
}

/// A text cut where words that differ begin and end.
std::vector<Piece> pieces_of(std::string_view text,
                             const std::vector<PlacedWord>& words,
                             const std::vector<bool>& differs) {
    std::vector<Piece> pieces;
    std::size_t done = 0;
    const auto cut = [&](std::size_t end, bool is_different) {
        if (end > done) {
            pieces.push_back({std::string{text.substr(done, end - done)}, is_different});
            done = end;
        }
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!differs[i]) {
            continue;
        }
        cut(words[i].begin, false);
        while (i + 1 < words.size() && differs[i + 1]) {
            ++i;
        }
        cut(words[i].end, true);
    }
    cut(text.size(), false);
    return pieces;
}

}  // namespace

std::vector<PlacedWord> words_of(std::string_view text) {
    std::vector<PlacedWord> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        std::size_t end = at;
        while (at < text.size() && is_part_of_word(base::next_code_point(text, at))) {
            end = at;
        }
        std::string key = base::slug(text.substr(begin, end - begin));
        if (!key.empty()) {
            words.push_back({begin, end, std::move(key)});
        }
    }
    return words;
}

WordBag bag_of(std::string_view text) {
    WordBag bag;
    for (PlacedWord& word : words_of(text)) {
        const bool is_small =
            std::binary_search(kSmallWords.begin(), kSmallWords.end(), std::string_view{word.key});
        if (!is_small) {
            bag.push_back(without_plural(std::move(word.key)));
        }
    }
    std::sort(bag.begin(), bag.end());
    return bag;
}

WordWeights::WordWeights(const std::vector<WordBag>& texts) {
    std::map<std::string, std::uint64_t> users;
    for (const WordBag& bag : texts) {
        for (const std::string& key : std::set<std::string>(bag.begin(), bag.end())) {
            ++users[key];
        }
    }
    for (const auto& [key, count] : users) {
        weights_.emplace(key, count == 1 ? 1 : std::bit_width(texts.size() / count));
    }
}

std::int64_t WordWeights::likeness(const WordBag& left, const WordBag& right) const {
    WordBag shared;
    std::set_intersection(
        left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(shared));
    const std::int64_t all = weight_of_all(left, weights_) + weight_of_all(right, weights_);
    return all == 0 ? 0 : 2 * kWhole * weight_of_all(shared, weights_) / all;
}

std::vector<std::vector<Piece>> differences(const std::vector<std::string_view>& texts) {
    std::vector<std::vector<PlacedWord>> words;
    std::vector<std::vector<bool>> differs;
    for (const std::string_view text : texts) {
        words.push_back(words_of(text));
        differs.emplace_back(words.back().size());
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            const CommonWords common = common_words(words[i], words[j]);
            mark_others(common.left, differs[i]);
            mark_others(common.right, differs[j]);
        }
    }
    std::vector<std::vector<Piece>> result;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        result.push_back(pieces_of(texts[i], words[i], differs[i]));
    }
    return result;
}

}  // namespace unitfolio::site
