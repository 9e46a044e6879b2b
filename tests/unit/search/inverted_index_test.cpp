#include "search/inverted_index.h"

#include "search/tokeniser.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

using namespace unitfolio;
using search::Occurrence;

std::vector<Occurrence> occurrences(const search::InvertedIndex& index, std::string_view text) {
    const auto word =
        std::find_if(index.words.begin(), index.words.end(), [text](const search::Word& candidate) {
            return candidate.text == text;
        });
    REQUIRE(word != index.words.end());
    return index.stems[word->stem];
}

TEST_CASE("words of code, title, text and context have places of their own") {
    search::Corpus corpus;
    corpus.language = "en-GB";
    corpus.entries.resize(1);
    corpus.entries[0] = {
        0, "2.3", "Plan the change", "Unit change", "u.html", "Changes are planned", {}, 1};
    const search::InvertedIndex index = search::invert(corpus, 1);
    CHECK(occurrences(index, "2.3") == std::vector<Occurrence>{{0, 0}});
    CHECK(occurrences(index, "plan") == std::vector<Occurrence>{{0, 2}, {0, 8}});
    CHECK(occurrences(index, "planned") == occurrences(index, "plan"));
    CHECK(occurrences(index, "changes") ==
          std::vector<Occurrence>{{0, 4}, {0, 6}, {0, search::kInContext}});
    CHECK(index.shapes[0].code == 1);
    CHECK(index.shapes[0].title == 3);
    CHECK(index.shapes[0].text == 3);
    CHECK(index.shapes[0].telling_title == 2);
}

TEST_CASE("a name of stop words alone has them all") {
    search::Corpus corpus;
    corpus.language = "en-GB";
    corpus.entries.resize(1);
    corpus.entries[0].title = "To be or not to be";
    CHECK(search::invert(corpus, 1).shapes[0].telling_title == 4);
}

TEST_CASE("words are sorted and the same for any number of jobs") {
    search::Corpus corpus;
    corpus.language = "en-GB";
    corpus.entries.resize(5000);
    for (std::size_t i = 0; i < corpus.entries.size(); ++i) {
        corpus.entries[i].title = "word" + std::to_string(i % 97) + " shared";
    }
    const search::InvertedIndex one = search::invert(corpus, 1);
    const search::InvertedIndex four = search::invert(corpus, 4);
    REQUIRE(one.words.size() == 99);
    CHECK(std::is_sorted(one.words.begin(), one.words.end(), [](const auto& a, const auto& b) {
        return a.text < b.text;
    }));
    CHECK(one.stems == four.stems);
    CHECK(occurrences(one, "shared").size() == 5000);
    CHECK(occurrences(one, "word5").size() == 52);
}

TEST_CASE("words longer than anybody types are counted and not indexed") {
    search::Corpus corpus;
    corpus.entries.resize(1);
    corpus.entries[0].text = std::string(search::kLongestWord + 1, 'x') + " next";
    const search::InvertedIndex index = search::invert(corpus, 1);
    REQUIRE(index.words.size() == 1);
    CHECK(occurrences(index, "next") == std::vector<Occurrence>{{0, 3}});
}

}  // namespace
