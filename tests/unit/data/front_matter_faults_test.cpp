#include "data/front_matter_faults.h"

#include "parsed.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace unitfolio::data {

namespace {

/// What a file is told, with its hints.
std::string told(const std::string& text) {
    const Parsed file(text);
    CAPTURE(text);
    CHECK_FALSE(file.front().readable);
    std::string words = file.faults();
    for (const auto& each : file.diagnostics().all()) {
        for (const auto& hint : each.hints) {
            words += "= " + hint + "\n";
        }
    }
    return words;
}

}  // namespace

TEST_CASE("Fields that begin too late are told where they begin") {
    CHECK(told("\n\n---\ntitle: x\n---\nbody\n") ==
          "3:1 front-matter-syntax: the fields must begin in the first line of the file, at its "
          "start\n= take away what stands before '---', also empty lines\n");
    CHECK(told("  ---\ntitle: x\n---\n") ==
          "1:3 front-matter-syntax: the fields must begin in the first line of the file, at its "
          "start\n= take away the space before '---'\n");
    CHECK(told("\n{\n\"title\": \"x\"}\n") ==
          "2:1 front-matter-syntax: the fields must begin in the first line of the file, at its "
          "start\n= take away what stands before '{'\n");
}

TEST_CASE("Fields behind a comment or a heading are told where they begin") {
    for (const std::string before : {"<!-- note -->\n", "# Title\n\n", "\xEF\xBB\xBF\n"}) {
        const std::string said = told(before + "---\ntitle: x\n---\nbody\n");
        CHECK(said.find("the fields must begin in the first line") != std::string::npos);
    }
}

TEST_CASE("Other lines than three hyphens begin nothing") {
    for (const std::string mark :
         {"----", "--", "--- yaml", "—", "***", "+++", "===", "```yaml", "___"}) {
        const std::string said = told(mark + "\ntitle: x\n" + mark + "\nbody\n");
        CHECK(said == "1:1 front-matter-syntax: the fields must begin with a line of '---', not '" +
                          mark + "'\n= write '---' alone in the first line\n");
    }
    CHECK(
        told("+++\ntitle = \"x\"\n+++\n").starts_with("1:1 front-matter-syntax: the fields must"));
}

TEST_CASE("Fields without their first line are noticed by the last one") {
    CHECK(told("title: x\norder: 2\n---\nbody\n") ==
          "1:1 front-matter-syntax: these fields have no line of '---' before them\n"
          "= write '---' alone in the first line\n");
}

TEST_CASE("Lone carriage returns are told as such") {
    CHECK(told("---\rtitle: x\r---\rbody\r") ==
          "1:4 front-matter-syntax: the lines of this file end in lone carriage returns\n"
          "= save it with the line ends LF (or CRLF)\n");
}

TEST_CASE("Text that only resembles fields is text") {
    for (const char* const text : {"Note: this is text.\n\nMore.\n",
                                   "***\n\nText\n",
                                   "```\nx\n```\n",
                                   "----\nText\n",
                                   "https://example.org\n---\n",
                                   "# Title\n\n---\n\ntitle\n"}) {
        CAPTURE(text);
        CHECK(Parsed(text).faults().empty());
    }
}

TEST_CASE("A second block of fields is told") {
    const Parsed file("---\ntitle: x\n---\n\n---\norder: 2\n---\nbody\n");
    CHECK(file.faults() ==
          "5:1 front-matter-syntax: a second block of fields begins here, and only the first is "
          "read\n");
    CHECK(Parsed("---\ntitle: x\n---\n---\n\nText: more\n\nEnd\n").faults().empty());
}

TEST_CASE("Fields without an end show where it was meant") {
    const auto note = [](const std::string& text) {
        const Parsed file(text);
        REQUIRE(file.diagnostics().all().size() == 1);
        const auto& notes = file.diagnostics().all()[0].notes;
        return notes.empty() ? std::string() : file.at(notes[0].span) + ": " + notes[0].message;
    };
    CHECK(note("---\ntitle: x\n----\nbody\n") == "----: this is no end: it must be '---' alone");
    CHECK(note("---\ntitle: x\n...\nbody\n") == "...: this is no end: it must be '---' alone");
    CHECK(note("---\ntitle: x\n--- end\nbody\n") ==
          "--- end: this is no end: it must be '---' alone");
    CHECK(note("---\ntitle: x\nunits:\n  - a\n# remark\n\n## Text\n") ==
          "## Text: the text seems to begin here");
    CHECK(note("---\ntitle: x\n").empty());
}

}  // namespace unitfolio::data
