#include "templating/expression_parser.h"

#include "base/text.h"
#include "templating/string_literal.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace unitfolio::templating {

namespace {

constexpr int kDeepest = 100;

std::optional<CompareOp> compare_op(const Token& token) {
    static constexpr std::pair<std::string_view, CompareOp> ops[] = {
        {"==", CompareOp::equal},
        {"!=", CompareOp::unequal},
        {"<", CompareOp::less},
        {"<=", CompareOp::less_equal},
        {">", CompareOp::greater},
        {">=", CompareOp::greater_equal},
        {"in", CompareOp::in},
    };
    const auto* found = std::find_if(std::begin(ops), std::end(ops), [&token](const auto& op) {
        return op.first == token.text;
    });
    const bool word = token.kind == TokenKind::name || token.kind == TokenKind::sign;
    return found != std::end(ops) && word ? std::optional(found->second) : std::nullopt;
}

}  // namespace

/// Counts levels while it lives, and makes a fault of too many.
class ExpressionParser::Nesting {
  public:
    explicit Nesting(ExpressionParser& parser)
        : parser_(parser) {
        if (++parser.depth_ > kDeepest) {
            parser.cursor_.fail(parser.cursor_.span(parser.cursor_.current()),
                                "this expression is nested too deeply",
                                "compute parts of it with 'set'");
        }
    }

    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;
    Nesting(Nesting&&) = delete;
    Nesting& operator=(Nesting&&) = delete;

    ~Nesting() { --parser_.depth_; }

  private:
    ExpressionParser& parser_;
};

ExpressionPtr ExpressionParser::list_of(Level level) {
    const std::uint32_t begin = cursor_.current().begin;
    ExpressionPtr first = (this->*level)();
    if (!cursor_.at(",")) {
        return first;
    }
    ListDisplay list;
    list.items.push_back(std::move(first));
    while (cursor_.accept(",") && !cursor_.at_end_of_tag() && !cursor_.at(")")) {
        list.items.push_back((this->*level)());
    }
    return make(begin, std::move(list));
}

ExpressionPtr ExpressionParser::expression_list() {
    return list_of(&ExpressionParser::expression);
}

ExpressionPtr ExpressionParser::loop_items() {
    return list_of(&ExpressionParser::either);
}

ExpressionPtr ExpressionParser::filters_of_captured() {
    auto captured = make(cursor_.current().begin, Variable{SymbolTable::kCaptured});
    return filters(filter(std::move(captured)));
}

ExpressionPtr ExpressionParser::expression() {
    const Nesting nesting(*this);
    const std::uint32_t begin = cursor_.current().begin;
    ExpressionPtr result = either();
    while (cursor_.accept("if")) {
        ExpressionPtr condition = either();
        ExpressionPtr otherwise = cursor_.accept("else") ? expression() : nullptr;
        result =
            make(begin, Conditional{std::move(condition), std::move(result), std::move(otherwise)});
    }
    return result;
}

ExpressionPtr ExpressionParser::either() {
    const std::uint32_t begin = cursor_.current().begin;
    ExpressionPtr left = both();
    while (cursor_.accept("or")) {
        ExpressionPtr right = both();
        left = make(begin, Logical{LogicalOp::either, std::move(left), std::move(right)});
    }
    return left;
}

ExpressionPtr ExpressionParser::both() {
    const std::uint32_t begin = cursor_.current().begin;
    ExpressionPtr left = negation();
    while (cursor_.accept("and")) {
        ExpressionPtr right = negation();
        left = make(begin, Logical{LogicalOp::both, std::move(left), std::move(right)});
    }
    return left;
}

ExpressionPtr ExpressionParser::negation() {
    const Nesting nesting(*this);
    const std::uint32_t begin = cursor_.current().begin;
    if (cursor_.accept("not")) {
        ExpressionPtr operand = negation();
        return make(begin, Unary{UnaryOp::logical_not, std::move(operand)});
    }
    return comparison();
}

ExpressionPtr ExpressionParser::comparison() {
    const std::uint32_t begin = cursor_.current().begin;
    Comparison comparison{sum(), {}};
    while (true) {
        std::optional<CompareOp> op = compare_op(cursor_.current());
        if (cursor_.at("not") && cursor_.ahead().text == "in") {
            cursor_.next();
            op = CompareOp::not_in;
        }
        if (!op) {
            break;
        }
        cursor_.next();
        comparison.others.emplace_back(*op, sum());
    }
    return comparison.others.empty() ? std::move(comparison.first)
                                     : make(begin, std::move(comparison));
}

ExpressionPtr ExpressionParser::sum() {
    const std::uint32_t begin = cursor_.current().begin;
    ExpressionPtr left = concatenation();
    while (cursor_.at("+") || cursor_.at("-")) {
        const BinaryOp op = cursor_.next().text == "+" ? BinaryOp::add : BinaryOp::subtract;
        ExpressionPtr right = concatenation();
        left = make(begin, Binary{op, std::move(left), std::move(right)});
    }
    return left;
}

