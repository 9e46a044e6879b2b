// Parses a whole template: text, printed values and tags with what stands between them.
#pragma once

#include "templating/expression_parser.h"
#include "templating/program.h"
#include "templating/statement.h"
#include "templating/token_cursor.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::templating {

class StatementParser {
  public:
    StatementParser(TokenCursor& cursor, Program& program)
        : cursor_(cursor),
          program_(program),
          expressions_(cursor, program) {}

    [[nodiscard]] Template run(std::string name);

  private:
    using Words = std::initializer_list<std::string_view>;

    struct Opening {
        Token name;
        Words ends;
    };
    struct Tag;

    // Behind the word of a tag: the rest of it, and of what it begins.
    void parse_tag(Body& body);
    void parse_print(Body& body);
    void parse_if(Body& body, const Token& tag);
    void parse_for(Body& body, const Token& tag);
    void parse_set(Body& body, const Token& tag);
    void parse_with(Body& body, const Token& tag);
    void parse_filter(Body& body, const Token& tag);
    void parse_macro(Body& body, const Token& tag);
    void parse_call(Body& body, const Token& tag);
    void parse_block(Body& body, const Token& tag);
    void parse_extends(Body& body, const Token& tag);
    void parse_include(Body& body, const Token& tag);
    void parse_import(Body& body, const Token& tag);
    void parse_from(Body& body, const Token& tag);
    void parse_stray(Body& body, const Token& tag);

    /// Everything up to one of the words that end what `tag` began; which one it was, behind it.
    Body parse_body(const Token& tag, Words ends, std::string_view* end = nullptr);
    /// Like parse_body for a single word, and the end of its tag.
    Body parse_rest(const Token& tag, std::string_view end);
    void parse_text(Body& body);
    [[nodiscard]] bool ends_outer(std::string_view word) const;

    Target targets();
    Target target();
    Symbol name(std::string_view what);
    std::vector<Parameter> parameters();
    Context context(Context usual);

    template <class Node>
    void append(Body& body, const Token& tag, Node node) {
        body.push_back({cursor_.span(tag), std::move(node)});
    }

    TokenCursor& cursor_;
    Program& program_;
    ExpressionParser expressions_;
    Template result_;
    /// What is open around the current place.
    std::vector<Opening> openings_;
    bool extends_ = false;

    static const Tag kTags[];
};

}  // namespace unitfolio::templating
