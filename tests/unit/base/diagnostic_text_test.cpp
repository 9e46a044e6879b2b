#include "base/diagnostic_text.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::base {

namespace {

/// Renders one fault about the part of `text` that reads `part`.
std::string render(const std::string& text, const std::string& part, Colour colour = Colour::none) {
    Sources sources;
    const SourceId id = sources.add("content/units/x.md", text);
    const auto begin = static_cast<std::uint32_t>(text.find(part));
    Diagnostics diagnostics;
    diagnostics.report(
        Code::field_value, {id, begin, begin + static_cast<std::uint32_t>(part.size())}, "wrong");
    return diagnostic_text(diagnostics.all().front(), sources, colour);
}

std::string last_line(const std::string& text) {
    const std::size_t start = text.rfind('\n', text.size() - 2);
    return text.substr(start + 1, text.size() - start - 2);
}

}  // namespace

TEST_CASE("A diagnostic shows place, message, line, underline, notes and hints") {
    Sources sources;
    const SourceId id = sources.add("content/units/x.md", "---\nlevel: 3\nlevel: four\n---\n");
    Diagnostics diagnostics;
    diagnostics.report(Code::field_duplicate, {id, 13, 18}, "the field 'level' stands twice")
        .note({id, 4, 9}, "it stands here first")
        .hint("remove one of them");
    CHECK(diagnostic_text(diagnostics.all().front(), sources) ==
          "content/units/x.md:3:1: error: the field 'level' stands twice [field-duplicate]\n"
          "    3 | level: four\n"
          "      | ^~~~~\n"
          "content/units/x.md:2:1: note: it stands here first\n"
          "    2 | level: 3\n"
          "      | ^~~~~\n"
          "  = hint: remove one of them\n");
}

TEST_CASE("A fault without a place is its message alone") {
    Diagnostics diagnostics;
    diagnostics.report(Code::project_missing, {}, "there is no 'unitfolio.yaml' here");
    CHECK(diagnostic_text(diagnostics.all().front(), Sources()) ==
          "error: there is no 'unitfolio.yaml' here [project-missing]\n");
}

TEST_CASE("A fault about an empty file shows no line") {
    Sources sources;
    const SourceId id = sources.add("x.md", "");
    Diagnostics diagnostics;
    diagnostics.report(Code::outcome_missing, {id, 0, 0}, "nothing here");
    CHECK(diagnostic_text(diagnostics.all().front(), sources) ==
          "x.md:1:1: error: nothing here [outcome-missing]\n");
}

TEST_CASE("An empty span is a caret, also at the end of a line") {
    CHECK(render("title: x\n", "").ends_with("    1 | title: x\n      | ^\n"));
    Sources sources;
    const SourceId id = sources.add("x.md", "title:\nlevel: 1\n");
    Diagnostics diagnostics;
    diagnostics.report(Code::field_value, {id, 6, 6}, "wrong");
    CHECK(diagnostic_text(diagnostics.all().front(), sources)
              .ends_with("    1 | title:\n      |       ^\n"));
}

TEST_CASE("Tabs are expanded above and below") {
    CHECK(render("a\tb: x", "x").ends_with("    1 | a   b: x\n      |        ^\n"));
}

TEST_CASE(
    "Columns are those of the screen: accents count once, wide characters twice, combining marks "
    "not") {
    CHECK(last_line(render("Siân Ŵyn: x", "x")) == "      |           ^");
    CHECK(last_line(render("日本: xx", "xx")) == "      |       ^~");
    CHECK(last_line(render("e\xCC\x81: x", "x")) == "      |    ^");
    CHECK(last_line(render("x: 日本", "日本")) == "      |    ^~~~");
}

TEST_CASE("A span over several lines is marked on its first") {
    CHECK(render("a: |\n  one\n  two\n", "|\n  one\n  two")
              .ends_with("    1 | a: |\n      |    ^\n"));
}

TEST_CASE("A long line is cut to a window around the span") {
    const std::string text = std::string(300, 'a') + " needle " + std::string(300, 'b');
    const std::string shown = render(text, "needle");
    const std::string line =
        shown.substr(shown.find('|') + 2, shown.find('\n', shown.find('|')) - shown.find('|') - 2);
    CHECK(line.size() == 100 + 2 * std::string_view("…").size());
    CHECK(line.starts_with("…aaa"));
    CHECK(line.ends_with("bbb…"));
    const std::string underline = last_line(shown);
    // The ellipsis takes three bytes but one column.
    CHECK(underline.find('^') - 8 == line.find("needle") - 2);
    CHECK(underline.ends_with("^~~~~~"));
}

TEST_CASE("A line of a megabyte is shown as fast as any other") {
    const std::string text = std::string(1'000'000, 'x') + "needle" + std::string(1'000'000, 'x');
    const std::string shown = render(text, "needle");
    CHECK(shown.size() < 500);
    CHECK(shown.find("needle") != std::string::npos);
    CHECK(shown.find("x.md:1:1000001: ") != std::string::npos);
}

TEST_CASE("Content can't command the terminal") {
    const std::string shown = render("title: \x1B[31m\u202Egreen\n", "\x1B");
    CHECK(shown.find('\x1B') == std::string::npos);
    CHECK(shown.ends_with("    1 | title: <U+001B>[31m<U+202E>green\n      |        ^~~~~~~~\n"));
    Sources sources;
    Diagnostics diagnostics;
    diagnostics.report(Code::field_value, {}, "a\n::error::b").hint("c\r\nd");
    CHECK(diagnostic_text(diagnostics.all().front(), sources) ==
          "error: a<U+000A>::error::b [field-value]\n  = hint: c<U+000D><U+000A>d\n");
}

TEST_CASE("Colour is added on demand and closed again") {
    const std::string plain = render("title: x\n", "title");
    std::string coloured = render("title: x\n", "title", Colour::ansi);
    CHECK(coloured.find("\x1B[1;31merror:\x1B[0m") != std::string::npos);
    for (std::size_t at = coloured.find('\x1B'); at != std::string::npos;
         at = coloured.find('\x1B')) {
        coloured.erase(at, coloured.find('m', at) - at + 1);
    }
    CHECK(coloured == plain);
}

TEST_CASE("The summary counts errors and warnings") {
    Diagnostics diagnostics;
    CHECK(diagnostic_summary(diagnostics).empty());
    diagnostics.report(Code::section_empty, {}, "a");
    CHECK(diagnostic_summary(diagnostics) == "1 warning");
    diagnostics.report(Code::field_value, {}, "a");
    diagnostics.report(Code::field_value, {}, "b");
    diagnostics.report(Code::section_unknown, {}, "c");
    CHECK(diagnostic_summary(diagnostics) == "2 errors, 1 warning");
}

}  // namespace unitfolio::base
