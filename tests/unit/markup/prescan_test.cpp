#include "markup/prescan.h"

#include "unit/markup/parsed.h"

#include <doctest/doctest.h>

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::markup {

namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) {
        out += text;
    }
    return out;
}

MarkdownLimits limits_with(const std::function<void(MarkdownLimits&)>& change) {
    MarkdownLimits limits;
    change(limits);
    return limits;
}

}  // namespace

TEST_CASE("a text of the size limit is read, a longer one refused") {
    const MarkdownLimits limits = limits_with([](MarkdownLimits& l) { l.bytes = 4; });
    CHECK(parsed("abcd", limits).only_code().empty());
    CHECK(parsed("abcde", limits).only_code() == "file-too-large");
    CHECK(parsed("abcde", limits).shape().empty());
}

TEST_CASE("bytes that are not UTF-8 are refused where they stand") {
    const Parsed bad = parsed("a\n\xFF");
    CHECK(bad.only_code() == "file-not-utf8");
    CHECK(bad.diagnostics.all().front().span.begin == 2);
}

TEST_CASE("NUL is refused") {
    CHECK(parsed(std::string_view("a\0b", 3)).only_code() == "file-not-utf8");
}

TEST_CASE("lines have a limit") {
    const MarkdownLimits limits = limits_with([](MarkdownLimits& l) { l.line_bytes = 4; });
    CHECK(parsed("abcd\r\nabcd\rabcd\nabcd", limits).only_code().empty());
    const Parsed bad = parsed("a\nabcde\n", limits);
    CHECK(bad.only_code() == "file-too-complex");
    CHECK(bad.diagnostics.all().front().span.begin == 2);
    CHECK(bad.diagnostics.all().front().span.end == 7);
}

TEST_CASE("containers have a limit on one line and over many") {
    CHECK(parsed(repeated("> ", 32) + "a").only_code().empty());
    CHECK(parsed(repeated("> ", 33) + "a").only_code() == "file-too-complex");
    CHECK(parsed(repeated("1. - ", 17) + "a").only_code() == "file-too-complex");
    std::string nested;
    for (std::size_t depth = 0; depth < 100; ++depth) {
        nested += std::string(2 * depth, ' ') + "- a\n";
    }
    CHECK(parsed(nested).only_code() == "file-too-complex");
}

TEST_CASE("indentation has a limit") {
    CHECK(parsed("a\n" + std::string(256, ' ') + "a").only_code().empty());
    CHECK(parsed("a\n" + std::string(257, ' ') + "a").only_code() == "file-too-complex");
}

TEST_CASE("what looks like the beginning of a declaration has a limit") {
    CHECK(parsed("a " + repeated("<?", 1'000)).only_code().empty());
    CHECK(parsed("a " + repeated("<?", 1'001)).only_code() == "file-too-complex");
    CHECK(parsed("a " + repeated("<!A ", 1'001)).only_code() == "file-too-complex");
    CHECK(parsed(repeated("<!-- a --> b\n", 2'000)).only_code().empty());
}

TEST_CASE("pipes, tables and cells have limits") {
    CHECK(parsed(repeated("|", 64)).only_code().empty());
    CHECK(parsed(repeated("|", 65)).only_code() == "file-too-complex");
    CHECK(parsed(repeated("|a|\n|-|\n\n", 100)).only_code().empty());
    CHECK(parsed(repeated("|a|\n|-|\n\n", 101)).only_code() == "file-too-complex");
    const std::string wide = repeated("|a", 60) + "|\n" + repeated("|-", 60) + "|\n";
    CHECK(parsed(wide + repeated("b\n", 10)).only_code().empty());
    CHECK(parsed(wide + repeated("b\n", 1000)).only_code() == "file-too-complex");
}

TEST_CASE("brackets have a limit") {
    CHECK(parsed(repeated("[\n", 10'000)).only_code().empty());
    CHECK(parsed(repeated("[\n", 10'001)).only_code() == "file-too-complex");
}

TEST_CASE("a long definition that is used often is refused") {
    const std::string definition = "[a]: /" + std::string(2000, 'x') + "\n\n";
    CHECK(parsed(definition + repeated("[a]\n", 45)).only_code().empty());
    CHECK(parsed(definition + repeated("[a]\n", 55)).only_code() == "file-too-complex");
    CHECK(parsed(definition + repeated("[a]\n", 3000)).only_code() == "file-too-complex");
}

TEST_CASE("only brackets that use a definition count, and as much as the text has may be copied") {
    const std::string definition = "[a]: /" + std::string(2000, 'x') + "\n\n";
    CHECK(parsed(definition + "[a]\n" + repeated("[x](y)\n", 3000)).only_code().empty());
    CHECK(
        parsed(definition + repeated("[A]\n", 55) + "\n" + repeated("words and more words\n", 6000))
            .only_code()
            .empty());
}

TEST_CASE("footnotes are copied by nobody") {
    CHECK(parsed("[^a]: " + std::string(9000, 'x') + "\n\n" + repeated("a[^a]\n\n", 100))
              .only_code()
              .empty());
}

TEST_CASE("emphasis has a limit of depth") {
    std::string deep = "x";
    for (int i = 0; i < 100; ++i) {
        deep = (i % 2 == 0 ? "*a " : "_a ") + deep + (i % 2 == 0 ? " b*" : " b_");
    }
    CHECK(parsed(deep).only_code() == "file-too-complex");
}

TEST_CASE("hostile texts are refused or read quickly") {
    constexpr std::size_t kTimes = 10'000;
    const std::vector<std::string> texts{
        repeated(" -", kTimes) + "x" + repeated("\n", kTimes),
        repeated("a|b\n", kTimes) + repeated("|-|-|-|\n", 90),
        repeated("> ", 30) + "a\n" + repeated("b\n", kTimes),
        repeated("*a_\n", kTimes),
        repeated("*a **a ", 2000),
        repeated("[a](b", 3000),
        repeated("![[]()", 2000),
        repeated("<?\n", kTimes),
        repeated("a <!-- \n", kTimes),
        repeated("&amp;\n", kTimes),
        repeated("~~a \n", kTimes),
        repeated("[[a|b\n", 4900),
        repeated("[^a] ", 3000) + "\n\n[^a]: b",
        repeated("- a\n", kTimes),
    };
    const auto begin = std::chrono::steady_clock::now();
    for (const std::string& text : texts) {
        static_cast<void>(parsed(text));
    }
    // Milliseconds each; one that is not linear takes many seconds.
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}

}  // namespace unitfolio::markup
