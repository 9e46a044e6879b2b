// The tags that make templates out of templates: macros, blocks, inheritance, includes and imports.
#include "templating/statement_parser.h"

#include <algorithm>
#include <utility>

namespace unitfolio::templating {

std::vector<Parameter> StatementParser::parameters() {
    std::vector<Parameter> result;
    cursor_.expect("(");
    while (cursor_.at(TokenKind::name)) {
        const Token token = cursor_.current();
        Parameter parameter{name("a parameter"), nullptr};
        if (cursor_.accept("=")) {
            parameter.fallback = expressions_.expression();
        } else if (!result.empty() && result.back().fallback != nullptr) {
            cursor_.fail(cursor_.span(token),
                         "parameter '" + std::string(token.text) + "' needs a default",
                         "parameters without a default come first");
        }
        result.push_back(std::move(parameter));
        if (!cursor_.accept(",")) {
            break;
        }
    }
    cursor_.expect(")");
    return result;
}

void StatementParser::parse_macro(Body& body, const Token& tag) {
    auto macro = std::make_unique<MacroBody>();
    const bool outer_mentions_caller = std::exchange(expressions_.mentions_caller, false);
    macro->symbol = name("the name of the macro");
    macro->parameters = parameters();
    macro->body = parse_rest(tag, "endmacro");
    macro->takes_caller = std::exchange(expressions_.mentions_caller, outer_mentions_caller);
    append(body, tag, MacroDefinition{std::move(macro)});
}

void StatementParser::parse_call(Body& body, const Token& tag) {
    auto caller = std::make_unique<MacroBody>();
    caller->symbol = SymbolTable::kCaller;
    if (cursor_.at("(")) {
        caller->parameters = parameters();
    }
    ExpressionPtr call = expressions_.expression();
    if (!std::holds_alternative<Invocation>(call->node)) {
        cursor_.fail(call->span, "'call' needs a macro and its arguments", "write 'call box(…)'");
    }
    caller->body = parse_rest(tag, "endcall");
    append(body, tag, CallBlock{std::move(caller), std::move(call)});
}

void StatementParser::parse_block(Body& body, const Token& tag) {
    auto block = std::make_unique<BlockDefinition>();
    const Token token = cursor_.current();
    block->symbol = name("the name of the block");
    block->span = cursor_.span(token);
    if (cursor_.accept("scoped")) {
        block->scope = BlockScope::surrounding;
    }
    const bool known =
        std::any_of(result_.blocks.begin(), result_.blocks.end(), [&block](const auto& other) {
            return other->symbol == block->symbol;
        });
    if (known) {
        cursor_.fail(block->span,
                     "there is a block '" + std::string(token.text) + "' already",
                     "to show it again, write '{{ self." + std::string(token.text) + "() }}'");
    }
    cursor_.finish_tag();
    std::string_view end;
    block->body = parse_body(tag, {"endblock"}, &end);
    if (!end.empty()) {
        cursor_.accept(token.text);
        cursor_.finish_tag();
    }
    append(body, tag, BlockUse{block.get()});
    result_.blocks.push_back(std::move(block));
}

void StatementParser::parse_extends(Body& body, const Token& tag) {
    if (openings_.size() > 1) {
        cursor_.fail(cursor_.span(tag), "'extends' must not stand inside another tag");
    }
    if (std::exchange(extends_, true)) {
        cursor_.fail(cursor_.span(tag), "a template can extend one other only");
    }
    append(body, tag, Extends{expressions_.expression()});
    cursor_.finish_tag();
}

Context StatementParser::context(Context usual) {
    if ((cursor_.at("with") || cursor_.at("without")) && cursor_.ahead().text == "context") {
        const bool passed = cursor_.next().text == "with";
        cursor_.next();
        return passed ? Context::passed : Context::withheld;
    }
    return usual;
}

void StatementParser::parse_include(Body& body, const Token& tag) {
    ExpressionPtr file = expressions_.expression();
    IfMissing if_missing = IfMissing::fault;
    if (cursor_.at("ignore") && cursor_.ahead().text == "missing") {
        cursor_.next();
        cursor_.next();
        if_missing = IfMissing::ignore;
    }
    append(body, tag, Include{std::move(file), if_missing, context(Context::passed)});
    cursor_.finish_tag();
}

void StatementParser::parse_import(Body& body, const Token& tag) {
    ExpressionPtr file = expressions_.expression();
    cursor_.expect("as");
    const Symbol as = name("a name for what is imported");
    append(body, tag, Import{std::move(file), as, context(Context::withheld)});
    cursor_.finish_tag();
}

void StatementParser::parse_from(Body& body, const Token& tag) {
    FromImport node{expressions_.expression(), {}, Context::withheld};
    cursor_.expect("import");
    while (cursor_.at(TokenKind::name) && cursor_.ahead().text != "context") {
        const Token token = cursor_.current();
        const Symbol member = name("the name of a macro");
        if (token.text.starts_with("_")) {
            cursor_.fail(cursor_.span(token),
                         "'" + std::string(token.text) + "' can't be imported",
                         "names that begin with '_' stay inside their template");
        }
        const Symbol as = cursor_.accept("as") ? name("another name") : member;
        node.members.push_back({cursor_.span(token), member, as});
        if (!cursor_.accept(",")) {
            break;
        }
    }
    if (node.members.empty()) {
        cursor_.fail_here("the name of a macro");
    }
    node.context = context(Context::withheld);
    append(body, tag, std::move(node));
    cursor_.finish_tag();
}

}  // namespace unitfolio::templating
