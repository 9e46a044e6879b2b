#include "templating/expression_parser.h"

#include "templating/fault.h"
#include "templating/function.h"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

namespace unitfolio::templating {

namespace {

/// Brackets and signs in each other: whoever runs or frees an expression goes that deep.
constexpr std::size_t kDeepest = 100;
constexpr int kNot = kComparison - 1;

const Function& known_function(std::span<const Function> functions,
                               const Token& name,
                               std::string_view kind) {
    if (const Function* found = find(functions, name.text)) {
        return *found;
    }
    std::vector<std::string_view> names;
    for (const Function& function : functions) {
        names.push_back(function.name);
    }
    throw Fault{"there is no " + std::string(kind) + " " + quoted(name.text),
                guess(name.text, names),
                name.span};
}

/// What stands between the quotation marks. Other backslashes than these stay.
std::string string_content(std::string_view literal) {
    constexpr std::string_view letters = "nrt\\'\"";
    constexpr std::string_view meanings = "\n\r\t\\'\"";
    std::string result;
    for (std::size_t at = 1; at + 1 < literal.size(); ++at) {
        const std::size_t letter =
            literal[at] == '\\' ? letters.find(literal[at + 1]) : std::string_view::npos;
        const bool is_escape = letter != std::string_view::npos;
        result += is_escape ? meanings[letter] : literal[at];
        at += is_escape ? 1 : 0;
    }
    return result;
}

Value number(const Token& token) {
    const char* const end = token.text.data() + token.text.size();
    if (token.text.find('.') != std::string_view::npos) {
        double decimal = 0;
        std::from_chars(token.text.data(), end, decimal);
        return decimal;
    }
    std::int64_t whole = 0;
    if (std::from_chars(token.text.data(), end, whole).ec != std::errc()) {
        throw Fault{.message = "this number is too large", .span = token.span};
    }
    return whole;
}

Node constant_node(base::Span span, Value value) {
    return {.kind = NodeKind::constant, .span = span, .value = std::move(value)};
}

template <class... Each>
std::vector<Node> several(Each... each) {
    std::vector<Node> nodes;
    (nodes.push_back(std::move(each)), ...);
    return nodes;
}

class ExpressionParser {
  public:
    explicit ExpressionParser(TokenCursor& tokens)
        : tokens_(tokens) {}

    Node parse() {
        Node value = parse_binary(1);
        while (tokens_.accept("if")) {
            const base::Span begin = value.span;
            Node condition = parse_binary(1);
            Node otherwise = tokens_.accept("else") ? parse() : constant_node(begin, "");
            value = made(NodeKind::choice,
                         begin,
                         several(std::move(condition), std::move(value), std::move(otherwise)));
        }
        return value;
    }

    /// Operators of this strength and those that bind tighter.
    Node parse_binary(int weakest) {
        Node left = parse_left(weakest);
        for (bool is_compared = false;;) {
            const bool is_negated = weakest <= kComparison && tokens_.accept("not");
            if (is_negated && !tokens_.is("in")) {
                tokens_.refuse("'in'");
            }
            const auto all = operators();
            const auto sign = std::find_if(all.begin(), all.end(), [&](const Operator& each) {
                return each.strength >= weakest && tokens_.is(each.function.name);
            });
            if (sign == all.end()) {
                return left;
            }
            if (is_compared && sign->strength == kComparison) {
                throw Fault{"comparisons can't follow each other",
                            "put 'and' between them",
                            tokens_.peek().span};
            }
            is_compared = sign->strength == kComparison;
            tokens_.take();
            left = combined(sign->function, std::move(left), parse_binary(sign->strength + 1));
            left = is_negated ? negated(std::move(left)) : std::move(left);
        }
    }

  private:
    /// From `begin` to here.
    Node made(NodeKind kind, base::Span begin, std::vector<Node> children) {
        return {.kind = kind, .span = tokens_.span_from(begin), .children = std::move(children)};
    }

    static Node negated(Node value) {
        const base::Span span = value.span;
        return {.kind = NodeKind::negation, .span = span, .children = several(std::move(value))};
    }

    Node combined(const Function& sign, Node left, Node right) {
        const base::Span begin = left.span;
        const NodeKind kind = sign.body != nullptr ? NodeKind::apply
                              : sign.name == "or"  ? NodeKind::either
                                                   : NodeKind::both;
        Node result = made(kind, begin, several(std::move(left), std::move(right)));
        result.function = &sign;
        return result;
    }

    /// What stands inside of brackets or behind a sign.
    Node nested(Node (ExpressionParser::*parse_inner)()) {
        if (depth_ == kDeepest) {
            throw Fault{.message = "this expression is nested too deeply",
                        .span = tokens_.peek().span};
        }
        ++depth_;
        Node value = (this->*parse_inner)();
        --depth_;
        return value;
    }

    Node parse_negated() { return parse_binary(kNot); }

    Node parse_left(int weakest) {
        if (weakest <= kNot && tokens_.accept("not")) {
            return negated(nested(&ExpressionParser::parse_negated));
        }
        Node value = parse_signed();
        while (tokens_.accept("|")) {
            const Function& filter = known_function(filters(), tokens_.expect_name(), "filter");
            std::vector<Node> arguments = several(std::move(value));
            parse_arguments(arguments);
            value = parse_postfix(applied(filter, arguments.front().span, arguments));
        }
        return tokens_.accept("is") ? parse_test(std::move(value)) : value;
    }

