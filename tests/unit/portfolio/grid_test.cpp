#include "portfolio/grid.h"

#include "unit/portfolio/sample_site.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::portfolio {

namespace {

pdf::WideBlock grid(const Desk& desk, std::size_t unit) {
    const auto blocks = build_grid(desk.composition(), unit);
    REQUIRE(blocks.size() == 1);
    return std::get<pdf::WideBlock>(blocks[0].content);
}

const pdf::TableBlock& table(const pdf::WideBlock& wide, std::size_t way, std::size_t part = 0) {
    return std::get<pdf::TableBlock>(wide.ways.at(way).at(part).content);
}

std::string row(const pdf::TableBlock& table, std::size_t number) {
    std::string text;
    for (const auto& cell : table.rows.at(number).cells) {
        text += "[" + text_of(cell) + "]";
    }
    return text;
}

}  // namespace

TEST_CASE("the grid has a mark where a criterion and its evidence meet") {
    const auto sample = make_sample_site();
    const auto wide = grid(Desk(sample), 1);
    const auto& whole = table(wide, 0);
    REQUIRE(whole.rows.size() == 3);
    CHECK(row(whole, 0) == "[AC][Result][E01|p.\u00A0#][E02|p.\u00A0#]");
    CHECK(row(whole, 1) == "[1.1][Met][\u25CB][\u25CF]");
    CHECK(whole.header_columns == 2);
    CHECK(whole.rows[1].cells[0].scope == pdf::Scope::row);
    CHECK(whole.rows[0].cells[2].scope == pdf::Scope::column);
}

TEST_CASE("the last row counts what is met and what each item claims") {
    const auto sample = make_sample_site();
    const auto wide = grid(Desk(sample), 0);
    CHECK(row(table(wide, 0), 4) == "[Total][1/3][2]");
}

TEST_CASE("gaps are marked in words and colour") {
    const auto sample = make_sample_site();
    const auto wide = grid(Desk(sample), 0);
    const auto& gap = table(wide, 0).rows.at(3).cells.at(1);
    CHECK(text_of(gap) == "Gap");
    CHECK(gap.background == kGapBackground);
}

TEST_CASE("an outcome has a grid of the items that claim it, in case all are too many") {
    const auto sample = make_sample_site();
    const auto wide = grid(Desk(sample), 0);
    REQUIRE(wide.ways.size() == 2);
    REQUIRE(wide.ways[1].size() == 2);
    CHECK(table(wide, 1).caption == "Learning outcome 1\u2002Understand change");
    CHECK(table(wide, 1).part_caption == "Learning outcome 1, evidence {first} to {last}");
    const auto& without = std::get<pdf::Paragraph>(wide.ways[1][1].content);
    CHECK(text_of(without).find("Gap: no evidence") != std::string::npos);
}

TEST_CASE("a mark says in words what it means") {
    const auto sample = make_sample_site();
    const auto wide = grid(Desk(sample), 1);
    const auto& mark = table(wide, 0).rows.at(1).cells.at(3);
    CHECK(std::get<pdf::Paragraph>(mark.blocks.at(0).content).runs.at(0).link_description ==
          "Met, E02");
}

TEST_CASE("a unit without evidence has no grid") {
    auto sample = make_sample_site();
    sample.site.coverage[0].units[0].evidence.clear();
    CHECK(build_grid(Desk(sample).composition(), 0).empty());
}

}  // namespace unitfolio::portfolio
