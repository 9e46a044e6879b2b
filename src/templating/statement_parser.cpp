#include "templating/statement_parser.h"

#include "base/text.h"
#include "templating/parser.h"

#include <algorithm>
#include <utility>

namespace unitfolio::templating {

namespace {

constexpr std::size_t kDeepest = 50;

/// With all line ends as line feeds.
std::string plain_lines(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            result += text[i];
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            result += '\n';
        }
    }
    return result;
}

bool contains(std::initializer_list<std::string_view> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

struct StatementParser::Tag {
    std::string_view name;
    void (StatementParser::*parse)(Body&, const Token&);
};

const StatementParser::Tag StatementParser::kTags[] = {
    {"if", &StatementParser::parse_if},
    {"for", &StatementParser::parse_for},
    {"set", &StatementParser::parse_set},
    {"with", &StatementParser::parse_with},
    {"filter", &StatementParser::parse_filter},
    {"macro", &StatementParser::parse_macro},
    {"call", &StatementParser::parse_call},
    {"block", &StatementParser::parse_block},
    {"extends", &StatementParser::parse_extends},
    {"include", &StatementParser::parse_include},
    {"import", &StatementParser::parse_import},
    {"from", &StatementParser::parse_from},
};

Template StatementParser::run(std::string name) {
    result_.name = std::move(name);
    result_.body = parse_body({}, {});
    return std::move(result_);
}

Body StatementParser::parse_body(const Token& tag, Words ends, std::string_view* end) {
    Body body;
    openings_.push_back({tag, ends});
    if (openings_.size() == kDeepest) {
        cursor_.fail(cursor_.span(tag), "tags are nested too deeply", "move parts into a macro");
    }
    while (!cursor_.at(TokenKind::end)) {
        if (cursor_.at(TokenKind::text)) {
            parse_text(body);
        } else if (cursor_.at(TokenKind::print_begin)) {
            parse_print(body);
        } else if (contains(ends, cursor_.ahead().text)) {
            cursor_.next();
            const Token word = cursor_.next();
            if (end != nullptr) {
                *end = word.text;
            }
            openings_.pop_back();
            return body;
        } else if (ends_outer(cursor_.ahead().text)) {
            break;
        } else {
            parse_tag(body);
        }
    }
    openings_.pop_back();
    if (ends.size() != 0) {
        cursor_.report(cursor_.span(tag),
                       "'" + std::string(tag.text) + "' is never closed",
                       "close it with '{% " + std::string(*(ends.end() - 1)) + " %}'");
    }
    return body;
}

bool StatementParser::ends_outer(std::string_view word) const {
    return std::any_of(openings_.begin(), openings_.end(), [word](const Opening& opening) {
        return contains(opening.ends, word);
    });
}

Body StatementParser::parse_rest(const Token& tag, std::string_view end) {
    cursor_.finish_tag();
    std::string_view found;
    Body body = parse_body(tag, {end}, &found);
    if (!found.empty()) {
        cursor_.finish_tag();
    }
    return body;
}

void StatementParser::parse_text(Body& body) {
    const Token token = cursor_.next();
    append(body, token, Text{plain_lines(token.text)});
}

void StatementParser::parse_print(Body& body) {
    const Token opening = cursor_.next();
    ExpressionPtr value = expressions_.expression_list();
    body.push_back({value->span, Print{std::move(value)}});
    static_cast<void>(opening);
    cursor_.finish_tag();
}

void StatementParser::parse_tag(Body& body) {
    cursor_.next();
    const Token word = cursor_.expect_name("the name of a tag");
    const auto* tag = std::find_if(std::begin(kTags), std::end(kTags), [&word](const Tag& known) {
        return known.name == word.text;
    });
    if (tag != std::end(kTags)) {
        (this->*tag->parse)(body, word);
    } else {
        parse_stray(body, word);
    }
}

void StatementParser::parse_stray(Body& /*body*/, const Token& tag) {
    if (tag.kind == TokenKind::name) {
        const std::string shown = "'" + std::string(tag.text) + "'";
        if (tag.text.starts_with("end") || tag.text == "else" || tag.text == "elif") {
            cursor_.fail(cursor_.span(tag), shown + " without anything that it belongs to");
        } else {
            std::vector<std::string_view> known;
            for (const Tag& one : kTags) {
                known.push_back(one.name);
            }
            const auto near = base::nearest(tag.text, known);
            cursor_.fail(cursor_.span(tag),
                         "there is no tag " + shown,
                         near ? "did you mean '" + std::string(*near) + "'?" : "");
        }
    }
    cursor_.finish_tag();
}

void StatementParser::parse_if(Body& body, const Token& tag) {
    If node;
    std::string_view end = "elif";
    while (end == "elif") {
        ExpressionPtr condition = expressions_.expression_list();
        cursor_.finish_tag();
        end = {};
        Body branch = parse_body(tag, {"elif", "else", "endif"}, &end);
        node.branches.emplace_back(std::move(condition), std::move(branch));
    }
    if (end == "else") {
        node.otherwise = parse_rest(tag, "endif");
    } else if (end == "endif") {
        cursor_.finish_tag();
    }
    append(body, tag, std::move(node));
}

void StatementParser::parse_for(Body& body, const Token& tag) {
    For node;
    node.target = targets();
    cursor_.expect("in");
    node.items = expressions_.loop_items();
    if (cursor_.accept("if")) {
        node.condition = expressions_.expression();
    }
    cursor_.finish_tag();
    std::string_view end;
    node.body = parse_body(tag, {"else", "endfor"}, &end);
    if (end == "else") {
        node.otherwise = parse_rest(tag, "endfor");
    } else if (end == "endfor") {
        cursor_.finish_tag();
    }
    append(body, tag, std::move(node));
}

void StatementParser::parse_set(Body& body, const Token& tag) {
    Target target = targets();
    if (cursor_.accept("=")) {
        append(body, tag, Set{std::move(target), expressions_.expression_list()});
        cursor_.finish_tag();
        return;
    }
    ExpressionPtr filtered = cursor_.accept("|") ? expressions_.filters_of_captured() : nullptr;
    Body captured = parse_rest(tag, "endset");
    append(body, tag, SetBlock{std::move(target), std::move(filtered), std::move(captured)});
}

void StatementParser::parse_with(Body& body, const Token& tag) {
    With node;
    while (cursor_.at(TokenKind::name)) {
        Target bound = target();
        cursor_.expect("=");
        node.bindings.push_back({std::move(bound), expressions_.expression()});
        if (!cursor_.accept(",")) {
            break;
        }
    }
    node.body = parse_rest(tag, "endwith");
    append(body, tag, std::move(node));
}

void StatementParser::parse_filter(Body& body, const Token& tag) {
    ExpressionPtr filtered = expressions_.filters_of_captured();
    append(body, tag, FilterBlock{std::move(filtered), parse_rest(tag, "endfilter")});
}

Target StatementParser::targets() {
    const std::uint32_t begin = cursor_.current().begin;
    Target first = target();
    if (!cursor_.at(",")) {
        return first;
    }
    Target all;
    all.parts.push_back(std::move(first));
    while (cursor_.accept(",") && (cursor_.at(TokenKind::name) || cursor_.at("("))) {
        all.parts.push_back(target());
    }
    all.span = cursor_.span_from(begin);
    return all;
}

Target StatementParser::target() {
    const std::uint32_t begin = cursor_.current().begin;
    if (cursor_.accept("(")) {
        Target inner = targets();
        cursor_.expect(")");
        return inner;
    }
    Target result;
    result.symbol = name("the name of a variable");
    if (cursor_.accept(".")) {
        result.attribute = cursor_.expect_name("the name of an attribute").text;
    }
    result.span = cursor_.span_from(begin);
    return result;
}

Symbol StatementParser::name(std::string_view what) {
    const Token token = cursor_.expect_name(what);
    if (contains({"true", "false", "none", "True", "False", "None"}, token.text)) {
        cursor_.fail(cursor_.span(token),
                     "'" + std::string(token.text) + "' is a value and can't be a name");
    }
    return program_.symbols.intern(token.text);
}

Template parse_template(std::string name,
                        base::SourceId source,
                        Program& program,
                        base::Diagnostics& diagnostics) {
    const std::size_t faults = diagnostics.count(base::Severity::error);
    TokenCursor cursor((*program.sources)[source].text(), source, diagnostics);
    Template result = StatementParser(cursor, program).run(std::move(name));
    result.usable = diagnostics.count(base::Severity::error) == faults;
    return result;
}

}  // namespace unitfolio::templating
