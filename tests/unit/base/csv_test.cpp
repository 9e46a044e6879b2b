#include "base/csv.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace unitfolio::base {

namespace {

std::string cell(const std::string& text) {
    const std::vector<std::string> cells{text};
    std::string line = csv_line(cells);
    return line.substr(0, line.size() - 2);
}

}  // namespace

TEST_CASE("cells are quoted where they need it, lines end as RFC 4180 says") {
    const std::vector<std::string> cells{"a", "b, c", "say \"x\"", "two\nlines", ""};
    CHECK(csv_line(cells) == "a,\"b, c\",\"say \"\"x\"\"\",\"two\nlines\",\r\n");
    CHECK(csv_line({}) == "\r\n");
}

TEST_CASE("what a spreadsheet would calculate is text") {
    CHECK(cell("=1+1") == "\"'=1+1\"");
    CHECK(cell("+44 29") == "\"'+44 29\"");
    CHECK(cell("-2") == "\"'-2\"");
    CHECK(cell("@SUM(A1)") == "\"'@SUM(A1)\"");
    CHECK(cell("  =1") == "\"'  =1\"");
    CHECK(cell("\t=1") == "\"'\t=1\"");
    CHECK(cell("\uFF1D1") == "\"'\uFF1D1\"");
    CHECK(cell("a=1") == "a=1");
    CHECK(cell("Siân") == "Siân");
}

}  // namespace unitfolio::base
