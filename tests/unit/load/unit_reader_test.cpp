#include "unit/load/content_fixture.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace unitfolio;
using test::LoadedContent;
using test::unit_text;

namespace {

const model::Unit& only_unit(const LoadedContent& content) {
    REQUIRE(content.catalogue.units.size() == 1);
    return content.catalogue.units.front();
}

}  // namespace

TEST_CASE("facts of a unit arrive as they are written") {
    const LoadedContent content({{"units/a.md",
                                  unit_text("",
                                            "number: T/506/1980\nlevel: 4\ncredit: 6\nglh: 20-30\n"
                                            "subject: Business\n")}});
    const model::Unit& unit = only_unit(content);
    CHECK(content.diagnostics.all().empty());
    CHECK(unit.number == "T/506/1980");
    CHECK(unit.level == 4);
    CHECK(unit.credit == 6);
    CHECK(unit.guided_hours == model::NumberRange{20, 30});
    CHECK(content.text(unit.synopsis) == "Synopsis.");
}

TEST_CASE("outcomes and criteria keep numbers as text and lose them from what is shown") {
    const LoadedContent content({{"units/a.md", unit_text()}});
    const model::Unit& unit = only_unit(content);
    REQUIRE(unit.outcomes.size() == 2);
    CHECK(unit.outcomes[1].title == "Do");
    CHECK(unit.outcomes[1].criteria == std::vector<std::uint32_t>{2});
    CHECK(unit.criteria[1].number == "1.2");
    CHECK(unit.criteria[1].text == "Describe how");
    CHECK(unit.criteria[1].verb == "describe");
    CHECK(content.text(unit.criteria[1].statement) == "Describe how");
}

TEST_CASE("a criterion's paragraphs explain it and its list holds ideas for evidence") {
    const LoadedContent content(
        {{"units/a.md",
          "---\ntitle: A\n---\n## Learning objectives\n### LO1: One\nAbout it.\n\n"
          "- **1.1** Explain *why*\n\n  Name the trigger.\n\n  - a report\n"
          "  - minutes\n"}});
    const model::Unit& unit = only_unit(content);
    CHECK(content.diagnostics.all().empty());
    CHECK(content.text(unit.outcomes[0].introduction) == "About it.");
    REQUIRE(unit.criteria.size() == 1);
    CHECK(unit.criteria[0].number == "1.1");
    CHECK(unit.criteria[0].text == "Explain why");
    CHECK(content.text(unit.criteria[0].explanation) == "Name the trigger.");
    REQUIRE(unit.criteria[0].evidence_ideas.size() == 2);
    CHECK(content.text(unit.criteria[0].evidence_ideas[1]) == "minutes");
}

TEST_CASE("scopes are understood and dropped") {
    const LoadedContent content(
        {{"units/a.md",
          unit_text("## Marking points\n- (1.1, 2.1) Both\n- (LO2) Outcome\n"
                    "- (1.1–2.1) Range\n- (2015) Year\n- Plain\n")}});
    const auto& points = only_unit(content).marking_points;
    REQUIRE(points.size() == 5);
    CHECK(points[0].scope.criteria == std::vector<std::uint32_t>{0, 2});
    CHECK(content.text(points[0].body) == "Both");
    CHECK(points[1].scope.outcomes == std::vector<std::uint32_t>{1});
    CHECK(points[2].scope.criteria == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(content.text(points[3].body) == "(2015) Year");
    CHECK(points[3].scope.whole());
    CHECK(points[4].scope.whole());
}

TEST_CASE("scopes may name criteria of outcomes that stand further down") {
    const LoadedContent content({{"units/a.md",
                                  "---\ntitle: A\n---\n## Guidance\n- (1.1) Tip\n\n## Learning "
                                  "outcomes\n### 1. One\n- 1.1 Plan\n"}});
    CHECK(content.diagnostics.all().empty());
    CHECK(only_unit(content).material.guidance[0].scope.criteria == std::vector<std::uint32_t>{0});
}

TEST_CASE("headings of another level and a title above them read the same") {
    const LoadedContent content({{"units/a.md",
                                  "---\ntitle: A\n---\n# A\nSynopsis.\n\n### Learning outcomes\n"
                                  "#### 1. One\n- 1.1 Plan\n\n### Overview\nProse.\n"}});
    const model::Unit& unit = only_unit(content);
    CHECK(content.diagnostics.all().empty());
    CHECK(content.text(unit.synopsis) == "Synopsis.");
    CHECK(content.text(unit.material.overview) == "Prose.");
    CHECK(unit.criteria.size() == 1);
}

TEST_CASE("a section that is not known is kept") {
    const LoadedContent content({{"units/a.md", unit_text("## Reading\nA book.\n")}});
    const auto& sections = only_unit(content).material.sections;
    REQUIRE(sections.size() == 1);
    CHECK(sections[0].title == "Reading");
    CHECK(content.text(sections[0].body) == "A book.");
}

TEST_CASE("a unit can ask for more evidence than its centre") {
    const LoadedContent content(
        {{"units/a.md",
          unit_text("", "expects: {items: 2, variety: 3, balance: 0, types: [observation]}\n")},
         {"units/b.md", unit_text()}});
    CHECK(content.diagnostics.all().empty());
    const model::UnitSufficiency& asked = content.catalogue.units[0].expects.sufficiency;
    CHECK(asked.items_per_criterion == 2);
    CHECK(asked.types_per_unit == 3);
    CHECK(asked.balance == 0.0);
    CHECK(asked.types == std::vector<std::string>{"observation"});
    CHECK_FALSE(content.catalogue.units[1].expects.sufficiency.balance.has_value());
}
