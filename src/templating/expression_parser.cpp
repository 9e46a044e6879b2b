#include "templating/expression_parser.h"

#include "templating/fault.h"
#include "templating/operators.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <utility>

namespace unitfolio::templating {

namespace {

/// Brackets and signs in each other: whoever runs or frees an expression goes that deep.
constexpr std::size_t kDeepest = 100;

const Function& known_function(std::span<const Function> functions,
                               const Token& name,
                               const std::string& kind) {
    if (const Function* found = find(functions, name.text)) {
        return *found;
    }
    Names names;
    for (const Function& function : functions) {
        names.push_back(function.name);
    }
    throw Fault{
        "there is no " + kind + " " + quoted(name.text), guess(name.text, names), name.span};
}

/// What stands between the quotation marks. Other backslashes than these stay.
std::string string_content(std::string_view literal) {
    constexpr std::string_view letters = "nrt\\'\"";
    constexpr std::string_view meanings = "\n\r\t\\'\"";
    const std::string_view text = literal.substr(1, literal.size() - 2);
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t letter = text[at] == '\\' && at + 1 < text.size()
                                       ? letters.find(text[at + 1])
                                       : std::string_view::npos;
        const bool is_escape = letter != std::string_view::npos;
        result += is_escape ? meanings[letter] : text[at];
        at += is_escape ? 1 : 0;
    }
    return result;
}

template <class... Each>
Expressions several(Each... each) {
    Expressions expressions;
    (expressions.push_back(std::move(each)), ...);
    return expressions;
}

class ExpressionParser {
  public:
    explicit ExpressionParser(TokenCursor& tokens)
        : tokens_(tokens) {}

    Expression parse() {
        Expression value = parse_or();
        while (tokens_.accept("if")) {
            const base::Span begin = value.span;
            Expression condition = parse_or();
            Expression otherwise =
                tokens_.accept("else") ? parse() : Expression{begin, Literal{""}};
            value = made(
                begin,
                Conditional{several(std::move(condition), std::move(value), std::move(otherwise))});
        }
        return value;
    }

    Expression parse_or() { return parse_logical("or", &ExpressionParser::parse_and); }

  private:
    using Level = Expression (ExpressionParser::*)();

    /// From `begin` to here.
    template <class Content>
    Expression made(base::Span begin, Content content) {
        return {tokens_.span_from(begin), {std::move(content)}};
    }

    Expression applied(const Function& function, base::Span begin, Expressions arguments) {
        const Names names(arguments.size());
        Places places = bind(function.signature(), names);
        return made(begin, Application{&function, std::move(arguments), std::move(places)});
    }

    /// What stands inside of brackets or behind a sign.
    Expression nested(Level level) {
        if (depth_ == kDeepest) {
            throw Fault{.message = "this expression is nested too deeply",
                        .span = tokens_.peek().span};
        }
        ++depth_;
        Expression value = (this->*level)();
        --depth_;
        return value;
    }

    Expression parse_and() { return parse_logical("and", &ExpressionParser::parse_not); }

    Expression parse_logical(std::string_view word, Level next) {
        Expression left = (this->*next)();
        while (tokens_.accept(word)) {
            const base::Span begin = left.span;
            Expression right = (this->*next)();
            left = made(begin, Logical{word == "or", several(std::move(left), std::move(right))});
        }
        return left;
    }

    Expression parse_not() {
        const base::Span begin = tokens_.peek().span;
        return tokens_.accept("not")
                   ? applied(*find(signs(), "not"), begin, {nested(&ExpressionParser::parse_not)})
                   : parse_comparison();
    }

    /// The test that a sign stands for; nullptr if none is next.
    const Function* accept_comparison() {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 7> signs_of_tests{
            {{"==", "eq"},
             {"!=", "ne"},
             {"<", "lt"},
             {"<=", "le"},
             {">", "gt"},
             {">=", "ge"},
             {"in", "in"}}};
        for (const auto& [sign, test] : signs_of_tests) {
            if (tokens_.accept(sign)) {
                return find(tests(), test);
            }
        }
        if (!tokens_.accept("not")) {
            return nullptr;
        }
        tokens_.expect("in");
        return find(tests(), "not in");
    }

