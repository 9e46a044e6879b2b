#include "pdf/typeset.h"
#include "unit/pdf/fonts.h"
#include "unit/pdf/spelled_out.h"

#include <doctest/doctest.h>

#include <string>

using namespace unitfolio::pdf;  // NOLINT(google-build-using-namespace)

namespace {

/// One header column and so many others, each as wide as its word.
Block wide_table(int columns) {
    TableBlock table;
    table.header_rows = 1;
    table.header_columns = 1;
    table.columns.assign(static_cast<std::size_t>(columns) + 1, 1.0F);
    Row row;
    for (int i = 0; i <= columns; ++i) {
        Paragraph paragraph;
        paragraph.runs.resize(1);
        paragraph.runs[0].text = "WWWWW";
        Cell cell;
        cell.blocks.push_back({std::move(paragraph)});
        row.cells.push_back(std::move(cell));
    }
    table.rows = {row, row};
    return {std::move(table)};
}

struct Set {
    bool landscape = false;
    std::size_t tables = 0;
};

Set set(std::vector<std::vector<Block>> ways) {
    Flow flow;
    flow.blocks.push_back({WideBlock{std::move(ways)}});
    const std::string bytes = spelled_out(typeset(flow, *test_fonts()).value().bytes);
    return {count(bytes, "841.89001 595.2") > 0, count(bytes, "/S/Table/")};
}

}  // namespace

TEST_CASE("a table that fits upright paper stays there") {
    const Set found = set({{wide_table(4)}});
    CHECK_FALSE(found.landscape);
    CHECK(found.tables == 1);
}

TEST_CASE("a table too wide for upright paper is turned") {
    const Set found = set({{wide_table(9)}, {wide_table(4), wide_table(4)}});
    CHECK(found.landscape);
    CHECK(found.tables == 1);
}

TEST_CASE("what is too wide for lying paper is said in another way") {
    const Set found = set({{wide_table(30)}, {wide_table(4), wide_table(4)}});
    CHECK_FALSE(found.landscape);
    CHECK(found.tables == 2);
}

TEST_CASE("where no way fits, tables are divided") {
    const Set found = set({{wide_table(60)}, {wide_table(4), wide_table(30)}});
    CHECK(found.landscape);
    CHECK(found.tables > 3);
}

TEST_CASE("a wide table in a list stays where it is") {
    Flow flow;
    ListBlock list;
    list.items.push_back({"1.", {{WideBlock{{{wide_table(9)}}}}}});
    flow.blocks.push_back({std::move(list)});
    CHECK(count(spelled_out(typeset(flow, *test_fonts()).value().bytes), "841.89001 595.2") == 0);
}
