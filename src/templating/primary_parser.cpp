// The tight end of the expression grammar: literals, names, brackets and what may follow them.
#include "templating/expression_parser.h"
#include "templating/string_literal.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace unitfolio::templating {

ExpressionPtr ExpressionParser::literal(std::uint32_t begin, Value value) {
    return make(begin, Literal{std::move(value)});
}

ExpressionPtr ExpressionParser::primary() {
    switch (cursor_.current().kind) {
        case TokenKind::name:
            return name();
        case TokenKind::integer:
        case TokenKind::decimal:
            return number();
        case TokenKind::string:
            return string();
        default:
            break;
    }
    if (cursor_.at("(")) {
        return parenthesis();
    }
    if (cursor_.at("[")) {
        return list_display();
    }
    if (cursor_.at("{")) {
        return map_display();
    }
    cursor_.fail_here("a value");
    return literal(cursor_.current().begin, {});
}

ExpressionPtr ExpressionParser::name() {
    const Token token = cursor_.next();
    if (token.text == "true" || token.text == "True") {
        return literal(token.begin, true);
    }
    if (token.text == "false" || token.text == "False") {
        return literal(token.begin, false);
    }
    if (token.text == "none" || token.text == "None") {
        return literal(token.begin, {});
    }
    const Symbol symbol = program_.symbols.intern(token.text);
    mentions_caller = mentions_caller || symbol == SymbolTable::kCaller;
    return make(token.begin, Variable{symbol});
}

ExpressionPtr ExpressionParser::number() {
    const Token token = cursor_.next();
    std::string digits(token.text);
    digits.erase(std::remove(digits.begin(), digits.end(), '_'), digits.end());
    const char* end = digits.data() + digits.size();
    if (token.kind == TokenKind::decimal) {
        double number = 0;
        if (std::from_chars(digits.data(), end, number).ec == std::errc{}) {
            return literal(token.begin, number);
        }
    } else {
        std::int64_t number = 0;
        if (std::from_chars(digits.data(), end, number).ec == std::errc{}) {
            return literal(token.begin, number);
        }
    }
    cursor_.fail(cursor_.span(token), "this number is too large");
    return literal(token.begin, {});
}

ExpressionPtr ExpressionParser::string() {
    const std::uint32_t begin = cursor_.current().begin;
    std::string text;
    while (cursor_.at(TokenKind::string)) {
        text += decode_string(cursor_.next().text);
    }
    return literal(begin, std::move(text));
}

ExpressionPtr ExpressionParser::parenthesis() {
    const std::uint32_t begin = cursor_.next().begin;
    if (cursor_.accept(")")) {
        return make(begin, ListDisplay{});
    }
    ExpressionPtr inner = expression_list();
    cursor_.expect(")");
    return inner;
}

ExpressionPtr ExpressionParser::list_display() {
    const std::uint32_t begin = cursor_.next().begin;
    ListDisplay list;
    while (!cursor_.at("]") && !cursor_.at_end_of_tag()) {
        list.items.push_back(expression());
        if (!cursor_.accept(",")) {
            break;
        }
    }
    cursor_.expect("]");
    return make(begin, std::move(list));
}

ExpressionPtr ExpressionParser::map_display() {
    const std::uint32_t begin = cursor_.next().begin;
    MapDisplay map;
    while (!cursor_.at("}") && !cursor_.at_end_of_tag()) {
        ExpressionPtr key = expression();
        cursor_.expect(":");
        map.entries.emplace_back(std::move(key), expression());
        if (!cursor_.accept(",")) {
            break;
        }
    }
    cursor_.expect("}");
    return make(begin, std::move(map));
}

ExpressionPtr ExpressionParser::postfix(ExpressionPtr subject) {
    while (true) {
        if (cursor_.accept(".")) {
            subject = attribute(std::move(subject));
        } else if (cursor_.accept("[")) {
            subject = subscript(std::move(subject));
        } else if (cursor_.at("(")) {
            const std::uint32_t begin = subject->span.begin;
            ArgumentList list = arguments();
            subject = make(begin, Invocation{std::move(subject), std::move(list)});
        } else {
            return subject;
        }
    }
}

ExpressionPtr ExpressionParser::attribute(ExpressionPtr subject) {
    const std::uint32_t begin = subject->span.begin;
    if (cursor_.at(TokenKind::integer)) {
        ExpressionPtr index = number();
        return make(begin, Subscript{std::move(subject), std::move(index)});
    }
    const Token name = cursor_.expect_name("the name of an attribute");
    return make(begin, Attribute{std::move(subject), std::string(name.text)});
}

ExpressionPtr ExpressionParser::subscript(ExpressionPtr subject) {
    const std::uint32_t begin = subject->span.begin;
    ExpressionPtr bounds[3];
    std::size_t count = 0;
    while (count < 3) {
        if (!cursor_.at(":") && !cursor_.at("]")) {
            bounds[count] = expression();
        }
        ++count;
        if (count == 3 || !cursor_.accept(":")) {
            break;
        }
    }
    cursor_.expect("]");
    if (count > 1) {
        return make(begin,
                    Slice{std::move(subject),
                          std::move(bounds[0]),
                          std::move(bounds[1]),
                          std::move(bounds[2])});
    }
    if (bounds[0] == nullptr) {
        cursor_.fail_here("an index");
        bounds[0] = literal(begin, {});
    }
    return make(begin, Subscript{std::move(subject), std::move(bounds[0])});
}

ArgumentList ExpressionParser::arguments() {
    ArgumentList list;
    cursor_.expect("(");
    while (!cursor_.at(")") && !cursor_.at_end_of_tag()) {
        const Token name = cursor_.current();
        if (name.kind == TokenKind::name && cursor_.ahead().text == "=") {
            cursor_.next();
            cursor_.next();
            list.named.push_back({std::string(name.text), expression()});
        } else if (!list.named.empty()) {
            cursor_.fail(cursor_.span(name),
                         "an argument without a name follows one with a name",
                         "put the arguments without names first");
        } else {
            list.positional.push_back(expression());
        }
        if (!cursor_.accept(",")) {
            break;
        }
    }
    cursor_.expect(")");
    return list;
}

}  // namespace unitfolio::templating
