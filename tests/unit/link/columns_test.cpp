// Wherever a faulty reference stands, its diagnostic points at its first letter. What is expected
// is found by searching the text, without the program's own counting.
#include "unit/link/site_fixture.h"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

using namespace unitfolio;
using test::LinkedContent;

namespace {

constexpr std::string_view kReference = "[[zz]]";
constexpr std::string_view kAddress = "zz.md";
constexpr std::string_view kFrontMatter = "---\ntitle: P\n---\n";

/// Bodies of a page; "@" stands for what is faulty.
constexpr std::array kPlaces = {
    "@",
    "words @ words",
    "\t@ is code, but\n\nnot here @",
    "a\t@",
    "a \t \tb\t@",
    "café @",
    "cafe\u0301 @",
    "\U0001F600 @",
    "\U0001F469\u200D\U0001F52C and \u65E5\u672C @",
    "- @",
    "-\t@",
    "* \t@",
    "1. @",
    "10) first\n11) @",
    "- a\n  - b\n    - @",
    "- a\n\n  @",
    "- a\n\n\t@",
    "- a\n@ lazily",
    "> @",
    ">@",
    ">\t@",
    "> > @",
    "> a\n@ lazily",
    "> a\n> @",
    "> - a\n>   @",
    "- > a\n  > @",
    "- [ ] @",
    "- [x] do @",
    "| A | B |\n|---|---|\n| é | @ |",
    "| A |\n|---|\n|@|",
    "A | B\n--|--\n\\| a | @",
    "> | A |\n> |---|\n> | @ |",
    "- x\n\n  | A |\n  |---|\n  | a @ |",
    "# @",
    "## é @ ##",
    "@\n===",
    "Two words\n@\n---",
    "\\* \\[ @",
    "\\[[a]] \\\\ @",
    "&amp; &eacute; &#233; @",
    "&notit; &copy @",
    "*a @ b*",
    "**é** @",
    "***a* @**",
    "~~gone~~ @",
    "`code` @",
    "`` a ` b `` @",
    "`[[not]]` @",
    "<b>raw</b> @",
    "<https://example.org> @",
    "[w](https://example.org 'T') @",
    "[w][l] @\n\n[l]: https://example.org",
    "[l]: https://example.org\n[w][l] @",
    "a  \n@",
    "a\\\n@",
    "a\r\nb @",
    "- a\r\n- é @\r\n",
    "> a\r\n> @\r\n",
    "Text.[^n]\n\n[^n]: Note @",
    "Text.[^n]\n\n[^n]: One.\n\n    Two @",
    "  indented @",
    "   a\n      b @",
    "a\n\n\n\nb @",
    "\u00A0@",
    "\u200Ba\u200B@",
};

/// The place of the last "@" of a page, as an editor would show it.
base::Position position_of(std::string_view page) {
    const std::size_t at = page.rfind('@');
    base::Position position;
    for (const char byte : page.substr(0, at)) {
        const auto value = static_cast<unsigned char>(byte);
        if (byte == '\n') {
            ++position.line;
            position.column = 1;
        } else if ((value & 0xC0U) != 0x80U && byte != '\r') {
            ++position.column;
        }
    }
    return position;
}

/// The page with its last "@" replaced; others become words.
std::string filled(std::string page, std::string_view fault) {
    const std::size_t at = page.rfind('@');
    page.replace(at, 1, fault);
    for (std::size_t other = page.find('@'); other != std::string::npos; other = page.find('@')) {
        page.replace(other, 1, "w");
    }
    return page;
}

void check_place(const std::string& page, std::string_view fault, std::size_t into_fault) {
    const LinkedContent content({{"pages/p.md", filled(page, fault)}});
    CAPTURE(page);
    REQUIRE(content.diagnostics.all().size() == 1);
    const base::Diagnostic& reported = content.diagnostics.all().front();
    base::Position expected = position_of(page);
    expected.column += static_cast<std::uint32_t>(into_fault);
    const base::Position position =
        content.sources[reported.span.source].position(reported.span.begin);
    CHECK(position.line == expected.line);
    CHECK(position.column == expected.column);
}

}  // namespace

TEST_CASE("a faulty reference is pointed at wherever it stands") {
    for (const std::string_view place : kPlaces) {
        check_place(std::string(kFrontMatter).append(place), kReference, 0);
    }
}

TEST_CASE("a broken link is pointed at in its address wherever it stands") {
    const std::string link = "[é](" + std::string(kAddress) + ")";
    for (const std::string_view place : kPlaces) {
        check_place(std::string(kFrontMatter).append(place), link, 4);
    }
}

TEST_CASE("an undefined label is pointed at wherever it stands") {
    for (const std::string_view place : kPlaces) {
        check_place(std::string(kFrontMatter).append(place), "[w][zzzzzzzzzz]", 0);
    }
}

TEST_CASE("front matter of any form stands above the first line that counts") {
    check_place("---\r\ntitle: P\r\n---\r\né @", kReference, 0);
    check_place("{\"title\": \"É\"}\n- @", kReference, 0);
    check_place("---\ntitle: 'ééé'\n---\n\n\n> @", kReference, 0);
}

TEST_CASE("of three brackets the inner two are pointed at") {
    const LinkedContent content({{"pages/p.md", std::string(kFrontMatter) + "a[[[zz]]"}});
    REQUIRE(content.diagnostics.all().size() == 1);
    const base::Span span = content.diagnostics.all().front().span;
    CHECK(content.sources[span.source].position(span.begin) == base::Position{4, 3});
}
