#include "templating/parser.h"

#include "templating/expression_parser.h"
#include "templating/fault.h"
#include "templating/token_cursor.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace unitfolio::templating {

namespace {

constexpr std::size_t kDeepest = 50;

std::string with_line_feeds(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        result.append(text.substr(at, 2) == "\r\n" ? 0 : 1, text[at]);
    }
    return result;
}

class Parser {
  public:
    Parser(Template& made, std::vector<Token> tokens, base::Diagnostics& diagnostics)
        : template_(made),
          tokens_(std::move(tokens)),
          diagnostics_(diagnostics) {}

    void run() {
        template_.body = parse_statements({});
        if (tokens_.peek().kind != TokenKind::end) {
            report({.message = quoted(tokens_.peek().text) + " without anything that it belongs to",
                    .span = tokens_.peek().span});
        }
    }

  private:
    using Words = std::initializer_list<std::string_view>;
    using Reader = Node (Parser::*)(base::Span);

    void report(Fault fault) {
        fault.code = base::Code::template_syntax;
        if (!is_broken_) {
            fault.report(diagnostics_);
        }
    }

    /// Does what a tag asks for up to its end; reports a fault and goes on behind the tag.
    template <class Action>
    void in_tag(const Action& action) {
        const base::Span begin = tokens_.peek().span;
        try {
            action();
            tokens_.expect(TokenKind::tag_end, "the end of the tag");
        } catch (Fault& fault) {
            fault.happened_at(begin);
            report(fault);
            tokens_.leave_tag();
        }
    }

    [[nodiscard]] bool is_one_of(Words words) const {
        return std::any_of(
            words.begin(), words.end(), [this](auto word) { return tokens_.is(word); });
    }

    /// Whether a tag ends or divides what stands around.
    [[nodiscard]] bool is_inner_word() const {
        return tokens_.peek().text.starts_with("end") || is_one_of({"elif", "else"});
    }

    /// Everything up to a tag that begins with one of the words, or that ends or divides what
    /// stands around. Its word is the next token then.
    Node parse_statements(Words until) {
        Node body{NodeKind::body, tokens_.peek().span};
        for (;;) {
            const Token token = tokens_.take();
            if (token.kind == TokenKind::end || (token.kind == TokenKind::statement_begin &&
                                                 (is_one_of(until) || is_inner_word()))) {
                return body;
            }
            if (token.kind == TokenKind::text) {
                body.children.push_back({.kind = NodeKind::text,
                                         .span = token.span,
                                         .value = with_line_feeds(token.text)});
            } else if (token.kind == TokenKind::statement_begin) {
                parse_tag(body);
            } else if (token.kind == TokenKind::print_begin) {
                in_tag([&] {
                    Node print = made(NodeKind::print, {}, std::vector<Node>(1));
                    print.children[0] = parse_expression(tokens_);
                    print.span = print.children[0].span;
                    body.children.push_back(std::move(print));
                });
            } else {
                report({.message = std::string(token.text), .span = token.span});
            }
        }
    }

    void parse_tag(Node& body) {
        constexpr std::array<std::pair<std::string_view, Reader>, 10> tags{
            {{"if", &Parser::parse_if},
             {"for", &Parser::parse_for},
             {"set", &Parser::parse_set},
             {"macro", &Parser::parse_macro},
             {"call", &Parser::parse_call},
             {"include", &Parser::parse_include},
             {"import", &Parser::parse_import},
             {"from", &Parser::parse_from},
             {"extends", &Parser::parse_extends},
             {"block", &Parser::parse_block}}};
        const Token word = tokens_.peek();
        const auto* const tag = std::find_if(
            tags.begin(), tags.end(), [&](const auto& each) { return each.first == word.text; });
        if (tag != tags.end() && depth_ < kDeepest) {
            ++depth_;
            tokens_.take();
            body.children.push_back((this->*tag->second)(word.span));
            --depth_;
            return;
        }
        in_tag([&] {
            if (tag != tags.end()) {
                throw Fault{"tags are nested too deeply"};
            }
            tokens_.expect_name();
            std::vector<std::string_view> names{"raw"};
            for (const auto& each : tags) {
                names.push_back(each.first);
            }
            throw Fault{"there is no tag " + quoted(word.text), guess(word.text, names)};
        });
    }

    /// Everything up to a tag that begins with one of the words, the last of which ends it. If
    /// there is none, the rest of the file can't be understood.
    Node parse_body(base::Span opening, Words until) {
        Node body = parse_statements(until);
        if (!is_one_of(until)) {
            const std::string ending(*(until.end() - 1));
            report({quoted(ending.substr(3)) + " is never closed",
                    "close it with '{% " + ending + " %}'",
                    opening});
            is_broken_ = true;
            tokens_.leave_all();
        }
        return body;
    }

    /// A body and the tag that ends it.
    Node parse_whole_body(base::Span opening, std::string_view ending) {
        Node body = parse_body(opening, {ending});
        in_tag([&] { tokens_.expect(ending); });
        return body;
    }

    /// What stands between else, if there is one, and the ending.
    Node parse_otherwise(base::Span opening, std::string_view ending) {
        if (tokens_.accept("else")) {
            in_tag([] {});
            return parse_whole_body(opening, ending);
        }
        in_tag([&] { tokens_.expect(ending); });
        return made(NodeKind::body, opening, {});
    }

    static Node made(NodeKind kind, base::Span span, std::vector<Node> children) {
        return {.kind = kind, .span = span, .children = std::move(children)};
    }

    Node parse_name() {
        if (constant(tokens_.peek().text)) {
            tokens_.refuse("a name");
        }
        const Token name = tokens_.expect_name();
        return {NodeKind::variable, name.span, name.text};
    }

