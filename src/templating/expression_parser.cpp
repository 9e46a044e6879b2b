#include "templating/expression_parser.h"

#include "base/text.h"
#include "templating/function.h"

#include <array>
#include <charconv>
#include <system_error>

namespace unitfolio::templating {

namespace {

/// Brackets and signs in each other: whoever runs or frees an expression goes that deep.
constexpr std::size_t kDeepest = 100;

const Function& known_function(std::span<const Function> functions,
                               const Token& name,
                               const char* kind) {
    if (const Function* found = find(functions, name.text)) {
        return *found;
    }
    std::vector<std::string_view> names{"default", "d", "defined", "undefined"};
    for (const Function& function : functions) {
        names.push_back(function.name);
    }
    const auto nearest = base::nearest(name.text, names);
    throw SyntaxFault{name.span,
                      std::string("there is no ") + kind + " '" + std::string(name.text) + "'",
                      nearest ? "did you mean '" + std::string(*nearest) + "'?" : ""};
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
        if (letter == std::string_view::npos) {
            result += text[at];
        } else {
            result += meanings[letter];
            ++at;
        }
    }
    return result;
}

template <class Content>
Expression made(base::Span span, Content content) {
    return {span, {std::move(content)}};
}

Expressions several(Expression first, Expression second) {
    Expressions expressions;
    expressions.push_back(std::move(first));
    expressions.push_back(std::move(second));
    return expressions;
}

Expressions one(Expression expression) {
    Expressions expressions;
    expressions.push_back(std::move(expression));
    return expressions;
}

}  // namespace

Expression ExpressionParser::parse() {
    Expression value = parse_or();
    const base::Span begin = value.span;
    while (tokens_.take_word("if")) {
        Expressions parts = several(parse_or(), std::move(value));
        parts.push_back(tokens_.take_word("else") ? parse() : made(begin, Literal{""}));
        value = made(tokens_.span_from(begin), Conditional{std::move(parts)});
    }
    return value;
}

Expression ExpressionParser::parse_or() {
    return parse_logical("or", &ExpressionParser::parse_and);
}

Expression ExpressionParser::parse_and() {
    return parse_logical("and", &ExpressionParser::parse_not);
}

Expression ExpressionParser::parse_logical(std::string_view word, Level next) {
    Expression left = (this->*next)();
    while (tokens_.take_word(word)) {
        const base::Span begin = left.span;
        Expressions operands = several(std::move(left), (this->*next)());
        left = made(tokens_.span_from(begin), Logical{word == "or", std::move(operands)});
    }
    return left;
}

Expression ExpressionParser::parse_not() {
    const base::Span begin = tokens_.peek().span;
    std::size_t count = 0;
    while (tokens_.take_word("not")) {
        ++count;
    }
    Expression value = parse_comparison();
    if (count == 0) {
        return value;
    }
    if (count % 2 == 0) {
        value = made(begin, Unary{Sign::logical_not, one(std::move(value))});
    }
    return made(tokens_.span_from(begin), Unary{Sign::logical_not, one(std::move(value))});
}

bool ExpressionParser::takes_comparison(Comparison& comparison) {
    constexpr std::array<std::pair<std::string_view, Comparison>, 6> signs{
        {{"==", Comparison::equal},
         {"!=", Comparison::unequal},
         {"<", Comparison::less},
         {"<=", Comparison::less_or_equal},
         {">", Comparison::greater},
         {">=", Comparison::greater_or_equal}}};
    for (const auto& [sign, meaning] : signs) {
        if (tokens_.take_sign(sign)) {
            comparison = meaning;
            return true;
        }
    }
    if (tokens_.take_word("not")) {
        tokens_.expect_word("in");
        comparison = Comparison::not_in;
        return true;
    }
    comparison = Comparison::in;
    return tokens_.take_word("in");
}

Expression ExpressionParser::parse_comparison() {
    Expression first = parse_sum();
    const base::Span begin = first.span;
    Chain chain;
    Comparison comparison{};
    while (takes_comparison(comparison)) {
        if (chain.operands.empty()) {
            chain.operands.push_back(std::move(first));
        }
        chain.comparisons.push_back(comparison);
        chain.operands.push_back(parse_sum());
    }
    return chain.operands.empty() ? std::move(first)
                                  : made(tokens_.span_from(begin), std::move(chain));
}

