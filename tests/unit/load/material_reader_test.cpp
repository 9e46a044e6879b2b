#include "unit/load/content_fixture.h"

#include <doctest/doctest.h>

#include <string>

using namespace unitfolio;
using test::LoadedContent;

namespace {

/// An organisation's material: the sections without the rest of a unit.
struct Read {
    LoadedContent content;

    explicit Read(const std::string& body)
        : content({{"organisations/o.md", "---\ntitle: O\n---\n" + body}}) {}

    [[nodiscard]] const model::Material& material() const {
        return content.catalogue.organisations.front().material;
    }

    [[nodiscard]] std::string text(const model::Passage& passage) const {
        return content.text(passage);
    }
};

}  // namespace

TEST_CASE("key concepts take a colon inside the bold, behind it, or a dash") {
    const Read read("## Key concepts\n- **One**: first\n- **Two:** second\n- **Three** – third\n");
    const auto& concepts = read.material().key_concepts;
    REQUIRE(concepts.size() == 3);
    CHECK(concepts[0].name == "One");
    CHECK(read.text(concepts[0].body) == "first");
    CHECK(concepts[1].name == "Two");
    CHECK(read.text(concepts[1].body) == "second");
    CHECK(concepts[2].name == "Three");
    CHECK(read.text(concepts[2].body) == "third");
}

TEST_CASE("a misconception and its correction part inside one paragraph") {
    const Read read(
        "## Common mistakes\n- Misconception: It is *easy*. Correction: It is **not**.\n");
    const auto& mistakes = read.material().mistakes;
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0].is_misconception());
    CHECK(read.text(mistakes[0].statement) == "It is easy.");
    CHECK(read.text(mistakes[0].correction) == "It is not.");
}

TEST_CASE("the split falls inside a text node, at the word and nowhere else") {
    const Read read("## Common mistakes\n- misconception: The correction comes. CORRECTION: No.\n");
    const auto& mistakes = read.material().mistakes;
    CHECK(read.text(mistakes[0].statement) == "The correction comes.");
    CHECK(read.text(mistakes[0].correction) == "No.");
}

TEST_CASE("labels may be bold, on lines of their own or in paragraphs of their own") {
    const Read read(
        "## Common mistakes\n- **Misconception:** A. **Correction:** B.\n"
        "- Misconception: C.\n  Correction: D.\n\n- Misconception: E.\n\n  Correction: F.\n");
    const auto& mistakes = read.material().mistakes;
    REQUIRE(mistakes.size() == 3);
    CHECK(read.content.diagnostics.all().empty());
    CHECK(read.text(mistakes[0].statement) == "A.");
    CHECK(read.text(mistakes[0].correction) == "B.");
    CHECK(read.text(mistakes[1].statement) == "C.");
    CHECK(read.text(mistakes[1].correction) == "D.");
    CHECK(read.text(mistakes[2].statement) == "E.");
    CHECK(read.text(mistakes[2].correction) == "F.");
}

TEST_CASE("a plain mistake has no correction") {
    const Read read("## Common mistakes\n- Starting too late.\n");
    CHECK_FALSE(read.material().mistakes[0].is_misconception());
}

TEST_CASE("questions own the blocks below them") {
    const Read read("## FAQ\n### Is it hard?\nNo.\n\nNot at all.\n### Is it long?\nYes.\n");
    const auto& questions = read.material().questions;
    REQUIRE(questions.size() == 2);
    CHECK(questions[0].question == "Is it hard?");
    CHECK(questions[0].answer.nodes.size() == 2);
}

TEST_CASE("two sections of one name are read as one") {
    const Read read("## Guidance\n- One\n\n## Assessment guidance\n- Two\n");
    CHECK(read.material().guidance.size() == 2);
}

TEST_CASE("one paragraph is a passage of inlines and several are blocks") {
    const Read read("## Guidance\n- One\n\n- Two\n\n  More.\n");
    const auto& tips = read.material().guidance;
    const markup::Document& document = read.content.catalogue.documents.front();
    CHECK(document[tips[0].body.nodes.front()].kind == markup::NodeKind::text);
    CHECK(document[tips[1].body.nodes.front()].kind == markup::NodeKind::paragraph);
}
