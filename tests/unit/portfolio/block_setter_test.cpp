#include "portfolio/block_setter.h"

#include "markup/markdown_parser.h"
#include "unit/portfolio/sample_site.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace unitfolio::portfolio {

namespace {

SetBlocks set(const SampleSite& sample, std::string text) {
    const Desk desk(sample);
    base::Sources sources;
    const auto source = sources.add("portfolio.md", std::move(text));
    return set_blocks(desk.composition(), sources, source);
}

SetBlocks set(std::string text) {
    return set(make_sample_site(), std::move(text));
}

template <class T>
const T& block(const SetBlocks& set, std::size_t index = 0) {
    return std::get<T>(set.blocks.at(index).content);
}

}  // namespace

TEST_CASE("Markdown and blocks are set in order") {
    const auto result = set("# One\n\n::: page-break\n\n# Two\n");
    REQUIRE(result.blocks.size() == 3);
    CHECK(text_of(block<pdf::Paragraph>(result, 0)) == "One");
    CHECK(std::holds_alternative<pdf::PageBreakBlock>(result.blocks[1].content));
    CHECK(result.faults.empty());
}

TEST_CASE("a block that does not exist is a fault with the nearest name") {
    const auto result = set("text\n\n::: matrx unit=1\n");
    REQUIRE(result.faults.size() == 1);
    CHECK(result.faults[0].line == 3);
    CHECK(result.faults[0].message == "there is no block 'matrx'");
    CHECK(result.faults[0].hint == "did you mean 'matrix'?");
}

TEST_CASE("an argument that a block does not have is a fault") {
    const auto result = set("::: matrix unti=1\n");
    REQUIRE(result.faults.size() == 1);
    CHECK(result.faults[0].message == "block 'matrix' has no argument 'unti'");
    CHECK(result.faults[0].hint == "did you mean 'unit'?");
}

TEST_CASE("an argument that is missing is a fault") {
    const auto result = set("::: matrix\n");
    REQUIRE(result.faults.size() == 1);
    CHECK(result.faults[0].message == "block 'matrix' needs the argument 'unit'");
}

TEST_CASE("a unit that the portfolio does not have is a fault") {
    const auto result = set("::: matrix unit=3\n");
    REQUIRE(result.faults.size() == 1);
    CHECK(result.faults[0].message == "block 'matrix' can't use unit='3'");
    CHECK(result.blocks.empty());
}

TEST_CASE("a reference that is nearly one of the learner's is a fault with a hint") {
    const auto result = set("::: body ref=E91\n");
    REQUIRE(result.faults.size() == 1);
    CHECK(result.faults[0].hint == "did you mean 'E01'?");
}

TEST_CASE("a number out of range is a fault") {
    CHECK(set("::: contents levels=9\n").faults.size() == 1);
    CHECK(set("::: lines count=many\n").faults.size() == 1);
}

TEST_CASE("a page break may be for want of room only") {
    const auto result = set("::: page-break room=100\n");
    CHECK(block<pdf::PageBreakBlock>(result).room == doctest::Approx(283.46).epsilon(0.001));
    CHECK(block<pdf::PageBreakBlock>(set("::: page-break\n")).room == 0);
}

TEST_CASE("columns hold what stands in them, but no drawings") {
    const auto result = set("::: columns\nLeft.\n\nRight.\n:::\n");
    CHECK(block<pdf::ColumnsBlock>(result).blocks.size() == 2);
    CHECK(result.faults.empty());
    const auto faults = set("::: columns\n::: lines count=2\n:::\n").faults;
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].line == 1);
}

TEST_CASE("measures and attachments are tables, and nothing where there are none") {
    auto sample = make_sample_site();
    CHECK(set(sample, "::: measures ref=E01\n\n::: attachments ref=E01\n").blocks.empty());
    model::Metric metric;
    metric.name = "Waiting  time";
    metric.unit = "days";
    metric.before = 3;
    metric.after = 1.5;
    sample.evidence(1).metrics = {metric};
    const auto result = set(sample, "::: measures ref=E01\n");
    const auto& table = block<pdf::TableBlock>(result);
    REQUIRE(table.rows.size() == 2);
    CHECK(text_of(table.rows[1].cells[0]) == "Waiting time");
    CHECK(text_of(table.rows[1].cells[2]) == "1.5\u00A0days");
    CHECK(text_of(table.rows[1].cells[3]) == "\u22121.5\u00A0days");
    CHECK(text_of(table.rows[1].cells[4]) == "\u2013");
    CHECK(table.rows[1].cells[0].scope == pdf::Scope::row);
}

TEST_CASE("a place is that of the next paragraph") {
    const auto sample = make_sample_site();
    const auto result = set(sample, "First.\n\n::: place name=evidence-E01\n\n## E01\n\nBelow.\n");
    const Desk desk(sample);
    CHECK_FALSE(block<pdf::Paragraph>(result, 0).place);
    CHECK(block<pdf::Paragraph>(result, 1).place == desk.places().find("evidence-E01"));
    CHECK_FALSE(block<pdf::Paragraph>(result, 2).place);
}

TEST_CASE("a box holds what stands in it") {
    const auto result = set("::: box\nInside.\n:::\n");
    const auto& box = block<pdf::GroupBlock>(result);
    REQUIRE(box.blocks.size() == 1);
    CHECK(text_of(std::get<pdf::Paragraph>(box.blocks[0].content)) == "Inside.");
}

