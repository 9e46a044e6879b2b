#include "pdf/label.h"

#include "unit/pdf/fonts.h"

#include <doctest/doctest.h>

#include <variant>

using namespace unitfolio::pdf;  // NOLINT(google-build-using-namespace)

TEST_CASE("a label begins at the left end of its baseline") {
    Shaper shaper(*test_fonts());
    TextTools tools(shaper);
    Label label = set_label(tools, "Page 7 of 12", TextStyle{}, kArtifact);
    REQUIRE(label.marks.size() == 1);
    CHECK(std::get<TextMark>(label.marks[0].shape).x == 0);
    CHECK(label.width == doctest::Approx(label_width(tools, "Page 7 of 12", TextStyle{})));
    const float y = std::get<TextMark>(label.marks[0].shape).y;
    move_label(label, 30, 100);
    CHECK(std::get<TextMark>(label.marks[0].shape).x == 30);
    CHECK(std::get<TextMark>(label.marks[0].shape).y == y + 100);
}

TEST_CASE("spaces count in a label") {
    Shaper shaper(*test_fonts());
    TextTools tools(shaper);
    const float space = label_width(tools, " ", TextStyle{});
    CHECK(space > 0);
    CHECK(label_width(tools, " 12", TextStyle{}) ==
          doctest::Approx(space + label_width(tools, "12", TextStyle{})));
}

TEST_CASE("an empty label is no mark") {
    Shaper shaper(*test_fonts());
    TextTools tools(shaper);
    const Label label = set_label(tools, "", TextStyle{}, kArtifact);
    CHECK(label.marks.empty());
    CHECK(label.width == 0);
}
