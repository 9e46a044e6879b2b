#include "pdf/table_parts.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace unitfolio::pdf;  // NOLINT(google-build-using-namespace)

namespace {

Cell cell(std::string words, int columns = 1) {
    Paragraph paragraph;
    paragraph.runs.resize(1);
    paragraph.runs[0].text = std::move(words);
    Cell cell;
    cell.blocks.push_back({std::move(paragraph)});
    cell.column_span = columns;
    return cell;
}

std::string words(const TableBlock& table, std::size_t row) {
    std::string all;
    for (const Cell& cell : table.rows[row].cells) {
        all += std::get<Paragraph>(cell.blocks.at(0).content).runs.at(0).text + " ";
    }
    return all;
}

/// A head, a row over all columns, and a row of numbers; one header column.
TableBlock table(int columns) {
    TableBlock table;
    table.header_rows = 1;
    table.header_columns = 1;
    table.part_caption = "Items {first} to {last}";
    table.columns.assign(static_cast<std::size_t>(columns), 1.0F);
    Row head;
    Row numbers;
    for (int i = 0; i < columns; ++i) {
        head.cells.push_back(cell("E" + std::to_string(i)));
        numbers.cells.push_back(cell(std::to_string(i)));
    }
    table.rows = {head, {{cell("all", columns)}}, numbers};
    return table;
}

std::vector<TableBlock> divide(const TableBlock& table, float width) {
    return divide_columns(table, std::vector<float>(table.columns.size(), 10.0F), width);
}

}  // namespace

TEST_CASE("a table that fits stays whole") {
    CHECK(divide(table(5), 50).empty());
}

TEST_CASE("a wide table is divided into parts of about the same size") {
    const auto parts = divide(table(8), 50);
    REQUIRE(parts.size() == 2);
    CHECK(words(parts[0], 0) == "E0 E1 E2 E3 ");
    CHECK(words(parts[1], 0) == "E0 E4 E5 E6 E7 ");
    CHECK(words(parts[1], 2) == "0 4 5 6 7 ");
    CHECK(parts[1].columns.size() == 5);
    CHECK(parts[1].caption == "Items E4 to E7");
}

TEST_CASE("a cell over many columns is in every part and as wide as that") {
    const auto parts = divide(table(8), 50);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].rows[1].cells.at(0).column_span == 4);
    CHECK(parts[1].rows[1].cells.at(0).column_span == 5);
}

TEST_CASE("every part has a column, however narrow the page") {
    const auto parts = divide(table(4), 5);
    REQUIRE(parts.size() == 3);
    CHECK(words(parts[2], 0) == "E0 E3 ");
}

TEST_CASE("tables without header columns and with rows that span others stay whole") {
    TableBlock plain = table(8);
    plain.header_columns = 0;
    CHECK(divide(plain, 50).empty());
    TableBlock tied = table(8);
    tied.rows[0].cells[0].row_span = 2;
    CHECK(divide(tied, 50).empty());
}
