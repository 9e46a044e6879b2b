#include "pdf/line_breaker.h"

#include <doctest/doctest.h>

#include <random>
#include <vector>

using unitfolio::pdf::BreakItem;
using unitfolio::pdf::kAlwaysBreak;
using unitfolio::pdf::Line;
using unitfolio::pdf::LineBreaker;
using unitfolio::pdf::LineOptions;

namespace {

using ItemKind = BreakItem::Kind;

std::vector<Line> break_lines(const std::vector<BreakItem>& items, const LineOptions& options) {
    LineBreaker breaker;
    const auto lines = breaker.break_lines(items, options);
    return {lines.begin(), lines.end()};
}

BreakItem box(float width) {
    return {ItemKind::box, width, 0, 0, 0, false};
}

BreakItem glue(float width) {
    return {ItemKind::glue, width, width / 2, width * 0.3F, 0, false};
}

BreakItem hyphen(float width) {
    return {ItemKind::penalty, width, 0, 0, 50, true};
}

BreakItem forced() {
    return {ItemKind::penalty, 0, 0, 0, kAlwaysBreak, false};
}

std::vector<BreakItem> words(const std::vector<float>& widths) {
    std::vector<BreakItem> items;
    for (const float width : widths) {
        if (!items.empty()) {
            items.push_back(glue(3));
        }
        items.push_back(box(width));
    }
    items.push_back(forced());
    return items;
}

float least_width(const std::vector<BreakItem>& items, const Line& line, bool shrinks) {
    float width = items[line.end].kind == ItemKind::penalty ? items[line.end].width : 0;
    for (std::size_t i = line.begin; i < line.end; ++i) {
        if (items[i].kind != ItemKind::penalty) {
            width += items[i].width - (shrinks ? items[i].shrink : 0);
        }
    }
    return width;
}

std::vector<BreakItem> random_paragraph(unsigned seed) {
    std::mt19937 random(seed);
    std::vector<BreakItem> items;
    const auto count = 1 + random() % 120;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) {
            items.push_back(glue(3));
        }
        items.push_back(box(static_cast<float>(2 + random() % 40)));
        if (random() % 3 == 0) {
            items.push_back(hyphen(3));
            items.push_back(box(static_cast<float>(2 + random() % 30)));
        }
    }
    items.push_back(forced());
    return items;
}

}  // namespace

TEST_CASE("lines hold every box once and in order") {
    for (unsigned seed = 0; seed < 200; ++seed) {
        const auto items = random_paragraph(seed);
        const bool ragged = seed % 2 == 0;
        std::size_t next = 0;
        for (const Line& line : break_lines(items, {100, ragged})) {
            for (; next < line.begin; ++next) {
                CHECK(items[next].kind != ItemKind::box);
            }
            next = line.end;
        }
        CHECK(next == items.size() - 1);
    }
}

TEST_CASE("no line is wider than asked for") {
    for (unsigned seed = 0; seed < 200; ++seed) {
        const auto items = random_paragraph(seed);
        const bool ragged = seed % 2 == 0;
        for (const Line& line : break_lines(items, {100, ragged})) {
            CHECK(least_width(items, line, !ragged) <= doctest::Approx(100.05));
        }
    }
}

TEST_CASE("lines end at glue, penalties or the end") {
    const auto items = random_paragraph(7);
    for (const Line& line : break_lines(items, {100, false})) {
        CHECK(items[line.end].kind != ItemKind::box);
    }
}

TEST_CASE("words are not divided where the paragraph comes out well without") {
    std::vector<BreakItem> items = {
        box(48), glue(4), box(24), hyphen(3), box(24), glue(4), box(100), forced()};
    const auto lines = break_lines(items, {100, false});
    REQUIRE(lines.size() == 2);
    CHECK(items[lines[0].end].kind == ItemKind::glue);
}

TEST_CASE("a word wider than the line stands on a line of its own") {
    const auto items = words({20, 300, 20});
    const auto lines = break_lines(items, {100, false});
    CHECK(lines == std::vector<Line>{{0, 1}, {2, 3}, {4, 5}});
}

TEST_CASE("a forced break ends a line however short") {
    const std::vector<BreakItem> items = {box(10), forced(), box(10), glue(3), box(10), forced()};
    CHECK(break_lines(items, {100, false}) == std::vector<Line>{{0, 1}, {2, 5}});
}

TEST_CASE("two forced breaks in a row make an empty line") {
    const std::vector<BreakItem> items = {box(10), forced(), forced(), box(10), forced()};
    CHECK(break_lines(items, {100, true}) == std::vector<Line>{{0, 1}, {2, 2}, {3, 4}});
}

TEST_CASE("a paragraph of nothing is one empty line") {
    CHECK(break_lines(std::vector<BreakItem>{forced()}, {100, true}) == std::vector<Line>{{0, 0}});
}

TEST_CASE("ragged lines are even rather than as full as possible") {
    // Filled greedily, the lines would be 90, 40 and 60 wide.
    const auto items = words({40, 47, 40, 57});
    const auto lines = break_lines(items, {100, true});
    REQUIRE(lines.size() >= 2);
    CHECK(lines.front() == Line{0, 3});
}

TEST_CASE("a breaker forgets the paragraph before") {
    LineBreaker breaker;
    const auto longer = words({40, 40, 40, 40, 40});
    const auto shorter = words({40, 40});
    const std::size_t lines = breaker.break_lines(longer, {100, true}).size();
    CHECK(breaker.break_lines(shorter, {100, true}).size() == 1);
    CHECK(breaker.break_lines(longer, {100, true}).size() == lines);
}
