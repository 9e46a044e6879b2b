#include "templating/lexer.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::templating {

namespace {

// The tokens behind each other, '|' between them.
std::string lexed(const std::string& text) {
    base::Diagnostics diagnostics;
    std::string result;
    for (const Token& token : lex(text, base::SourceId{}, diagnostics)) {
        CHECK(token.text ==
              std::string_view(text).substr(token.span.begin, token.span.end - token.span.begin));
        result += result.empty() ? "" : "|";
        result += token.kind == TokenKind::faulty ? "FAULT" : std::string(token.text);
    }
    for (const auto& diagnostic : diagnostics.all()) {
        result += " (" + diagnostic.message + " @" + std::to_string(diagnostic.span.begin) + ")";
    }
    return result;
}

}  // namespace

TEST_CASE("text and tags are told apart") {
    CHECK(lexed("a{{ b }}c{% d %}e") == "a|{{|b|}}|c|{%|d|%}|e|");
}

TEST_CASE("lone braces are text") {
    CHECK(lexed("{ a } }} {") == "{ a } }} {|");
}

TEST_CASE("a file may end in an opening brace") {
    CHECK(lexed("a{") == "a{|");
}

TEST_CASE("braces of maps don't end a tag") {
    CHECK(lexed("{{ {'a': {}}}}") == "{{|{|'a'|:|{|}|}|}}|");
}

TEST_CASE("numbers have points and exponents") {
    CHECK(lexed("{{ 1 1.5 1e3 1.5e-3 }}") == "{{|1|1.5|1e3|1.5e-3|}}|");
}

TEST_CASE("a point behind a whole number that no digit follows is an operator") {
    CHECK(lexed("{{ 1.x }}") == "{{|1|.|x|}}|");
}

TEST_CASE("indices behind points are whole numbers") {
    CHECK(lexed("{{ a.0.1 }}") == "{{|a|.|0|.|1|}}|");
}

TEST_CASE("a quotation mark behind a backslash does not end text") {
    CHECK(lexed("{{ 'a\\'b' }}") == "{{|'a\\'b'|}}|");
}

TEST_CASE("the end of a tag inside of text is text") {
    CHECK(lexed("{{ '}}' }}") == "{{|'}}'|}}|");
}

TEST_CASE("faults skip the rest of their tag only") {
    CHECK(lexed("{{ a ! b }}{{ c }}") == "{{|a|FAULT|}}|{{|c|}}| (unexpected '!' @5)");
    CHECK(lexed("{{ 'a }}b") == "{{|FAULT|}}|b| (this text is never closed @3)");
}

TEST_CASE("characters that are not ASCII are not cut in two") {
    CHECK(lexed("{{ ‘a’ }}").find("FAULT") == std::string::npos);
    CHECK(lexed("{{ 1 $ }}") == "{{|1|FAULT|}}| (unexpected '$' @5)");
}

TEST_CASE("what is never closed is reported where it begins") {
    CHECK(lexed("a {{ b") == "a |{{|b| ('{{' is never closed @2)");
    CHECK(lexed("a {# b") == "a | (a comment is never closed @2)");
    CHECK(lexed("a {% raw %} b") == "a | ('raw' is never closed @2)");
}

TEST_CASE("endless tags are refused") {
    CHECK(lexed("{{ " + std::string(5000, '+') + " }}").find("too long @0") != std::string::npos);
}

}  // namespace unitfolio::templating