    Expression parse_comparison() {
        Chain chain{{}, {parse_binary(1)}};
        while (const Function* comparison = accept_comparison()) {
            chain.comparisons.push_back(comparison);
            chain.operands.push_back(parse_binary(1));
        }
        const base::Span begin = chain.operands.front().span;
        return chain.comparisons.empty() ? std::move(chain.operands.front())
                                         : made(begin, std::move(chain));
    }

    /// Operators of this strength and those that bind tighter.
    Expression parse_binary(int weakest) {
        Expression left = parse_unary();
        const auto follows = [&](const Operator& each) {
            return each.strength >= weakest && tokens_.is(each.function.name);
        };
        const auto all = operators();
        for (;;) {
            const auto found = std::find_if(all.begin(), all.end(), follows);
            if (found == all.end()) {
                return left;
            }
            tokens_.take();
            Expression right = parse_binary(found->strength + 1);
            const base::Span begin = left.span;
            left = applied(found->function, begin, several(std::move(left), std::move(right)));
        }
    }

    Expression parse_unary() { return parse_filters_and_tests(parse_signed()); }

    Expression parse_signed() {
        const base::Span begin = tokens_.peek().span;
        if (!tokens_.is("-") && !tokens_.is("+")) {
            return parse_postfix(parse_primary());
        }
        const Function& sign = *find(signs(), tokens_.take().text);
        return applied(sign, begin, {nested(&ExpressionParser::parse_signed)});
    }

    Expression parse_primary() {
        const Token token = tokens_.peek();
        if (token.kind == TokenKind::string) {
            return parse_string();
        }
        if (token.kind == TokenKind::number) {
            return parse_number();
        }
        if (token.kind == TokenKind::name) {
            tokens_.take();
            const auto value = constant(token.text);
            return value ? made(token.span, Literal{*value})
                         : made(token.span, Variable{token.text});
        }
        if (tokens_.accept("(")) {
            Expression value = nested(&ExpressionParser::parse);
            tokens_.expect(")");
            return value;
        }
        if (tokens_.accept("[")) {
            ListLiteral list;
            parse_separated("]", [&] { list.items.push_back(nested(&ExpressionParser::parse)); });
            return made(token.span, std::move(list));
        }
        if (tokens_.accept("{")) {
            return parse_map(token.span);
        }
        tokens_.refuse("a value");
    }

    /// Any number of things with commas between and perhaps behind them, up to a bracket.
    template <class Action>
    void parse_separated(std::string_view closing, const Action& parse_one) {
        while (!tokens_.accept(closing)) {
            parse_one();
            if (!tokens_.is(closing)) {
                tokens_.expect(",");
            }
        }
    }

    Expression parse_map(base::Span begin) {
        MapLiteral map;
        parse_separated("}", [&] {
            if (tokens_.peek().kind != TokenKind::string) {
                tokens_.refuse("a key in quotation marks");
            }
            map.keys.push_back(string_content(tokens_.take().text));
            tokens_.expect(":");
            map.values.push_back(nested(&ExpressionParser::parse));
        });
        return made(begin, std::move(map));
    }

    Expression parse_string() {
        const base::Span begin = tokens_.peek().span;
        std::string text;
        while (tokens_.peek().kind == TokenKind::string) {
            text += string_content(tokens_.take().text);
        }
        return made(begin, Literal{std::move(text)});
    }

    Expression parse_number() {
        const Token token = tokens_.take();
        const char* const end = token.text.data() + token.text.size();
        if (token.text.find_first_of(".eE") != std::string_view::npos) {
            double decimal = 0;
            std::from_chars(token.text.data(), end, decimal);
            return made(token.span, Literal{decimal});
        }
        std::int64_t whole = 0;
        if (std::from_chars(token.text.data(), end, whole).ec != std::errc()) {
            throw Fault{.message = "this number is too large", .span = token.span};
        }
        return made(token.span, Literal{whole});
    }

