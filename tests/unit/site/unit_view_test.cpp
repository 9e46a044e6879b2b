#include "site/unit_view.h"

#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

namespace {

using namespace unitfolio;
using test::at;
using test::size_at;
using test::text_at;

TEST_CASE("what can be counted is counted") {
    const test::SampleSite sample;
    const templating::Value counters = at(sample.unit_values("north/change"), "counters");
    CHECK(text_at(counters, "outcomes") == "2");
    CHECK(text_at(counters, "criteria") == "3");
    CHECK(text_at(counters, "marking_points") == "3");
    CHECK(text_at(counters, "mistakes") == "2");
    CHECK(text_at(counters, "misconceptions") == "1");
    CHECK(text_at(counters, "questions") == "1");
    CHECK(text_at(counters, "key_terms") == "1");
    CHECK(text_at(counters, "guidance") == "0");
}

TEST_CASE("facts that are not known are null") {
    const test::SampleSite sample;
    const templating::Value unit = sample.unit_values("south/change");
    CHECK(at(unit, "number").is_null());
    CHECK(at(unit, "credit").is_null());
    CHECK(at(unit, "guided_hours").is_null());
    CHECK(text_at(sample.unit_values("north/change"), "guided_hours") == "19");
}

TEST_CASE("material is inherited from qualification and organisation, and says so") {
    const test::SampleSite sample;
    const templating::Value inherited = at(sample.unit_values("north/change"), "inherited");
    REQUIRE(inherited.list().size() == 2);
    CHECK(text_at(inherited, "0.kind") == "qualification");
    CHECK(text_at(inherited, "0.url") == "../../qualifications/diploma.html");
    CHECK(size_at(inherited, "0.material.guidance") == 1);
    CHECK(text_at(inherited, "1.kind") == "organisation");
    CHECK(text_at(inherited, "1.title") == "North Awards");
}

TEST_CASE("an organisation without material hands nothing down") {
    const test::SampleSite sample;
    CHECK(size_at(sample.unit_values("south/change"), "inherited") == 0);
}

TEST_CASE("neighbours are those of the qualification, in its order") {
    const test::SampleSite sample;
    const templating::Value first = sample.unit_values("north/change");
    CHECK(at(first, "previous").is_null());
    CHECK(text_at(first, "next.title") == "Zeal");
    CHECK(text_at(sample.unit_values("north/zeal"), "previous.url") == "change.html");
}

TEST_CASE("units of the same title elsewhere are named with their organisation") {
    const test::SampleSite sample;
    const templating::Value unit = sample.unit_values("north/change");
    REQUIRE(size_at(unit, "namesakes") == 1);
    CHECK(text_at(unit, "namesakes.0.organisation.title") == "South Awards");
    CHECK(size_at(sample.unit_values("north/zeal"), "namesakes") == 0);
}

TEST_CASE("pages that refer to a unit are listed") {
    const test::SampleSite sample;
    const templating::Value unit = sample.unit_values("north/change");
    REQUIRE(size_at(unit, "back_links.links") == 1);
    CHECK(text_at(unit, "back_links.links.0.url") == "zeal.html");
    CHECK(text_at(unit, "back_links.links.0.note") == "North");
}

TEST_CASE("a unit brings its cards, its statements and the way to Anki") {
    const test::SampleSite sample;
    const templating::Value unit = sample.unit_values("north/change");
    REQUIRE(size_at(unit, "cards") == 1);
    CHECK(text_at(unit, "cards.0.id") == "term-baseline");
    CHECK(text_at(unit, "cards.0.kind") == "term");
    CHECK(text_at(unit, "cards.0.front") == "Baseline (BL)");
    REQUIRE(size_at(unit, "statements") == 1);
    CHECK(text_at(unit, "statements.0.untrue") == "It is quick.");
    CHECK(text_at(unit, "statements.0.correct") == "It takes weeks.");
    CHECK(text_at(unit, "anki_url") == "../../anki/units/north/change.txt");
}

TEST_CASE("a unit without cards leads to no file for Anki") {
    const test::SampleSite sample;
    const templating::Value unit = sample.unit_values("north/zeal");
    CHECK(size_at(unit, "cards") == 0);
    CHECK(at(unit, "anki_url").is_null());
}

TEST_CASE("inherited material says its language where that isn't the unit's") {
    test::Files files = test::sample_files();
    std::string& unit = files["content/units/north/change.md"];
    unit.replace(unit.find("level: 4"), 8, "level: 4\nlanguage: cy");
    const test::SampleSite sample(files);
    CHECK(text_at(sample.unit_values("north/change"), "inherited.0.language") == "en-GB");
    CHECK(at(sample.unit_values("north/zeal"), "inherited.0.language").is_null());
}

TEST_CASE("a mistake that refers to a criterion is named by its own words") {
    test::Files files = test::sample_files();
    std::string& unit = files["content/units/north/change.md"];
    unit.replace(unit.find("It takes weeks."), 15, "Weeks, see [[#1.2]].");
    const test::SampleSite sample(files);
    const templating::Value view = sample.unit_values("north/change");
    CHECK(test::text_at(view, "outcomes.0.criteria.1.back_links.links.0.title") ==
          "“It is quick.”");
}

}  // namespace