Expression ExpressionParser::parse_binary(Signs signs, Level next) {
    Expression left = (this->*next)();
    for (bool found = true; found;) {
        found = false;
        for (const auto& [sign, operation] : signs) {
            if (!found && tokens_.take_sign(sign)) {
                const base::Span begin = left.span;
                Expressions operands = several(std::move(left), (this->*next)());
                left = made(tokens_.span_from(begin), Binary{operation, std::move(operands)});
                found = true;
            }
        }
    }
    return left;
}

Expression ExpressionParser::parse_sum() {
    return parse_binary({{"+", Operator::add}, {"-", Operator::subtract}},
                        &ExpressionParser::parse_joined);
}

Expression ExpressionParser::parse_joined() {
    return parse_binary({{"~", Operator::join}}, &ExpressionParser::parse_product);
}

Expression ExpressionParser::parse_product() {
    return parse_binary({{"*", Operator::multiply},
                         {"//", Operator::floor_divide},
                         {"/", Operator::divide},
                         {"%", Operator::modulo}},
                        &ExpressionParser::parse_unary);
}

Expression ExpressionParser::parse_unary() {
    return parse_filters_and_tests(parse_signed());
}

Expression ExpressionParser::parse_signed() {
    const base::Span begin = tokens_.peek().span;
    if (depth_ == kDeepest) {
        throw SyntaxFault{begin, "this expression is nested too deeply", ""};
    }
    ++depth_;
    for (const auto sign : {Sign::minus, Sign::plus}) {
        if (tokens_.take_sign(sign == Sign::minus ? "-" : "+")) {
            Expression operand = parse_signed();
            --depth_;
            return made(tokens_.span_from(begin), Unary{sign, one(std::move(operand))});
        }
    }
    Expression value = parse_postfix(parse_primary());
    --depth_;
    return value;
}

Expression ExpressionParser::parse_primary() {
    const Token token = tokens_.peek();
    switch (token.kind) {
        case TokenKind::string:
            return parse_string();
        case TokenKind::number:
            return parse_number();
        case TokenKind::name:
            tokens_.take();
            if (token.text == "true" || token.text == "True") {
                return made(token.span, Literal{true});
            }
            if (token.text == "false" || token.text == "False") {
                return made(token.span, Literal{false});
            }
            if (token.text == "none" || token.text == "None") {
                return made(token.span, Literal{});
            }
            return made(token.span, Variable{std::string(token.text)});
        default:
            break;
    }
    if (tokens_.take_sign("(")) {
        Expression value = parse();
        tokens_.expect_sign(")");
        return value;
    }
    if (tokens_.take_sign("[")) {
        return parse_list(token.span);
    }
    if (tokens_.take_sign("{")) {
        return parse_map(token.span);
    }
    tokens_.refuse("a value");
}

Expression ExpressionParser::parse_string() {
    const base::Span begin = tokens_.peek().span;
    std::string text;
    while (tokens_.peek().kind == TokenKind::string) {
        text += string_content(tokens_.take().text);
    }
    return made(tokens_.span_from(begin), Literal{std::move(text)});
}

Expression ExpressionParser::parse_number() {
    const Token token = tokens_.take();
    std::string digits;
    for (const char digit : token.text) {
        digits.append(digit == '_' ? 0 : 1, digit);
    }
    const char* const end = digits.data() + digits.size();
    if (digits.find_first_of(".eE") != std::string::npos) {
        double decimal = 0;
        std::from_chars(digits.data(), end, decimal);
        return made(token.span, Literal{decimal});
    }
    std::int64_t whole = 0;
    if (std::from_chars(digits.data(), end, whole).ec != std::errc()) {
        throw SyntaxFault{token.span, "this number is too large", ""};
    }
    return made(token.span, Literal{whole});
}

Expression ExpressionParser::parse_list(base::Span begin) {
    ListLiteral list;
    while (!tokens_.take_sign("]")) {
        list.items.push_back(parse());
        if (!tokens_.is(TokenKind::sign, "]")) {
            tokens_.expect_sign(",");
        }
    }
    return made(tokens_.span_from(begin), std::move(list));
}

Expression ExpressionParser::parse_map(base::Span begin) {
    MapLiteral map;
    while (!tokens_.take_sign("}")) {
        if (tokens_.peek().kind != TokenKind::string) {
            tokens_.refuse("a key in quotation marks");
        }
        map.keys.push_back(string_content(tokens_.take().text));
        tokens_.expect_sign(":");
        map.values.push_back(parse());
        if (!tokens_.is(TokenKind::sign, "}")) {
            tokens_.expect_sign(",");
        }
    }
    return made(tokens_.span_from(begin), std::move(map));
}

