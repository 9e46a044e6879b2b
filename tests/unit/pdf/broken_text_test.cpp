#include "pdf/broken_text.h"

#include "unit/pdf/fonts.h"
#include "unit/pdf/text_run.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace unitfolio::pdf;  // NOLINT(google-build-using-namespace)

namespace {

Run number_run(std::uint32_t place) {
    Run run;
    run.kind = RunKind::page_number;
    run.page_of = PlaceId{place};
    return run;
}

/// How many words and spaces each line holds.
std::vector<std::pair<int, int>> shape(const BrokenText& text) {
    std::vector<std::pair<int, int>> result;
    for (const BrokenLine& line : text.lines) {
        result.emplace_back(0, 0);
        for (const Chunk& chunk : text.chunks_of(line)) {
            ++(chunk.space ? result.back().second : result.back().first);
        }
    }
    return result;
}

}  // namespace

TEST_CASE("lines hold their words and the spaces between them") {
    Shaper shaper(*test_fonts());
    const std::vector<Run> runs = {text_run("wait wait wait wait")};
    const float word =
        static_cast<float>(shaper.word(shaper.library().face(runs[0].style), "wait").width) *
        runs[0].style.size / 1000;
    const BrokenText text =
        TextBreaker(shaper).break_text(runs, {nullptr, false, word * 2.5F}, true);
    CHECK(shape(text) == std::vector<std::pair<int, int>>{{2, 1}, {2, 1}});
    CHECK(text.lines[0].between_words);
    CHECK_FALSE(text.lines[0].last);
    CHECK(text.lines[1].last);
    CHECK_FALSE(text.lines[1].between_words);
}

TEST_CASE("pieces of a word that stays whole are one chunk") {
    Shaper shaper(*test_fonts());
    const std::vector<Run> runs = {text_run("self-assessment")};
    const BrokenText wide = TextBreaker(shaper).break_text(
        runs, {test_fonts()->hyphenator("en-GB"), false, 500}, false);
    CHECK(shape(wide) == std::vector<std::pair<int, int>>{{1, 0}});
    const BrokenText narrow =
        TextBreaker(shaper).break_text(runs, {test_fonts()->hyphenator("en-GB"), false, 60}, false);
    CHECK(narrow.lines.size() > 1);
    for (const auto& [words, spaces] : shape(narrow)) {
        CHECK(words == 1);
        CHECK(spaces == 0);
    }
}

TEST_CASE("a run with a place knows its line") {
    Shaper shaper(*test_fonts());
    std::vector<Run> runs = {text_run("first"), {}, text_run("second"), {}, text_run("third")};
    runs[1].kind = RunKind::line_break;
    runs[3].kind = RunKind::line_break;
    runs[0].place = PlaceId{0};
    runs[4].place = PlaceId{1};
    const BrokenText text = TextBreaker(shaper).break_text(runs, {nullptr, false, 500}, true);
    REQUIRE(text.lines.size() == 3);
    CHECK(text.lines_of_places == std::vector<std::uint32_t>{0, 2});
}

TEST_CASE("spaces of preformatted text keep their number") {
    Shaper shaper(*test_fonts());
    TextBreaker breaker(shaper);
    const std::vector<Run> runs = {text_run("  a   b\n\tc")};
    const BrokenText text = breaker.break_text(runs, {nullptr, true, 500}, true);
    REQUIRE(text.lines.size() == 2);
    const FontId face = shaper.library().face(runs[0].style);
    std::vector<int> widths;
    for (const Chunk& chunk : text.chunks_of(text.lines[0])) {
        widths.push_back(chunk.shaped->width);
    }
    const int space = shaper.space(face).width;
    CHECK(widths ==
          std::vector<int>{
              2 * space, shaper.word(face, "a").width, 3 * space, shaper.word(face, "b").width});
    CHECK(text.chunks_of(text.lines[1]).front().shaped->width == 4 * space);
}

TEST_CASE("preformatted lines are broken behind spaces") {
    Shaper shaper(*test_fonts());
    TextBreaker breaker(shaper);
    const std::vector<Run> runs = {text_run("aaaa  bbbb  cccc")};
    const float size = runs[0].style.size;
    const FontId face = shaper.library().face(runs[0].style);
    const float width =
        static_cast<float>(shaper.word(face, "aaaa  bbbb").width) * size / 1000 + size;
    const BrokenText text = breaker.break_text(runs, {nullptr, true, width}, true);
    REQUIRE(text.lines.size() == 2);
    CHECK(text.chunks_of(text.lines[1]).size() == 1);
    CHECK_FALSE(text.lines[0].last);
}

TEST_CASE("a page number has the room of so many digits, whatever it is") {
    Shaper shaper(*test_fonts());
    TextBreaker breaker(shaper);
    std::vector<Run> runs = {text_run("page "), number_run(0), text_run(" or "), number_run(1)};
    const FontId face = shaper.library().face(runs[0].style);
    const auto width_of = [&](std::string_view text) {
        return static_cast<float>(shaper.word(face, text).width) * runs[0].style.size / 1000;
    };
    const InlineOptions options{nullptr, false, 500, 3};
    const float all = width_of("page") + width_of("or") + 2 * width_of("000");
    const float spaces = 3 * width_of(" ");
    CHECK(breaker.width_range(runs, options).most == doctest::Approx(all + spaces));

    BrokenText text = breaker.break_text(runs, options, true);
    breaker.put_page_numbers(runs, {"7", ""}, text);
    const std::span<const Chunk> chunks = text.chunks_of(text.lines.front());
    REQUIRE(chunks.size() == 7);
    CHECK(chunks[2].shaped == &shaper.word(face, "7"));
    CHECK(chunks[6].shaped == &shaper.word(face, "?"));
}

TEST_CASE("a page number is printed once where its room had to be broken") {
    Shaper shaper(*test_fonts());
    TextBreaker breaker(shaper);
    const std::vector<Run> runs = {number_run(0)};
    BrokenText text = breaker.break_text(runs, {nullptr, false, 8, 3}, true);
    REQUIRE(text.chunks.size() > 1);
    breaker.put_page_numbers(runs, {"12"}, text);
    const FontId face = shaper.library().face(runs[0].style);
    CHECK(text.chunks[0].shaped == &shaper.word(face, "12"));
    for (const Chunk& chunk : std::span(text.chunks).subspan(1)) {
        CHECK(chunk.shaped->width == 0);
    }
}

TEST_CASE("a breaker forgets the text before") {
    Shaper shaper(*test_fonts());
    TextBreaker breaker(shaper);
    const std::vector<Run> longer = {text_run("one two three")};
    const std::vector<Run> shorter = {text_run("four")};
    const BrokenText first = breaker.break_text(longer, {nullptr, false, 500}, true);
    const BrokenText second = breaker.break_text(shorter, {nullptr, false, 500}, true);
    CHECK(shape(first) == std::vector<std::pair<int, int>>{{3, 2}});
    CHECK(shape(second) == std::vector<std::pair<int, int>>{{1, 0}});
}
