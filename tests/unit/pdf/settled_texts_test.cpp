#include "pdf/settled_texts.h"

#include <doctest/doctest.h>

#include <vector>

using namespace unitfolio::pdf;  // NOLINT(google-build-using-namespace)

TEST_CASE("a settled text is had once, at the width it was broken for") {
    const std::vector<Run> runs(1);
    SettledTexts texts;
    BrokenText broken;
    broken.lines = {{0, 3, true, false}};
    texts.keep(runs, {120}, broken);

    CHECK_FALSE(texts.take(runs, {119}));
    const auto taken = texts.take(runs, {120});
    REQUIRE(taken);
    CHECK(taken->lines.size() == 1);
    CHECK(taken->lines[0].end == 3);
    CHECK_FALSE(texts.take(runs, {120}));
    CHECK(texts.size() == 0);
}

TEST_CASE("texts of other runs are others") {
    const std::vector<Run> one(1);
    const std::vector<Run> two(1);
    SettledTexts texts;
    texts.keep(one, {120}, {});
    CHECK_FALSE(texts.take(two, {120}));
    CHECK(texts.take(one, {120}));
}

TEST_CASE("a text that prints page numbers was broken for so many digits") {
    const std::vector<Run> runs(1);
    SettledTexts texts;
    texts.keep(runs, {120, 3}, {});
    CHECK_FALSE(texts.take(runs, {120, 4}));
    CHECK(texts.take(runs, {120, 3}));
    texts.keep_width(runs, 3, {5, 50});
    CHECK(texts.width(runs, 4) == nullptr);
    REQUIRE(texts.width(runs, 3) != nullptr);
    CHECK(texts.width(runs, 3)->most == 50);
}
