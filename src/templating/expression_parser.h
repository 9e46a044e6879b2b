// Expressions, from the loosest binding to the tightest: "a if b else c", or, and, not,
// comparisons, + and -, ~, * / // %, signs, then attributes, items, calls, filters and tests.
#pragma once

#include "templating/syntax.h"
#include "templating/token_cursor.h"

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace unitfolio::templating {

class ExpressionParser {
  public:
    /// The cursor must outlive the parser. Everything throws SyntaxFault.
    explicit ExpressionParser(TokenCursor& tokens)
        : tokens_(tokens) {}

    [[nodiscard]] Expression parse();

    /// Without "a if b": what a loop runs over, where an if behind it chooses items.
    [[nodiscard]] Expression parse_or();

    /// A value with the attributes, calls and filters behind it.
    [[nodiscard]] Expression parse_unary();

  private:
    using Level = Expression (ExpressionParser::*)();
    using Signs = std::initializer_list<std::pair<std::string_view, Operator>>;

    Expression parse_and();
    Expression parse_not();
    Expression parse_comparison();
    Expression parse_sum();
    Expression parse_joined();
    Expression parse_product();
    Expression parse_signed();
    Expression parse_primary();
    Expression parse_list(base::Span begin);
    Expression parse_map(base::Span begin);
    Expression parse_string();
    Expression parse_number();

    Expression parse_logical(std::string_view word, Level next);
    Expression parse_binary(Signs signs, Level next);
    /// Moves `value` into what stands behind it: ".name", "[key]", "(…)".
    Expression parse_postfix(Expression value);
    Expression parse_filters_and_tests(Expression value);
    Expression parse_filter(Expression value);
    Expression parse_test(Expression value);
    Arguments parse_arguments();
    [[nodiscard]] Expression defaulted(Expression value, Arguments arguments) const;
    [[nodiscard]] bool takes_comparison(Comparison& comparison);

    TokenCursor& tokens_;
    std::size_t depth_ = 0;
};

}  // namespace unitfolio::templating
