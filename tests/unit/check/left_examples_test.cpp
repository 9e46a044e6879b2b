#include "check/left_examples.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::check {

namespace {

model::Unit unit_of(const std::string& outcome, const std::string& criterion) {
    model::Unit unit;
    unit.outcomes.resize(1);
    unit.outcomes[0].title = outcome;
    unit.outcomes[0].span = {base::SourceId{0}, 10, 20};
    unit.criteria.resize(1);
    unit.criteria[0].text = criterion;
    unit.criteria[0].span = {base::SourceId{0}, 30, 40};
    return unit;
}

base::Diagnostics found_in(const model::Unit& unit) {
    base::Diagnostics diagnostics;
    examine_left_examples(unit, diagnostics);
    return diagnostics;
}

}  // namespace

TEST_CASE("examples that were left are told once, where the first stands") {
    const auto found = found_in(unit_of("Know what it takes (example)", "Say it (example)."));
    REQUIRE(found.all().size() == 1);
    CHECK(found.all().front().code == base::Code::example_left);
    CHECK(found.all().front().span.begin == 10);
    CHECK(found.all().front().message ==
          "1 outcome and 1 criterion of this unit are still the examples that it came with");
}

TEST_CASE("one that was left alone is told alone") {
    const auto found = found_in(unit_of("Lead a team", "Say it (example)"));
    REQUIRE(found.all().size() == 1);
    CHECK(found.all().front().span.begin == 30);
    CHECK(found.all().front().message ==
          "1 criterion of this unit is still the example that it came with");
}

TEST_CASE("an example in the middle of a sentence is the author's") {
    CHECK(found_in(unit_of("Know (example) words", "Give an example")).all().empty());
}

}  // namespace unitfolio::check
