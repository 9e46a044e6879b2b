#include "pdf/pdf_syntax.h"

#include <doctest/doctest.h>

#include <string>

using namespace unitfolio;  // NOLINT(google-build-using-namespace)

namespace {

std::string number(double value) {
    std::string out;
    pdf::append_number(out, value);
    return out;
}

}  // namespace

TEST_CASE("numbers have at most two decimals and no exponent") {
    CHECK(number(0) == "0");
    CHECK(number(-0.001) == "0");
    CHECK(number(12.5) == "12.5");
    CHECK(number(-12.345) == "-12.35");
    CHECK(number(1e6) == "1000000");
    CHECK(number(0.07) == "0.07");
}

TEST_CASE("plain text is written in parentheses with their likes escaped") {
    CHECK(pdf::text_string("a(b)\\c") == "(a\\(b\\)\\\\c)");
}

TEST_CASE("other text is written in UTF-16, astral characters as pairs") {
    CHECK(pdf::text_string("ŵ") == "<FEFF0175>");
    CHECK(pdf::text_string("💡") == "<FEFFD83DDCA1>");
    CHECK(pdf::text_string("a\n") == "<FEFF0061000A>");
}

TEST_CASE("names escape what is special in them") {
    CHECK(pdf::name_of("text/plain") == "/text#2Fplain");
}

TEST_CASE("addresses are plain ASCII without spaces") {
    CHECK(pdf::uri_string("https://e.org/é (1)") == "(https://e.org/%C3%A9%20\\(1\\))");
}

TEST_CASE("dates are in universal time") {
    CHECK(pdf::date_string({2026, 3, 4}) == "(D:20260304000000Z)");
}
