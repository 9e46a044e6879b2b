#include "intake/content_filter.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <set>
#include <string>

namespace unitfolio::intake {

namespace {

std::string operators_of(const std::string& content) {
    return filter_content(content).operators;
}

}  // namespace

TEST_CASE("marked content goes, what it marks stays") {
    CHECK(operators_of("/P <</MCID 0>> BDC 1 0 0 rg 0 0 9 9 re f EMC /Artifact BMC 0 g EMC") ==
          "1 0 0 rg\n0 0 9 9 re\nf\n0 g\n");
    CHECK(operators_of("/A MP /B <</C 1>> DP n") == "n\n");
}

TEST_CASE("what is no operator goes with its operands") {
    CHECK(operators_of("BX 1 2 frobnicate EX 3 w") == "3 w\n");
    CHECK(operators_of("% a comment\n1 w") == "1 w\n");
}

TEST_CASE("saved states are restored as often as they were saved") {
    CHECK(operators_of("Q q q 1 w") == "q\nq\n1 w\nQ\nQ\n");
    CHECK(operators_of("q Q Q") == "q\nQ\n");
}

TEST_CASE("nesting without an end is cut off") {
    std::string deep;
    for (int i = 0; i < 100'000; ++i) {
        deep += "q ";
    }
    const auto filtered = filter_content(deep);
    CHECK(filtered.damaged);
    CHECK(filtered.operators.size() < 5000);
    CHECK(filtered.hindrances.size() == 1);
}

TEST_CASE("fonts are told apart by whether their text is seen") {
    const auto filtered =
        filter_content("BT /F1 12 Tf (seen) Tj q /F2 12 Tf 3 Tr (searched) Tj Q (seen) Tj ET");
    REQUIRE(filtered.visible_fonts.size() == 1);
    CHECK(filtered.visible_fonts.begin()->first == "/F1");
}

TEST_CASE("what a font shows is noted, byte by byte and in pairs") {
    const auto filtered = filter_content(
        "BT /F1 9 Tf [(a) 7 <0102FF>] TJ (z) ' 1 2 (y) \" q /F2 9 Tf (b) Tj 3 Tr (c) Tj Q ET");
    const ShownCodes& first = filtered.visible_fonts.at("/F1");
    CHECK(first.bytes.count() == 6);
    for (const unsigned code : {0x61U, 0x01U, 0x02U, 0xFFU, 0x7AU, 0x79U}) {
        CHECK(first.bytes.test(code));
    }
    CHECK(first.pairs == std::set<std::uint16_t>{0x0102});
    CHECK(filtered.visible_fonts.at("/F2").bytes.count() == 1);
}

TEST_CASE("what may be in another font, or is not to be seen, is not noted") {
    const auto filtered = filter_content(
        "BT /F1 9 Tf /G1 gs (a) Tj /F1 9 Tf /OC /L1 BDC (b) Tj EMC (c) Tj ET", {"/L1"});
    CHECK(filtered.visible_fonts.at("/F1").bytes.count() == 1);
    CHECK(filtered.visible_fonts.at("/F1").bytes.test('c'));
}

TEST_CASE("strings keep their bytes") {
    CHECK(operators_of("BT [(a\\(b\\)) -20 <414>] TJ ET") ==
          "BT\n[ (a\\(b\\)) -20 (A@) ] TJ\nET\n");
}

TEST_CASE("pictures in the content keep their data and are not smoothed") {
    const std::string data("\x01\x02 EQ\xFF", 6);
    CHECK(operators_of("q BI /W 2 /H 3 /I true /BPC 8 /CS /G ID " + data + " EI Q") ==
          "q\nBI /W 2 /H 3 /BPC 8 /CS /G ID " + data + " EI\nQ\n");
    // Nor do they grow when they come by again.
    const auto once = operators_of("BI /W 1 /H 1 /BPC 8 /CS /G ID xEI Q");
    CHECK(operators_of(once) == once);
    CHECK(filter_content("BI /W 2 /H 3").damaged);
}

TEST_CASE("colours for presses hinder") {
    CHECK(filter_content("0 0 0 1 k").hindrances.size() == 1);
    CHECK(filter_content("/DeviceCMYK cs").hindrances.size() == 1);
    CHECK(filter_content("BI /W 1 /H 1 /CS /CMYK /BPC 8 ID abcd EI ").hindrances.size() == 1);
    CHECK(filter_content("0 0 1 rg 0 g").hindrances.empty());
}

TEST_CASE("what is hidden is not painted, but leaves its state behind") {
    const auto filtered = filter_content(
        "/OC /L1 BDC 1 0 0 rg 0 0 9 9 re f /X1 Do BT (no) Tj ET EMC /OC /L2 BDC (yes) Tj EMC",
        {"/L1"});
    CHECK(filtered.operators == "1 0 0 rg\n0 0 9 9 re\nn\nBT\nET\n(yes) Tj\n");
}

TEST_CASE("anything at all is taken") {
    for (const char* content :
         {"", "(", "<", "[[[", "<<", "]", ">>", "BI", "BI ID", "ID", "EMC", "\xFF\x00"}) {
        CHECK_NOTHROW(static_cast<void>(filter_content(content)));
    }
}

}  // namespace unitfolio::intake