TEST_CASE("a body has claims in its text and in its margin, both leading to the matrix") {
    auto sample = make_sample_site();
    const auto& document = sample.site.catalogue[sample.evidence(1).document];
    for (std::size_t i = 0; i < document.size(); ++i) {
        const markup::NodeId node{static_cast<std::uint32_t>(i)};
        if (document[node].kind == markup::NodeKind::reference) {
            sample.site.documents[sample.evidence(1).document.value].references.push_back(
                {node, model::CriterionRef{model::UnitId(std::size_t{0}), 0}});
        }
    }
    const auto result = set(sample, "::: body ref=E01\n");
    const Desk desk(sample);
    const auto target = desk.places().find("criterion-1-1.1");
    REQUIRE(target);
    const auto& claiming = block<pdf::Paragraph>(result, 0);
    CHECK(text_of(claiming) == "Because. 1.1");
    CHECK(std::get<pdf::PlaceId>(claiming.runs.back().link) == *target);
    REQUIRE(claiming.margin_note.size() == 1);
    CHECK(claiming.margin_note[0].text == "1.1");
    CHECK(std::get<pdf::PlaceId>(claiming.margin_note[0].link) == *target);
    CHECK(claiming.place.has_value());
    CHECK(block<pdf::Paragraph>(result, 1).margin_note.empty());
}

TEST_CASE("a learner's block syntax stays text") {
    auto sample = make_sample_site();
    const std::string body = "::: page-break\n\n{page} [x](#unit-1)\n";
    base::Diagnostics diagnostics;
    const auto source = sample.sources.add("profile.md", body);
    auto& catalogue = sample.site.catalogue;
    auto& learner = sample.learner_model();
    catalogue.documents[learner.document.value] = markup::parse_markdown(
        sample.sources, {source, 0, static_cast<std::uint32_t>(body.size())}, {}, diagnostics);
    const auto& document = catalogue[learner.document];
    learner.profile = {learner.document, document.children(document.root())};
    const auto result = set(sample, "::: profile\n");
    REQUIRE(result.blocks.size() == 2);
    CHECK(text_of(block<pdf::Paragraph>(result, 0)) == "::: page-break");
    CHECK(text_of(block<pdf::Paragraph>(result, 1)) == "{page} x");
    CHECK(block<pdf::Paragraph>(result, 1).runs.back().link.index() == 0);
}

TEST_CASE("signatures name who signs") {
    const auto result = set("::: signature label=Learner name=\"Ann Example\"\n");
    CHECK(block<pdf::FormBlock>(result).fields.at(0).value == "Ann Example");
}

TEST_CASE("one signature may be lines only") {
    const auto lines = set("::: signature label=Learner lines=true\n");
    CHECK(block<pdf::DrawingBlock>(lines).alternative == "Signature of the Learner");
    const auto fault = set("::: signature label=Learner lines=yes\n");
    REQUIRE(fault.faults.size() == 1);
    CHECK(fault.faults[0].hint == "write true or false");
}

TEST_CASE("the timeline says in words what it shows") {
    const auto result = set("::: timeline unit=2\n");
    CHECK(block<pdf::DrawingBlock>(result).alternative ==
          "Timeline. No stage: E01 on 1 March 2026; E02 on 2 March 2026.");
    // Stages that no evidence names have no rows.
    for (const auto& shape : block<pdf::DrawingBlock>(result).shapes) {
        CHECK(shape.text != "Monitor");
    }
}

TEST_CASE("the balance counts criteria and evidence by outcome") {
    const auto result = set("::: balance unit=1\n");
    const auto& table = block<pdf::TableBlock>(result);
    REQUIRE(table.rows.size() == 3);
    CHECK(text_of(table.rows[1].cells[2]) == "1 of 2");
    CHECK(text_of(table.rows[1].cells[3]) == "1 item");
    CHECK(text_of(table.rows[2].cells[2]) == "0 of 1");
}

TEST_CASE("bars are drawn for figures with both values") {
    auto sample = make_sample_site();
    sample.evidence(1).metrics = {{"FCR", "%", 61.0, 76.0, 75.0, {}},
                                  {"Half", "%", 61.0, std::nullopt, std::nullopt, {}}};
    const auto result = set(sample, "::: bars ref=E01\n");
    REQUIRE(result.blocks.size() == 1);
    CHECK(block<pdf::DrawingBlock>(result).alternative ==
          "FCR: 61\u00A0% before, 76\u00A0% after, target 75\u00A0%");
}

TEST_CASE("what a landscape block holds stands on landscape pages") {
    const auto result = set("::: landscape\n\n# Wide\n\n:::\n");
    REQUIRE(result.blocks.size() == 1);
    const auto& wide = block<pdf::LandscapeBlock>(result).blocks;
    REQUIRE(wide.size() == 1);
    CHECK(text_of(std::get<pdf::Paragraph>(wide[0].content)) == "Wide");
}

TEST_CASE("a learner's words in another language say so") {
    auto sample = make_sample_site();
    sample.learner_model().language = "cy";
    sample.evidence(2).language = "en-GB";
    const auto welsh = set(sample, "::: body ref=E01\n");
    CHECK(block<pdf::GroupBlock>(welsh).language == "cy");
    const auto english = set(sample, "::: body ref=E02\n");
    REQUIRE_FALSE(english.blocks.empty());
    CHECK(std::holds_alternative<pdf::Paragraph>(english.blocks[0].content));
}

}  // namespace unitfolio::portfolio
