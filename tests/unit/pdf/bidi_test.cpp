#include "pdf/bidi.h"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

using unitfolio::pdf::Direction;
using unitfolio::pdf::Reading;
using unitfolio::pdf::reading_of;
using unitfolio::pdf::right_to_left_core;
using unitfolio::pdf::visual_order;

namespace {

using Order = std::vector<std::size_t>;
constexpr Reading kLeft = Reading::left_to_right;
constexpr Reading kRight = Reading::right_to_left;
constexpr Reading kNeutral = Reading::neutral;

}  // namespace

TEST_CASE("the first letter decides how a word reads") {
    CHECK(reading_of(std::string_view("Siân")) == kLeft);
    CHECK(reading_of(std::string_view("\"محمد")) == kRight);
    CHECK(reading_of(std::string_view("שלום")) == kRight);
    CHECK(reading_of(std::string_view("12/3")) == kNeutral);
}

TEST_CASE("left-to-right words stay in order") {
    const std::vector<Reading> words = {kLeft, kNeutral, kLeft};
    CHECK(visual_order(words, Direction::left_to_right) == Order{0, 1, 2});
}

TEST_CASE("a right-to-left name is turned round inside left-to-right text, with its spaces") {
    const std::vector<Reading> words = {kLeft, kNeutral, kRight, kNeutral, kRight, kNeutral, kLeft};
    CHECK(visual_order(words, Direction::left_to_right) == Order{0, 1, 4, 3, 2, 5, 6});
}

TEST_CASE("a right-to-left paragraph runs from the right, but not the Latin words in it") {
    const std::vector<Reading> words = {kRight, kNeutral, kLeft, kNeutral, kLeft, kNeutral, kRight};
    CHECK(visual_order(words, Direction::right_to_left) == Order{6, 5, 2, 3, 4, 1, 0});
}

TEST_CASE("punctuation around a right-to-left word is no part of it") {
    const auto core = [](std::string_view text) {
        const auto found = right_to_left_core(text);
        return text.substr(found.begin, found.end - found.begin);
    };
    CHECK(core("\u05D3\u05D5\u05D3,") == "\u05D3\u05D5\u05D3");
    CHECK(core("(\u05D3\u05D5\u05D3).") == "\u05D3\u05D5\u05D3");
    CHECK(core("\u05D1\u05DF\u05BE\u05D3") == "\u05D1\u05DF\u05BE\u05D3");
    CHECK(core("Siân,") == "Siân,");
    CHECK(core("!?") == "!?");
}