ExpressionPtr ExpressionParser::concatenation() {
    const std::uint32_t begin = cursor_.current().begin;
    Concatenation parts;
    parts.parts.push_back(product());
    while (cursor_.accept("~")) {
        parts.parts.push_back(product());
    }
    return parts.parts.size() == 1 ? std::move(parts.parts.front()) : make(begin, std::move(parts));
}

ExpressionPtr ExpressionParser::product() {
    const std::uint32_t begin = cursor_.current().begin;
    ExpressionPtr left = power();
    while (cursor_.at("*") || cursor_.at("/") || cursor_.at("//") || cursor_.at("%")) {
        const std::string_view sign = cursor_.next().text;
        const BinaryOp op = sign == "*"    ? BinaryOp::multiply
                            : sign == "/"  ? BinaryOp::divide
                            : sign == "//" ? BinaryOp::floor_divide
                                           : BinaryOp::modulo;
        ExpressionPtr right = power();
        left = make(begin, Binary{op, std::move(left), std::move(right)});
    }
    return left;
}

ExpressionPtr ExpressionParser::power() {
    const std::uint32_t begin = cursor_.current().begin;
    ExpressionPtr left = unary(Filters::apply);
    while (cursor_.accept("**")) {
        ExpressionPtr right = unary(Filters::apply);
        left = make(begin, Binary{BinaryOp::power, std::move(left), std::move(right)});
    }
    return left;
}

ExpressionPtr ExpressionParser::unary(Filters apply) {
    const Nesting nesting(*this);
    const std::uint32_t begin = cursor_.current().begin;
    ExpressionPtr result;
    if (cursor_.at("-") || cursor_.at("+")) {
        const UnaryOp op = cursor_.next().text == "-" ? UnaryOp::minus : UnaryOp::plus;
        ExpressionPtr operand = unary(Filters::leave);
        result = make(begin, Unary{op, std::move(operand)});
    } else {
        result = primary();
    }
    result = postfix(std::move(result));
    return apply == Filters::apply ? filters(std::move(result)) : std::move(result);
}

ExpressionPtr ExpressionParser::filters(ExpressionPtr subject) {
    while (true) {
        if (cursor_.accept("|")) {
            subject = filter(std::move(subject));
        } else if (cursor_.accept("is")) {
            subject = test(std::move(subject));
        } else if (cursor_.at("(")) {
            const std::uint32_t begin = subject->span.begin;
            ArgumentList list = arguments();
            subject = make(begin, Invocation{std::move(subject), std::move(list)});
        } else {
            return subject;
        }
    }
}

ExpressionPtr ExpressionParser::filter(ExpressionPtr subject) {
    const std::uint32_t begin = subject->span.begin;
    const Function* function =
        find(program_.library.filters, cursor_.expect_name("the name of a filter"), "filter");
    ArgumentList list = cursor_.at("(") ? arguments() : ArgumentList{};
    return make(begin, FilterUse{function, std::move(subject), std::move(list)});
}

bool ExpressionParser::at_test_argument() const {
    if (cursor_.at(TokenKind::name)) {
        return !cursor_.at("else") && !cursor_.at("or") && !cursor_.at("and") && !cursor_.at("is");
    }
    return cursor_.at(TokenKind::string) || cursor_.at(TokenKind::integer) ||
           cursor_.at(TokenKind::decimal) || cursor_.at("[") || cursor_.at("{");
}

ExpressionPtr ExpressionParser::test(ExpressionPtr subject) {
    const std::uint32_t begin = subject->span.begin;
    const Expects expects = cursor_.accept("not") ? Expects::falsehood : Expects::truth;
    const Function* function =
        find(program_.library.tests, cursor_.expect_name("the name of a test"), "test");
    ArgumentList list;
    if (cursor_.at("(")) {
        list = arguments();
    } else if (at_test_argument()) {
        list.positional.push_back(postfix(primary()));
    }
    if (cursor_.at("is")) {
        cursor_.fail(cursor_.span(cursor_.current()),
                     "a test can't follow a test",
                     "write 'x is a and x is b'");
    }
    return make(begin, TestUse{function, expects, std::move(subject), std::move(list)});
}

const Function* ExpressionParser::find(const Functions& functions,
                                       const Token& name,
                                       std::string_view what) {
    const auto found = functions.find(name.text);
    if (found != functions.end()) {
        return &found->second;
    }
    std::vector<std::string_view> known;
    for (const auto& [known_name, function] : functions) {
        known.push_back(known_name);
    }
    const auto near = base::nearest(name.text, known);
    const std::string kind(what);
    cursor_.fail(cursor_.span(name),
                 "there is no " + kind + " '" + std::string(name.text) + "'",
                 near ? "did you mean '" + std::string(*near) + "'?" : "");
    return nullptr;
}

}  // namespace unitfolio::templating
