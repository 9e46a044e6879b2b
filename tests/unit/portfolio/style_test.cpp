#include "portfolio/style.h"

#include <doctest/doctest.h>

#include <string>

using unitfolio::base::Code;
using unitfolio::base::Diagnostics;
using unitfolio::base::Sources;
using unitfolio::portfolio::read_style;
using unitfolio::portfolio::Signatures;
using unitfolio::portfolio::Style;

namespace {

Style read(std::string text, Diagnostics& diagnostics) {
    Sources sources;
    const auto source = sources.add("style.yaml", std::move(text));
    return read_style(sources, source, diagnostics);
}

}  // namespace

TEST_CASE("an empty style is the design that ships") {
    Diagnostics diagnostics;
    const auto style = read("paper: a4\n", diagnostics);
    CHECK(diagnostics.all().empty());
    CHECK(style.body_size == Style{}.body_size);
    CHECK(style.header.left == "{learner}");
}

TEST_CASE("a style sets paper, margins, type and colours") {
    Diagnostics diagnostics;
    const auto style = read(
        "paper: letter\n"
        "margins: {left: 25.4}\n"
        "type: {body_face: sans, body: 11, justify: false}\n"
        "colours: {accent: \"#Ff8000\"}\n",
        diagnostics);
    CHECK(diagnostics.all().empty());
    CHECK(style.page_width == 612);
    CHECK(style.margin_left == doctest::Approx(72));
    CHECK(style.body_face == unitfolio::pdf::Typeface::sans);
    CHECK(style.body_size == 11);
    CHECK_FALSE(style.justify);
    CHECK(style.colours.accent == unitfolio::pdf::Colour{255, 128, 0});
}

TEST_CASE("a running line that is given replaces all of the line") {
    Diagnostics diagnostics;
    const auto style = read("footer: {centre: \"{page}\"}\n", diagnostics);
    CHECK(style.footer.centre == "{page}");
    CHECK(style.footer.left.empty());
    CHECK(style.footer.right.empty());
}

TEST_CASE("pictures are reduced unless the style asks for the originals") {
    Diagnostics diagnostics;
    CHECK(read("paper: a4\n", diagnostics).reduce_pictures);
    CHECK_FALSE(read("pictures: original\n", diagnostics).reduce_pictures);
    CHECK(diagnostics.all().empty());
}

TEST_CASE("a document has the language of its templates, as the project writes it") {
    Diagnostics diagnostics;
    const auto shipped = read("paper: a4\n", diagnostics);
    CHECK(shipped.document_language("cy") == "en-GB");
    CHECK(shipped.document_language("en-US") == "en-US");
    CHECK(read("language: cy\n", diagnostics).document_language("cy") == "cy");
    CHECK(diagnostics.all().empty());
    CHECK(read("language: Welsh\n", diagnostics).language == "en-GB");
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].message == "'Welsh' is not the tag of a language");
}

TEST_CASE("words in braces that stand for nothing are refused with the nearest") {
    Diagnostics diagnostics;
    (void)read("header: {left: \"{learnr}\", right: \"{page} of {pages}\"}\n", diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].code == Code::field_value);
    CHECK(diagnostics.all()[0].message == "'{learnr}' stands for nothing in a running line");
    CHECK(diagnostics.all()[0].hints.at(0) == "did you mean '{learner}'?");
}

TEST_CASE("signatures are fields unless the style asks for lines") {
    Diagnostics diagnostics;
    CHECK(read("paper: a4\n", diagnostics).signatures == Signatures::fields);
    CHECK(read("signatures: lines\n", diagnostics).signatures == Signatures::lines);
    CHECK(diagnostics.all().empty());
}

TEST_CASE("a colour that is none is reported and keeps its default") {
    Diagnostics diagnostics;
    const auto style = read("colours: {accent: teal}\n", diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].code == Code::field_value);
    CHECK(style.colours.accent == Style{}.colours.accent);
}

TEST_CASE("a size out of range is reported and keeps its default") {
    Diagnostics diagnostics;
    const auto style = read("type: {body: 400}\n", diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].message == "'body' must be a number from 6 to 60, not '400'");
    CHECK(style.body_size == Style{}.body_size);
}

TEST_CASE("a field that nothing reads is reported") {
    Diagnostics diagnostics;
    (void)read("papper: a4\n", diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].code == Code::field_unknown);
}
