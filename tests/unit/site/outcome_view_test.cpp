#include "site/outcome_view.h"

#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

namespace {

using namespace unitfolio;
using site::split_verb;
using test::size_at;
using test::text_at;

TEST_CASE("a statement is split behind its command verb, as it was written") {
    const site::SplitStatement split = split_verb("Explain <em>why</em>", "explain");
    CHECK(split.verb == "Explain");
    CHECK(split.rest == " <em>why</em>");
}

TEST_CASE("a statement that starts otherwise is left whole") {
    CHECK(split_verb("<strong>Explain</strong> why", "explain").verb.empty());
    CHECK(split_verb("Planned work", "plan").verb.empty());
    CHECK(split_verb("Plan", "explain").rest == "Plan");
    CHECK(split_verb("anything", "").rest == "anything");
}

TEST_CASE("criteria come with anchor, verb, explanation and ideas") {
    const test::SampleSite sample;
    const templating::Value unit = sample.unit_values("north/change");
    CHECK(text_at(unit, "outcomes.0.id") == "lo-1");
    CHECK(text_at(unit, "outcomes.0.criteria.0.id") == "ac-1-1");
    CHECK(text_at(unit, "outcomes.0.criteria.0.verb.text") == "Explain");
    CHECK(text_at(unit, "outcomes.0.criteria.0.verb.id") == "verb-explain");
    CHECK(text_at(unit, "outcomes.0.criteria.0.rest") == " why.");
    CHECK(text_at(unit, "outcomes.0.criteria.0.explanation").find("Name the trigger.") !=
          std::string::npos);
    CHECK(text_at(unit, "outcomes.0.criteria.0.evidence_ideas.0") == "change report");
}

TEST_CASE("each verb is explained once, in the order of the alphabet") {
    const test::SampleSite sample;
    const templating::Value unit = sample.unit_values("north/change");
    const std::size_t count = size_at(unit, "verbs");
    REQUIRE(count >= 2);
    for (std::size_t i = 1; i < count; ++i) {
        CHECK(text_at(unit, "verbs." + std::to_string(i - 1) + ".verb") <
              text_at(unit, "verbs." + std::to_string(i) + ".verb"));
    }
}

TEST_CASE("items about one outcome stand there, all others with the unit") {
    const test::SampleSite sample;
    const templating::Value unit = sample.unit_values("north/change");
    CHECK(size_at(unit, "outcomes.0.marking_points") == 1);
    CHECK(size_at(unit, "outcomes.1.marking_points") == 0);
    CHECK(size_at(unit, "marking_points") == 2);
    CHECK(text_at(unit, "outcomes.0.marking_points.0.scope.1.url") == "#ac-1-2");
    CHECK(size_at(unit, "outcomes.1.misconceptions") == 1);
    CHECK(size_at(unit, "outcomes.1.misconceptions.0.scope") == 0);
    CHECK(size_at(unit, "material.mistakes") == 1);
    CHECK(size_at(unit, "material.misconceptions") == 0);
}

}  // namespace