    Node parse_if(base::Span begin) {
        std::vector<Node> parts(3);
        in_tag([&] { parts[0] = parse_expression(tokens_); });
        parts[1] = parse_body(begin, {"elif", "else", "endif"});
        const base::Span word = tokens_.peek().span;
        if (depth_ < kDeepest && tokens_.accept("elif")) {
            ++depth_;
            parts[2] = parse_if(word);
            --depth_;
        } else {
            parts[2] = parse_otherwise(begin, "endif");
        }
        return made(NodeKind::branch, begin, std::move(parts));
    }

    Node parse_for(base::Span begin) {
        std::vector<Node> parts(4);
        in_tag([&] {
            do {
                parts.push_back(parse_name());
            } while (tokens_.accept(","));
            tokens_.expect("in");
            parts[0] = parse_items(tokens_);
            parts[1] = {.kind = NodeKind::constant, .value = true};
            if (tokens_.accept("if")) {
                parts[1] = parse_expression(tokens_);
            }
        });
        parts[2] = parse_body(begin, {"else", "endfor"});
        parts[3] = parse_otherwise(begin, "endfor");
        return made(NodeKind::loop, begin, std::move(parts));
    }

    Node parse_set(base::Span begin) {
        Node result{NodeKind::set, begin};
        in_tag([&] {
            result.name = parse_name().name;
            if (tokens_.accept("=")) {
                result.children.push_back(parse_expression(tokens_));
            }
        });
        if (result.children.empty()) {
            result.children.push_back(parse_whole_body(begin, "endset"));
        }
        return result;
    }

    /// "(a, b=1)"
    void parse_parameters(Node& macro) {
        tokens_.expect("(");
        while (!tokens_.accept(")")) {
            Node parameter = parse_name();
            if (tokens_.accept("=")) {
                parameter.children.push_back(parse_expression(tokens_));
            } else if (!macro.children.back().children.empty()) {
                throw Fault{.message = "parameters without a default come first",
                            .span = parameter.span};
            }
            macro.children.push_back(std::move(parameter));
            if (!tokens_.is(")")) {
                tokens_.expect(",");
            }
        }
    }

    Node parse_macro(base::Span begin) {
        Node macro = made(NodeKind::macro, begin, std::vector<Node>(1));
        in_tag([&] {
            macro.name = tokens_.expect_name().text;
            parse_parameters(macro);
        });
        macro.children[0] = parse_whole_body(begin, "endmacro");
        return macro;
    }

    Node parse_call(base::Span begin) {
        Node call;
        Node caller = made(NodeKind::macro, begin, std::vector<Node>(1));
        caller.name = "caller";
        in_tag([&] {
            if (tokens_.is("(")) {
                parse_parameters(caller);
            }
            call = parse_expression(tokens_);
            if (call.kind != NodeKind::call) {
                throw Fault{.message = "expected a macro with its arguments", .span = call.span};
            }
        });
        caller.children[0] = parse_whole_body(begin, "endcall");
        return made(NodeKind::call_block, begin, {call, caller});
    }

    /// What names a template, and what stands behind it.
    template <class Action>
    Node parse_reference(NodeKind kind, base::Span begin, const Action& parse_rest) {
        Node result{kind, begin};
        in_tag([&] {
            result.children.push_back(parse_expression(tokens_));
            parse_rest(result);
        });
        return result;
    }

    Node parse_include(base::Span begin) {
        return parse_reference(NodeKind::include, begin, [](Node&) {});
    }

    Node parse_import(base::Span begin) {
        return parse_reference(NodeKind::import, begin, [this](Node& result) {
            tokens_.expect("as");
            result.name = parse_name().name;
        });
    }

    Node parse_from(base::Span begin) {
        return parse_reference(NodeKind::from, begin, [this](Node& result) {
            tokens_.expect("import");
            do {
                Node member = parse_name();
                member.children.push_back(tokens_.accept("as") ? parse_name() : member);
                result.children.push_back(std::move(member));
            } while (tokens_.accept(","));
        });
    }

    Node parse_extends(base::Span begin) {
        return parse_reference(NodeKind::extends, begin, [&](Node&) {
            if (depth_ > 1 || std::exchange(has_parent_, true)) {
                throw Fault{.message =
                                "a template says once, and outside of other tags, what it "
                                "extends",
                            .span = begin};
            }
        });
    }

    Node parse_block(base::Span begin) {
        Node result{NodeKind::block, begin};
        in_tag([&] {
            const Token name = tokens_.expect_name();
            result.span = name.span;
            result.name = name.text;
            if (!template_.blocks.try_emplace(name.text).second) {
                throw Fault{"there is a block " + quoted(name.text) + " already", "", name.span};
            }
        });
        Node body = parse_body(begin, {"endblock"});
        in_tag([&] {
            tokens_.expect("endblock");
            tokens_.accept(result.name);
        });
        body.span = result.span;
        template_.blocks[result.name] = std::move(body);
        return result;
    }

    Template& template_;
    TokenCursor tokens_;
    base::Diagnostics& diagnostics_;
    std::size_t depth_ = 0;
    bool has_parent_ = false;
    /// Tags don't belong together, which was reported.
    bool is_broken_ = false;
};

}  // namespace

Template parse_template(std::string name,
                        const base::Sources& sources,
                        base::SourceId source,
                        base::Diagnostics& diagnostics) {
    Template made{.name = std::move(name)};
    const std::size_t faults_before = diagnostics.all().size();
    Parser(made, lex(sources[source].text(), source), diagnostics).run();
    made.is_sound = diagnostics.all().size() == faults_before;
    return made;
}

}  // namespace unitfolio::templating
