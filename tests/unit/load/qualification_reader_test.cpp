#include "unit/load/content_fixture.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace base = unitfolio::base;
namespace model = unitfolio::model;
using unitfolio::test::LoadedContent;
using unitfolio::test::unit_text;

namespace {

const std::string kFacts =
    "---\ntitle: Diploma\norganisation: o\nnumber: 603/3836/2\nlevel: 4\ntqt: 570\nglh: 296-389\n"
    "groups:\n  - {id: A, title: Mandatory, exactly: 14, units: [b, a]}\n  - {id: B, min: 20, max: "
    "30}\n"
    "rules: {credit: 57, at_level: {level: 4, min: 30}}\n---\nAbout it.\n";

}  // namespace

TEST_CASE("rules of combination arrive whole") {
    const LoadedContent content({{"organisations/o.md", "---\ntitle: O\n---\n"},
                                 {"qualifications/q.md", kFacts},
                                 {"units/a.md", unit_text()},
                                 {"units/b.md", unit_text()}});
    CHECK(content.diagnostics.all().empty());
    const model::Qualification& qualification = content.catalogue.qualifications[0];
    CHECK(qualification.credit == 57);
    REQUIRE(qualification.credits_at_level);
    CHECK(qualification.credits_at_level->least == 30);
    REQUIRE(qualification.groups.size() == 2);
    CHECK(qualification.groups[0].credits.is_exact());
    CHECK(qualification.groups[0].units == std::vector{model::UnitId{1}, model::UnitId{0}});
    CHECK(qualification.groups[1].title == "Group B");
    CHECK_FALSE(qualification.groups[1].credits.is_exact());
    CHECK(qualification.guided_hours == model::NumberRange{296, 389});
}

TEST_CASE("a unit belongs to a qualification whoever says so, and once") {
    const LoadedContent content({{"organisations/o.md", "---\ntitle: O\n---\n"},
                                 {"qualifications/q.md", kFacts},
                                 {"units/a.md", unit_text("", "qualifications: [q]\n")},
                                 {"units/b.md", unit_text()},
                                 {"units/c.md", unit_text("", "qualifications: q\n")}});
    CHECK(content.catalogue.qualifications[0].units.size() == 3);
    for (const model::Unit& unit : content.catalogue.units) {
        CHECK(unit.qualifications == std::vector{model::QualificationId{0}});
    }
}

TEST_CASE("barred pairs are found like other units") {
    const LoadedContent content(
        {{"organisations/o.md", "---\ntitle: O\n---\n"},
         {"qualifications/q.md",
          "---\ntitle: D\norganisation: o\nbarred:\n  - [b, a]\n  - [a, c]\n---\n"},
         {"units/a.md", unit_text()},
         {"units/b.md", unit_text()}});
    const model::Qualification& qualification = content.catalogue.qualifications[0];
    REQUIRE(qualification.barred.size() == 1);
    CHECK(qualification.barred[0].first == model::UnitId{1});
    CHECK(qualification.barred[0].second == model::UnitId{0});
    CHECK(qualification.units.empty());
    CHECK(content.diagnostics.count(base::Severity::error) == 1);
}

TEST_CASE("rules that are half readable are known to be") {
    const LoadedContent content(
        {{"organisations/o.md", "---\ntitle: O\n---\n"},
         {"qualifications/p.md", "---\ntitle: P\norganisation: o\ngroups: [x]\n---\n"},
         {"qualifications/q.md", "---\ntitle: Q\norganisation: o\ntqt: many\n---\n"}});
    CHECK_FALSE(content.catalogue.qualifications[0].rules_readable);
    CHECK(content.catalogue.qualifications[1].rules_readable);
}
