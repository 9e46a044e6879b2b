#include "pdf/layout.h"
#include "unit/pdf/fonts.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace unitfolio::pdf {

namespace {

/// Where the lines of code begin.
std::vector<float> lefts(std::string code) {
    std::vector<Run> runs(1);
    runs[0].text = std::move(code);
    runs[0].style.typeface = Typeface::mono;
    ParagraphStyle style;
    style.preformatted = true;
    style.align = TextAlign::left;
    const Flow flow;
    Shaper shaper(*test_fonts());
    SettledTexts settled;
    const PageNumbers numbers;
    TextTools tools(shaper);
    LayoutContext context(flow, tools, settled, numbers, Round::drawing);
    std::vector<float> result;
    const TextSetting setting{style, 10, 100, context.structure.root(), TextOwner::layout};
    for (const Strip& line : set_text(context, runs, setting)) {
        result.push_back(std::get<TextMark>(line.content.front().shape).x);
    }
    return result;
}

}  // namespace

TEST_CASE("lines of code begin where they should") {
    CHECK(lefts("one\ntwo") == std::vector<float>{10, 10});
}

TEST_CASE("the rest of a line of code that had to be broken stands in") {
    const auto found = lefts("a line that is far too long for this\nshort");
    REQUIRE(found.size() == 4);
    CHECK(found[0] == 10);
    CHECK(found[1] > 15);
    CHECK(found[2] == found[1]);
    CHECK(found[3] == 10);
}

}  // namespace unitfolio::pdf
