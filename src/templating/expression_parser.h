// Parses the expressions inside tags. A method per level of precedence, from the loosest to the
// tightest.
#pragma once

#include "templating/expression.h"
#include "templating/program.h"
#include "templating/token_cursor.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::templating {

class ExpressionParser {
  public:
    ExpressionParser(TokenCursor& cursor, Program& program)
        : cursor_(cursor),
          program_(program) {}

    /// Never null: after a fault some expression comes back.
    [[nodiscard]] ExpressionPtr expression();

    /// An expression, or several with commas between them, which make a list.
    [[nodiscard]] ExpressionPtr expression_list();

    /// What a loop runs over: an expression list in which 'if' is not part of an expression.
    [[nodiscard]] ExpressionPtr loop_items();

    /// "upper|trim" of a filter block, applied to what the block captured.
    [[nodiscard]] ExpressionPtr filters_of_captured();

    /// Whether 'caller' was mentioned since it was last set to false.
    bool mentions_caller = false;

  private:
    class Nesting;
    using Level = ExpressionPtr (ExpressionParser::*)();

    ExpressionPtr list_of(Level level);
    ExpressionPtr either();
    ExpressionPtr both();
    ExpressionPtr negation();
    ExpressionPtr comparison();
    ExpressionPtr sum();
    ExpressionPtr concatenation();
    ExpressionPtr product();
    ExpressionPtr power();
    enum class Filters : std::uint8_t { apply, leave };
    ExpressionPtr unary(Filters apply);
    ExpressionPtr primary();
    ExpressionPtr name();
    ExpressionPtr number();
    ExpressionPtr string();
    ExpressionPtr parenthesis();
    ExpressionPtr list_display();
    ExpressionPtr map_display();
    ExpressionPtr postfix(ExpressionPtr subject);
    ExpressionPtr attribute(ExpressionPtr subject);
    ExpressionPtr subscript(ExpressionPtr subject);
    ExpressionPtr filters(ExpressionPtr subject);
    ExpressionPtr filter(ExpressionPtr subject);
    ExpressionPtr test(ExpressionPtr subject);
    ArgumentList arguments();
    [[nodiscard]] bool at_test_argument() const;
    const Function* find(const Functions& functions, const Token& name, std::string_view what);
    ExpressionPtr literal(std::uint32_t begin, Value value);

    template <class Node>
    ExpressionPtr make(std::uint32_t begin, Node node) {
        return std::make_unique<Expression>(Expression{cursor_.span_from(begin), std::move(node)});
    }

    TokenCursor& cursor_;
    Program& program_;
    int depth_ = 0;
};

}  // namespace unitfolio::templating
