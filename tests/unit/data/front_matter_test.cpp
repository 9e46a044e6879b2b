#include "data/front_matter.h"

#include "parsed.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::data {

TEST_CASE("A file is split into fields and body") {
    const Parsed file("---\ntitle: x\n---\n# Body\n");
    CHECK(file.shown() == "{title: «x»}");
    CHECK(file.at(file.front().body) == "# Body\n");
    CHECK(file.front().readable);
    CHECK(file.faults().empty());
}

TEST_CASE("A file without front matter is all body") {
    for (const char* const text : {"", "plain\n", "----\nplain\n", "Note: plain\n\n---\n"}) {
        const Parsed file(text);
        CAPTURE(text);
        CHECK(file.fields().kind == ValueKind::map);
        CHECK(file.fields().entries.empty());
        CHECK(file.at(file.front().body) == text);
        CHECK(file.faults().empty());
    }
}

TEST_CASE("Line endings of either kind, a byte order mark and spaces behind the lines are taken") {
    const Parsed file("\xEF\xBB\xBF--- \r\na: b\r\nc: |\r\n  x\r\n  y\r\n---\t\r\nbody\r\n");
    CHECK(file.shown() == "{a: «b», c: «x\ny\n»}");
    CHECK(file.at(file.front().body) == "body\r\n");
    CHECK(file.at(file.fields().entries[0].value.span) == "b");
    CHECK(file.faults().empty());
}

TEST_CASE("The file may end with the closing line") {
    const Parsed file("---\na: b\n---");
    CHECK(file.shown() == "{a: «b»}");
    CHECK(file.at(file.front().body).empty());
}

TEST_CASE("Front matter without fields is an empty map") {
    for (const char* const fields : {"", "\n\n", "# a remark\n", "~\n"}) {
        const Parsed file = Parsed::yaml(fields);
        CAPTURE(fields);
        CHECK(file.shown() == "{}");
        CHECK(file.front().readable);
    }
}

TEST_CASE("An opening line without a closing one is an error that says what to add") {
    const Parsed file("---\na: b\n");
    CHECK(file.faults() == "1:1 front-matter-syntax: the fields that begin here are never ended\n");
    CHECK(file.diagnostics().all()[0].hints[0] == "add a line of '---' after the last field");
    CHECK_FALSE(file.front().readable);
    CHECK_FALSE(Parsed("---").front().readable);
}

TEST_CASE("Fields are limited in size, the body is not") {
    const Parsed file = Parsed::yaml("a: " + std::string(kFrontMatterLimit, 'x') + "\n");
    CHECK(file.faults() == "2:1 file-too-large: the fields take more than 16 KB\n");
    CHECK(file.at(file.front().body) == "body\n");
    CHECK(Parsed("---\na: b\n---\n" + std::string(100'000, 'x')).front().readable);
    const Parsed json("{\"a\": \"" + std::string(kFrontMatterLimit, 'x') + "\"}\n");
    CHECK(json.faults() == "1:1 file-too-large: the fields take more than 16 KB\n");
    const std::string frame = "{\"a\": \"\"}";
    CHECK(Parsed("{\"a\": \"" + std::string(kFrontMatterLimit - frame.size(), 'x') + "\"}\nbody")
              .front()
              .readable);
    CHECK_FALSE(
        Parsed("{\"a\": \"" + std::string(kFrontMatterLimit - frame.size() + 1, 'x') + "\"}\nbody")
            .front()
            .readable);
}

TEST_CASE("Bytes that parsers take for ends of text are refused where they stand") {
    CHECK(Parsed::yaml(std::string("a: b\0c\n", 7)).faults() ==
          "2:5 front-matter-syntax: the control character U+0000 stands between the fields\n");
    CHECK(Parsed::yaml("a: \x04\n").faults() ==
          "2:4 front-matter-syntax: the control character U+0004 stands between the fields\n");
    CHECK(Parsed::yaml("a: x\rb: y\n").faults() ==
          "2:5 front-matter-syntax: the control character U+000D stands between the fields\n");
    CHECK(Parsed::yaml("ŵ: \xFF\n").faults() ==
          "2:4 front-matter-syntax: this is not UTF-8 text\n");
    CHECK_FALSE(Parsed("{\"a\":\x01 1}\n").front().readable);
}

TEST_CASE("A whole file is read as YAML without any lines around it") {
    unitfolio::base::Sources sources;
    unitfolio::base::Diagnostics diagnostics;
    const auto id = sources.add("unitfolio.yaml", "---\ntitle: x\nfolders: {site: out}\n");
    const FrontMatter file = read_yaml_file(sources, id, diagnostics);
    CHECK(file.readable);
    CHECK(Parsed::show(file.fields) == "{title: «x», folders: {site: «out»}}");
    CHECK(diagnostics.all().empty());
    const auto large = sources.add("large.yaml", std::string(kYamlFileLimit + 1, '\n'));
    CHECK_FALSE(read_yaml_file(sources, large, diagnostics).readable);
}

}  // namespace unitfolio::data