    Node parse_test(Node value) {
        const bool is_negated = tokens_.accept("not");
        const Function& test = known_function(tests(), tokens_.expect_name(), "test");
        std::vector<Node> arguments = several(std::move(value));
        if (!parse_arguments(arguments) && test.required > 1) {
            arguments.push_back(parse_postfix(parse_primary()));
        }
        Node result = applied(test, arguments.front().span, arguments);
        return is_negated ? negated(std::move(result)) : result;
    }

    /// A function of these arguments. What isn't given is undefined.
    Node applied(const Function& function, base::Span begin, const std::vector<Node>& arguments) {
        Node result = made(NodeKind::apply, begin, {});
        result.function = &function;
        std::vector<Node> parameters;
        for (const std::string_view name : function.parameters) {
            if (!name.empty()) {
                const bool is_required = parameters.size() < function.required;
                parameters.push_back({NodeKind::variable, begin, name});
                parameters.back().children.resize(is_required ? 0 : 1,
                                                  constant_node(begin, Undefined{}));
            }
        }
        try {
            for (const Node* argument : bind_arguments(function.name, parameters, arguments)) {
                result.children.push_back(*argument);
            }
        } catch (Fault& fault) {
            fault.happened_at(result.span);
            throw;
        }
        return result;
    }

    /// "-x" is "0 - x".
    Node parse_signed() {
        const Token sign = tokens_.peek();
        if (!tokens_.accept("-")) {
            return parse_postfix(parse_primary());
        }
        const auto all = operators();
        const auto minus = std::find_if(
            all.begin(), all.end(), [](const auto& each) { return each.function.name == "-"; });
        return combined(
            minus->function, constant_node(sign.span, 0), nested(&ExpressionParser::parse_signed));
    }

    Node parse_primary() {
        const Token token = tokens_.take();
        std::vector<Node> parts;
        if (token.kind == TokenKind::string) {
            return constant_node(token.span, string_content(token.text));
        }
        if (token.kind == TokenKind::number) {
            return constant_node(token.span, number(token));
        }
        if (token.kind == TokenKind::name) {
            const auto value = constant(token.text);
            return value ? constant_node(token.span, *value)
                         : Node{NodeKind::variable, token.span, token.text};
        }
        if (token.text == "(") {
            Node value = nested(&ExpressionParser::parse);
            tokens_.expect(")");
            return value;
        }
        if (token.text == "[") {
            parse_separated("]", [&] { parts.push_back(nested(&ExpressionParser::parse)); });
            return made(NodeKind::list, token.span, std::move(parts));
        }
        if (token.text != "{") {
            tokens_.step_back();
            tokens_.refuse("a value");
        }
        parse_separated("}", [&] {
            const Token key = tokens_.expect(TokenKind::string, "a key in quotation marks");
            parts.push_back(constant_node(key.span, string_content(key.text)));
            tokens_.expect(":");
            parts.push_back(nested(&ExpressionParser::parse));
        });
        return made(NodeKind::map, token.span, std::move(parts));
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

    /// A value and what stands behind it: ".name", "[key]", "(…)".
    Node parse_postfix(Node value) {
        const base::Span begin = value.span;
        for (;;) {
            if (tokens_.accept(".")) {
                Node key = constant_node(begin, tokens_.expect_name().text);
                value = made(NodeKind::item, begin, several(std::move(value), std::move(key)));
            } else if (tokens_.accept("[")) {
                Node key = nested(&ExpressionParser::parse);
                tokens_.expect("]");
                value = made(NodeKind::item, begin, several(std::move(value), std::move(key)));
            } else if (tokens_.is("(")) {
                value = parse_call(std::move(value));
            } else {
                return value;
            }
        }
    }

    Node parse_call(Node callee) {
        const base::Span begin = callee.span;
        std::vector<Node> parts;
        if (const Function* function = find(globals(), callee.name)) {
            parse_arguments(parts);
            return applied(*function, begin, parts);
        }
        parts.push_back(std::move(callee));
        parse_arguments(parts);
        return made(NodeKind::call, begin, std::move(parts));
    }

    /// Adds what stands between brackets, if there are any.
    bool parse_arguments(std::vector<Node>& arguments) {
        if (!tokens_.accept("(")) {
            return false;
        }
        parse_separated(")", [&] {
            Node value = nested(&ExpressionParser::parse);
            if (value.kind == NodeKind::variable && tokens_.accept("=")) {
                value.kind = NodeKind::named;
                value.children.push_back(nested(&ExpressionParser::parse));
            } else if (!arguments.empty() && arguments.back().kind == NodeKind::named) {
                throw Fault{.message = "arguments without a name come first", .span = value.span};
            }
            arguments.push_back(std::move(value));
        });
        return true;
    }

    TokenCursor& tokens_;
    std::size_t depth_ = 0;
};

}  // namespace

Node parse_expression(TokenCursor& tokens) {
    return ExpressionParser(tokens).parse();
}

Node parse_items(TokenCursor& tokens) {
    return ExpressionParser(tokens).parse_binary(1);
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