Expression ExpressionParser::parse_postfix(Expression value) {
    const base::Span begin = value.span;
    for (;;) {
        if (tokens_.take_sign(".")) {
            if (tokens_.peek().kind == TokenKind::number) {
                Expressions parts = several(std::move(value), parse_number());
                value = made(tokens_.span_from(begin), Item{std::move(parts)});
                continue;
            }
            std::string name = tokens_.expect_name();
            value =
                made(tokens_.span_from(begin), Attribute{one(std::move(value)), std::move(name)});
        } else if (tokens_.take_sign("[")) {
            Expressions parts = several(std::move(value), parse());
            tokens_.expect_sign("]");
            value = made(tokens_.span_from(begin), Item{std::move(parts)});
        } else if (tokens_.take_sign("(")) {
            Arguments arguments = parse_arguments();
            value = made(tokens_.span_from(begin),
                         CallExpression{one(std::move(value)), std::move(arguments)});
        } else {
            return value;
        }
    }
}

Arguments ExpressionParser::parse_arguments() {
    Arguments arguments;
    while (!tokens_.take_sign(")")) {
        Expression value = parse();
        std::string name;
        if (const auto* variable = std::get_if<Variable>(&value.content);
            variable != nullptr && tokens_.take_sign("=")) {
            name = variable->name;
            value = parse();
        } else if (!arguments.names.empty() && !arguments.names.back().empty()) {
            throw SyntaxFault{value.span, "arguments without a name come first", ""};
        }
        arguments.names.push_back(std::move(name));
        arguments.values.push_back(std::move(value));
        if (!tokens_.is(TokenKind::sign, ")")) {
            tokens_.expect_sign(",");
        }
    }
    return arguments;
}

Expression ExpressionParser::parse_filters_and_tests(Expression value) {
    for (;;) {
        if (tokens_.take_sign("|")) {
            value = parse_postfix(parse_filter(std::move(value)));
        } else if (tokens_.take_word("is")) {
            return parse_test(std::move(value));
        } else {
            return value;
        }
    }
}

Expression ExpressionParser::defaulted(Expression value, Arguments arguments) const {
    const base::Span span = tokens_.span_from(value.span);
    Defined result{one(std::move(value)), {}, false, false};
    if (arguments.values.size() > 2) {
        throw SyntaxFault{span, "too many arguments for 'default'", ""};
    }
    if (arguments.values.size() == 2) {
        const auto* literal = std::get_if<Literal>(&arguments.values.back().content);
        if (literal == nullptr) {
            throw SyntaxFault{arguments.values.back().span, "expected 'true' or 'false' here", ""};
        }
        result.also_if_false = literal->value.truthy();
        arguments.values.pop_back();
    }
    result.fallback = std::move(arguments.values);
    if (result.fallback.empty()) {
        result.fallback = one(made(span, Literal{""}));
    }
    return made(span, std::move(result));
}

Expression ExpressionParser::parse_filter(Expression value) {
    const base::Span begin = value.span;
    const Token name = tokens_.peek();
    (void)tokens_.expect_name();
    const bool is_default = name.text == "default" || name.text == "d";
    const Function* function = is_default ? nullptr : &known_function(filters(), name, "filter");
    Arguments arguments = tokens_.take_sign("(") ? parse_arguments() : Arguments{};
    if (is_default) {
        return defaulted(std::move(value), std::move(arguments));
    }
    arguments.names.insert(arguments.names.begin(), std::string());
    arguments.values.insert(arguments.values.begin(), std::move(value));
    return made(tokens_.span_from(begin), Application{function, std::move(arguments), false});
}

Expression ExpressionParser::parse_test(Expression value) {
    const base::Span begin = value.span;
    const bool negated = tokens_.take_word("not");
    const Token name = tokens_.peek();
    (void)tokens_.expect_name();
    if (name.text == "defined" || name.text == "undefined") {
        return made(
            tokens_.span_from(begin),
            Defined{one(std::move(value)), {}, negated != (name.text == "undefined"), false});
    }
    const Function& function = known_function(tests(), name, "test");
    Arguments arguments;
    if (tokens_.take_sign("(")) {
        arguments = parse_arguments();
    } else if (!function.parameters[1].empty()) {
        arguments.names.emplace_back();
        arguments.values.push_back(parse_postfix(parse_primary()));
    }
    arguments.names.insert(arguments.names.begin(), std::string());
    arguments.values.insert(arguments.values.begin(), std::move(value));
    return made(tokens_.span_from(begin), Application{&function, std::move(arguments), negated});
}

}  // namespace unitfolio::templating
