#include "check/shingles.h"

#include "check/words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

using namespace unitfolio::check;

namespace {

std::vector<std::uint64_t> hashes(std::string_view text) {
    std::vector<std::uint64_t> result;
    append_hashes(text, result);
    return result;
}

bool share_a_number(std::string_view left, std::string_view right) {
    const auto first = sketch_of(hashes(left));
    const auto second = sketch_of(hashes(right));
    return std::any_of(first.begin(), first.end(), [&](std::uint64_t number) {
        return std::find(second.begin(), second.end(), number) != second.end();
    });
}

constexpr std::string_view kTip =
    "Keep a dated log of every decision, and attach the document that each entry speaks of.";
constexpr std::string_view kSameTip =
    "keep a dated log of every decision and attach the document that each *entry* speaks of";
constexpr std::string_view kNearTip =
    "Keep a dated log of every decision, and attach the document that each item speaks of.";
constexpr std::string_view kOtherTip =
    "Keep a dated log of every complaint, and ask the people who made them what they wanted.";

}  // namespace

TEST_CASE("the same words resemble each other wholly, whatever stands between them") {
    CHECK(resemblance(hashes(kTip), hashes(kSameTip)) == 1.0);
    CHECK(share_a_number(kTip, kSameTip));
}

TEST_CASE("one word changed in a sentence is nearly the same") {
    CHECK(nearly_same(hashes(kTip), hashes(kNearTip)));
    CHECK(resemblance(hashes(kTip), hashes(kNearTip)) < 1.0);
    CHECK(share_a_number(kTip, kNearTip));
}

TEST_CASE("the same beginning is not enough") {
    CHECK(!nearly_same(hashes(kTip), hashes(kOtherTip)));
}

TEST_CASE("short texts are the same or they aren't") {
    CHECK(nearly_same(hashes("Ask your assessor first."), hashes("ask your assessor first")));
    CHECK(!nearly_same(hashes("Ask your assessor first."), hashes("Ask your assessor last.")));
    CHECK(sketch_of(hashes("Ask your assessor first.")).size() == 1);
    CHECK(nearly_same({}, {}));
}

TEST_CASE("a sketch is short, and the same whatever is repeated") {
    std::string_view phrase = "one two three four five six seven eight nine ten eleven twelve ";
    const std::string twice = std::string(phrase) + std::string(phrase) + std::string(phrase);
    CHECK(sketch_of(hashes(twice)).size() == 6);
    CHECK(sketch_of(hashes("no no no no no no no no no no no no no no")).size() == 1);
}
