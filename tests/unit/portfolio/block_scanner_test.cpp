#include "portfolio/block_scanner.h"

#include <doctest/doctest.h>

#include <array>

using unitfolio::portfolio::BlockCall;
using unitfolio::portfolio::MarkdownRange;
using unitfolio::portfolio::scan_blocks;
using unitfolio::portfolio::Segment;

namespace {

constexpr std::array<std::string_view, 1> kContainers{"box"};

auto scan(std::string_view text) {
    return scan_blocks(text, kContainers);
}

const BlockCall& call(const Segment& segment) {
    return std::get<BlockCall>(segment.content);
}

}  // namespace

TEST_CASE("text without blocks is one range of Markdown") {
    const std::string_view text = "# Title\n\nWords with ::: inside.\n";
    const auto scanned = scan(text);
    REQUIRE(scanned.segments.size() == 1);
    const auto range = std::get<MarkdownRange>(scanned.segments[0].content);
    CHECK(range.begin == 0);
    CHECK(range.end == text.size());
}

TEST_CASE("a block stands between the Markdown around it") {
    const auto scanned = scan("before\n::: page-break\nafter");
    REQUIRE(scanned.segments.size() == 3);
    CHECK(call(scanned.segments[1]).name == "page-break");
    CHECK(call(scanned.segments[1]).line == 2);
    CHECK(std::get<MarkdownRange>(scanned.segments[2].content).begin == 22);
}

TEST_CASE("arguments are bare words or quoted") {
    const auto scanned = scan("::: signature label=Learner name=\"Ann Example\"\n");
    const auto& block = call(scanned.segments.at(0));
    REQUIRE(block.find("label") != nullptr);
    CHECK(*block.find("label") == "Learner");
    CHECK(*block.find("name") == "Ann Example");
    CHECK(block.find("date") == nullptr);
}

TEST_CASE("a backslash before punctuation in an argument means the punctuation") {
    const auto scanned = scan(R"(::: place name=evidence\-E07 label="say \"yes\"")");
    CHECK(*call(scanned.segments.at(0)).find("name") == "evidence-E07");
    CHECK(*call(scanned.segments.at(0)).find("label") == "say \"yes\"");
}

TEST_CASE("containers hold Markdown, blocks and each other") {
    const auto scanned = scan("::: box\nouter\n::: box\n::: rule\n:::\n:::\nend\n");
    REQUIRE(scanned.segments.size() == 2);
    const auto& outer = call(scanned.segments[0]);
    REQUIRE(outer.content.size() == 2);
    const auto& inner = call(outer.content[1]);
    REQUIRE(inner.content.size() == 1);
    CHECK(call(inner.content[0]).name == "rule");
    CHECK(scanned.faults.empty());
}

TEST_CASE("a container that is never closed is a fault, and its content is kept") {
    const auto scanned = scan("text\n::: box\ninside\n");
    REQUIRE(scanned.faults.size() == 1);
    CHECK(scanned.faults[0].line == 2);
    CHECK(scanned.faults[0].message == "block 'box' is never closed");
    CHECK(call(scanned.segments.at(1)).content.size() == 1);
}

TEST_CASE("a closing line without a container is a fault") {
    const auto scanned = scan("text\n:::\n");
    REQUIRE(scanned.faults.size() == 1);
    CHECK(scanned.faults[0].line == 2);
}

TEST_CASE("a quotation mark that is missing is a fault") {
    const auto scanned = scan("::: signature label=\"Learner\n");
    REQUIRE(scanned.faults.size() == 1);
    CHECK(scanned.faults[0].message ==
          "a quotation mark is missing at the end of 'label=\"Learner'");
}

TEST_CASE("an argument without a value is a fault") {
    CHECK(scan("::: matrix unit\n").faults.size() == 1);
    CHECK(scan("::: matrix =2\n").faults.size() == 1);
}

TEST_CASE("a line of colons and a sign is a block without a name") {
    const auto scanned = scan("::: # heading\n");
    REQUIRE(scanned.faults.size() == 1);
    CHECK(scanned.segments.empty());
}