    /// Moves `value` into what stands behind it: ".name", "[key]", "(…)".
    Expression parse_postfix(Expression value) {
        const base::Span begin = value.span;
        for (;;) {
            if (tokens_.accept(".")) {
                Expression key = tokens_.peek().kind == TokenKind::number
                                     ? parse_number()
                                     : Expression{begin, Literal{tokens_.expect_name().text}};
                value = made(begin, Item{several(std::move(value), std::move(key))});
            } else if (tokens_.accept("[")) {
                Expression key = nested(&ExpressionParser::parse);
                tokens_.expect("]");
                value = made(begin, Item{several(std::move(value), std::move(key))});
            } else if (tokens_.accept("(")) {
                Arguments arguments = parse_arguments();
                value = made(
                    begin,
                    CallExpression{
                        tokens_.span_from(begin), several(std::move(value)), std::move(arguments)});
            } else {
                return value;
            }
        }
    }

    Arguments parse_arguments() {
        Arguments arguments;
        parse_separated(")", [&] {
            Expression value = nested(&ExpressionParser::parse);
            std::string_view name;
            if (const auto* variable = std::get_if<Variable>(&value.content);
                variable != nullptr && tokens_.accept("=")) {
                name = variable->name;
                value = nested(&ExpressionParser::parse);
            } else if (!arguments.names.empty() && !arguments.names.back().empty()) {
                throw Fault{.message = "arguments without a name come first", .span = value.span};
            }
            arguments.names.push_back(name);
            arguments.values.push_back(std::move(value));
        });
        return arguments;
    }

    Expression parse_filters_and_tests(Expression value) {
        for (;;) {
            if (tokens_.accept("|")) {
                const Function& filter = known_function(filters(), tokens_.expect_name(), "filter");
                Arguments arguments = tokens_.accept("(") ? parse_arguments() : Arguments{};
                value = parse_postfix(
                    applied_to(std::move(value), filter, std::move(arguments), false));
            } else if (tokens_.accept("is")) {
                return parse_test(std::move(value));
            } else {
                return value;
            }
        }
    }

    Expression parse_test(Expression value) {
        const bool is_negated = tokens_.accept("not");
        const Function& test = known_function(tests(), tokens_.expect_name(), "test");
        Arguments arguments;
        if (tokens_.accept("(")) {
            arguments = parse_arguments();
        } else if (test.required > 1) {
            arguments = {{""}, {parse_postfix(parse_primary())}};
        }
        return applied_to(std::move(value), test, std::move(arguments), is_negated);
    }

    /// A filter or test of a value, with the arguments behind its name.
    Expression applied_to(Expression value,
                          const Function& function,
                          Arguments arguments,
                          bool is_negated) {
        const base::Span begin = value.span;
        arguments.names.insert(arguments.names.begin(), std::string_view());
        arguments.values.insert(arguments.values.begin(), std::move(value));
        Places places = located(tokens_.span_from(begin),
                                [&] { return bind(function.signature(), arguments.names); });
        return made(
            begin,
            Application{&function, std::move(arguments.values), std::move(places), is_negated});
    }

    TokenCursor& tokens_;
    std::size_t depth_ = 0;
};

}  // namespace

Expression parse_expression(TokenCursor& tokens) {
    return ExpressionParser(tokens).parse();
}

Expression parse_items(TokenCursor& tokens) {
    return ExpressionParser(tokens).parse_or();
}

std::optional<Value> constant(std::string_view word) {
    if (word == "none" || word == "None") {
        return std::make_optional<Value>();
    }
    const bool is_true = word == "true" || word == "True";
    return is_true || word == "false" || word == "False" ? std::optional<Value>(is_true)
                                                         : std::nullopt;
}

}  // namespace unitfolio::templating
