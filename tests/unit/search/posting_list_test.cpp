#include "search/posting_list.h"

#include <doctest/doctest.h>

namespace {

using namespace unitfolio;

TEST_CASE("a word says more about an entry in its name, and less in a long text") {
    std::vector<search::Entry> entries(3);
    entries[2].boost = 0.5;
    std::vector<search::EntryShape> shapes(3);
    shapes[0].text = shapes[2].text = 10;
    shapes[1].text = 100;
    const search::Relevance relevance(entries, shapes);
    const double in_text = relevance.of(0, {0, 0, 1, 0});
    CHECK(relevance.of(0, {0, 1, 0, 0}) > in_text);
    CHECK(relevance.of(0, {1, 0, 0, 0}) > relevance.of(0, {0, 1, 0, 0}));
    CHECK(relevance.of(0, {0, 0, 2, 0}) > in_text);
    CHECK(relevance.of(1, {0, 0, 1, 0}) < in_text);
    CHECK(relevance.of(0, {0, 0, 0, 1}) < in_text);
    CHECK(relevance.of(2, {0, 0, 1, 0}) == doctest::Approx(in_text / 2));
    CHECK(relevance.of(0, {9, 9, 9, 9}) <= 1);
}

TEST_CASE("a list that is larger than a block has several parts") {
    const std::size_t count = 40'000;
    const std::vector<search::Entry> entries(count);
    std::vector<search::EntryShape> shapes(count);
    std::vector<search::Occurrence> occurrences;
    for (std::uint32_t i = 0; i < count; ++i) {
        shapes[i].text = 1;
        occurrences.push_back({i, shapes[i].text_begin()});
    }
    const search::Relevance relevance(entries, shapes);
    const auto parts = search::posting_parts(occurrences, relevance);
    CHECK(parts.size() == 3);
    for (const search::PostingPart& part : parts) {
        CHECK(part.postings.size() <= search::kBytesOfBlock + 10);
        CHECK(part.postings.back() == ' ');
        CHECK(part.positions.back() == ' ');
    }
}

}  // namespace
