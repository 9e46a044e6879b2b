#include "markup/link_notation.h"

#include "unit/markup/parsed.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace unitfolio::markup {

namespace {

struct ReadBack {
    Notation notation;
    std::string text;
};

/// The notation of the first link or picture, and its address or label.
ReadBack read_back(std::string_view text, NodeKind kind = NodeKind::link) {
    const Parsed result = parsed(text);
    const std::string_view source = result.sources[result.document.source()].text();
    const LinkNotation found = notation_of(result.document, result.first(kind), source);
    return {found.notation, std::string(source.substr(found.begin, found.end - found.begin))};
}

}  // namespace

TEST_CASE("an address is found in parentheses, in brackets and on the next line") {
    CHECK(read_back("[a](b.md)").notation == Notation::address);
    CHECK(read_back("[a](b.md)").text == "b.md");
    CHECK(read_back("[*a*](  <b c.md> 'T')").text == "b c.md");
    CHECK(read_back("[a](b(c).md 'T')").text == "b(c).md");
    CHECK(read_back("> [a](\n> b.md)").text == "b.md");
    CHECK(read_back("[a]()").text.empty());
    CHECK(read_back("![a](b.png)", NodeKind::image).text == "b.png");
}

TEST_CASE("a label is found in all notations that use one") {
    CHECK(read_back("[a][L]\n\n[l]: /u").notation == Notation::full);
    CHECK(read_back("[a][L]\n\n[l]: /u").text == "L");
    CHECK(read_back("[a][]\n\n[a]: /u").notation == Notation::collapsed);
    CHECK(read_back("[*a*]\n\n[*a*]: /u").notation == Notation::shortcut);
    CHECK(read_back("[*a*]\n\n[*a*]: /u").text == "*a*");
    CHECK(read_back("<https://a.example>").notation == Notation::angle_brackets);
}

}  // namespace unitfolio::markup
