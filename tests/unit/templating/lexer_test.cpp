#include "templating/lexer.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::templating {

namespace {

// The tokens behind each other, '|' between them; faults with their place.
std::string lexed(const std::string& text) {
    std::string result;
    for (const Token& token : lex(text, base::SourceId{})) {
        result += result.empty() ? "" : "|";
        result += token.text;
        if (token.kind == TokenKind::fault) {
            result += " @" + std::to_string(token.span.begin);
            continue;
        }
        CHECK(token.text ==
              std::string_view(text).substr(token.span.begin, token.span.end - token.span.begin));
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

TEST_CASE("numbers have points") {
    CHECK(lexed("{{ 1 1.5 1.5.2 }}") == "{{|1|1.5|1.5|.|2|}}|");
}

TEST_CASE("a point behind a whole number that no digit follows is an operator") {
    CHECK(lexed("{{ 1.x }}") == "{{|1|.|x|}}|");
}

TEST_CASE("a quotation mark behind a backslash does not end text") {
    CHECK(lexed("{{ 'a\\'b' }}") == "{{|'a\\'b'|}}|");
}

TEST_CASE("the end of a tag inside of text is text") {
    CHECK(lexed("{{ '}}' }}") == "{{|'}}'|}}|");
}

TEST_CASE("faults skip the rest of their tag only") {
    CHECK(lexed("{{ a 'b }}c{{ d }}") == "{{|a|this text is never closed @5|}}|c|{{|d|}}|");
}

TEST_CASE("characters that are not ASCII are not cut in two") {
    CHECK(lexed("{{ ‘a’ $ }}") == "{{|‘a’|$|}}|");
}

TEST_CASE("what is never closed is reported where it begins") {
    CHECK(lexed("a {{ b") == "a |{{|b|this tag is never closed @2|");
    CHECK(lexed("a {# b") == "a |this comment is never closed @2|");
    CHECK(lexed("a {% raw %} b") == "a |'raw' is never closed @2|");
}

TEST_CASE("white space goes as the tags say") {
    CHECK(lexed("a \n {%- b -%} \n c") == "a|{%|b|-%}|c|");
    CHECK(lexed(" {%+ b +%}\nc") == " |{%|b|+%}|\nc|");
    CHECK(lexed("a\n  {% b %}\n  c") == "a\n|{%|b|%}|  c|");
}

TEST_CASE("raw text is one piece") {
    CHECK(lexed("{% raw %}\n{{ a }}{% b %}{%- endraw %}c") == "\n{{ a }}{% b %}|c|");
}

TEST_CASE("endless tags are refused") {
    CHECK(lexed("{{ " + std::string(5000, '+') + " }}").find("too long @0") != std::string::npos);
}

}  // namespace unitfolio::templating
