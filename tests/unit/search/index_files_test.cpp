#include "search/index_files.h"

#include "unit/search/index_reader.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

using namespace unitfolio;
using test::IndexReader;

search::Corpus small_corpus() {
    search::Corpus corpus{"en-GB", {"Term", "Unit", "Criterion"}, 3, {}, 2};
    corpus.entries.push_back(
        {2, "2.3", "Plan the change", "Lead", "units/lead.html#ac-2-3", "", {2}, 1});
    corpus.entries.push_back({0,
                              "NPS",
                              "Net promoter score",
                              "",
                              "glossary.html#nps",
                              "Would you recommend us?",
                              {0},
                              1});
    corpus.entries.push_back({2,
                              "2.4",
                              "Plan the rota's cover",
                              "Lead",
                              "units/lead.html#ac-2-4",
                              "Say who covers\tthe early shift",
                              {2, 1},
                              1});
    return corpus;
}

search::Corpus large_corpus() {
    search::Corpus corpus{"en-GB", {"Page"}, 1, {}, search::kPagesOfOneFile};
    for (int i = 0; i < 30'000; ++i) {
        const std::string number = std::to_string(i);
        corpus.entries.push_back(
            {0, {}, "common w" + number, {}, number + ".html", "text", {0}, 1});
    }
    return corpus;
}

TEST_CASE("a small site has one file with all parts") {
    const auto files = search::make_index(small_corpus(), 1);
    REQUIRE(files.size() == 1);
    CHECK(files[0].name == "i.js");
    const IndexReader index(files);
    CHECK(index.parts().size() == 6);
    for (const char* key : {"i", "f", "d0", "p0", "q0", "m0"}) {
        CHECK(index.parts().count(key) == 1);
    }
}

TEST_CASE("entries are numbered by kind") {
    const IndexReader index(search::make_index(small_corpus(), 1));
    const auto manifest = index.manifest();
    test::NumberReader counts(manifest[1]);
    CHECK(counts.number() == 3);
    CHECK(counts.number() == 0);
    CHECK(counts.number() == 1);
    CHECK(counts.number() == 1);
    CHECK(std::vector<std::string>(manifest.begin() + 6, manifest.end()) ==
          std::vector<std::string>{"Term", "Unit", "Criterion"});
}

TEST_CASE("postings say which entries hold a word, where, and in a name of how many words") {
    const IndexReader index(search::make_index(small_corpus(), 1));
    const auto plan = index.postings("plan");
    REQUIRE(plan.size() == 2);
    CHECK(plan[0].entry == 1);
    CHECK(plan[0].name == 2);
    CHECK(plan[0].positions == std::vector<std::uint32_t>{2});
    CHECK(plan[1].name == 3);
    const auto code = index.postings("nps");
    REQUIRE(code.size() == 1);
    CHECK(code[0].name == 1);
    const auto context = index.postings("lead");
    REQUIRE(context.size() == 2);
    CHECK(context[0].name == 0);
    CHECK(context[0].positions.empty());
    CHECK(context[0].fit < plan[0].fit);
    const auto cover = index.postings("covers");
    REQUIRE(cover.size() == 1);
    CHECK(cover[0].positions.size() == 2);
}

TEST_CASE("what is shown of an entry needs no escape but the script's own") {
    const IndexReader index(search::make_index(small_corpus(), 1));
    const auto fields = test::split(index.parts().at("m0"), '\t');
    REQUIRE(fields.size() == 15);
    CHECK(fields[1] == "NPS");
    CHECK(fields[3] == " ");
    CHECK(fields[8] == "Lead");
    CHECK(fields[12] == "Plan the rota's cover");
    CHECK(fields[13].empty());
    CHECK(fields[14] == "Say who covers the early shift");
}

TEST_CASE("facets are runs of entries") {
    const IndexReader index(search::make_index(small_corpus(), 1));
    const auto lists = test::split(index.parts().at("f"), ' ');
    REQUIRE(lists.size() == 4);
    test::NumberReader last(lists[2]);
    CHECK(last.number() == 1);
    CHECK(last.number() == 2);
    CHECK(last.at_end());
}

TEST_CASE("a larger site has a file a part, and blocks that a query can afford") {
    const auto files = search::make_index(large_corpus(), 2);
    const IndexReader index(files);
    CHECK(files.size() == index.parts().size());
    CHECK(index.count('p') > 2);
    CHECK(index.count('d') > 2);
    for (const search::IndexFile& file : files) {
        CHECK(file.bytes.size() < 40'000);
    }
}

TEST_CASE("a word of all entries has blocks of its own, without a gap") {
    const IndexReader index(search::make_index(large_corpus(), 2));
    const auto common = index.postings("common");
    REQUIRE(common.size() == 30'000);
    CHECK(common.front().entry == 0);
    CHECK(common.back().entry == 29'999);
    CHECK(index.postings("w29999").front().entry == 29'999);
    CHECK(index.postings("text").size() == 30'000);
}

TEST_CASE("the files are the same for any number of jobs") {
    const auto one = search::make_index(large_corpus(), 1);
    const auto four = search::make_index(large_corpus(), 4);
    REQUIRE(one.size() == four.size());
    CHECK(std::equal(one.begin(), one.end(), four.begin(), [](const auto& a, const auto& b) {
        return a.name == b.name && a.bytes == b.bytes;
    }));
}

TEST_CASE("the version changes with any part") {
    search::Corpus changed = small_corpus();
    changed.entries[0].text = "more";
    CHECK(IndexReader(search::make_index(small_corpus(), 1)).manifest()[0] !=
          IndexReader(search::make_index(changed, 1)).manifest()[0]);
}

TEST_CASE("nothing to find is no fault") {
    const IndexReader index(search::make_index({"en-GB", {}, 0, {}, 0}, 1));
    CHECK(index.parts().size() == 2);
}

}  // namespace
