#include "templating/parser.h"

#include "templating/expression_parser.h"
#include "templating/fault.h"
#include "templating/lexer.h"
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
    Parser(Template& made, const base::Source& text, base::Diagnostics& diagnostics)
        : template_(made),
          tokens_(lex(text.text(), made.source, diagnostics)),
          diagnostics_(diagnostics) {}

    void run() {
        for (;;) {
            parse_statements({}, template_.body);
            if (tokens_.peek().kind == TokenKind::end) {
                return;
            }
            report({.message = quoted(tokens_.peek().text) + " without anything that it belongs to",
                    .span = tokens_.peek().span});
            tokens_.leave_tag();
        }
    }

  private:
    using Words = std::initializer_list<std::string_view>;
    using Reader = void (Parser::*)(base::Span, Statements&);

    void report(const Fault& fault) {
        if (fault.message.empty()) {
            return;
        }
        auto& diagnostic =
            diagnostics_.report(base::Code::template_syntax, fault.span, fault.message);
        if (!fault.hint.empty()) {
            diagnostic.hint(fault.hint);
        }
    }

    /// Adds statements until a tag that begins with one of the words, or that ends or divides what
    /// stands around. Its word is the next token then.
    void parse_statements(Words until, Statements& statements) {
        for (;;) {
            const Token token = tokens_.take();
            if (token.kind == TokenKind::end || (token.kind == TokenKind::statement_begin &&
                                                 (is_one_of(until) || is_inner_word()))) {
                return;
            }
            if (token.kind == TokenKind::text) {
                statements.push_back({token.span, Text{with_line_feeds(token.text)}});
            } else if (token.kind == TokenKind::statement_begin) {
                parse_tag(statements);
            } else {
                in_tag([&] {
                    Expression value = parse_expression(tokens_);
                    const base::Span span = value.span;
                    statements.push_back({span, Print{std::move(value)}});
                });
            }
        }
    }

    /// Does what a tag asks for up to its end; reports a fault and goes on behind the tag.
    template <class Action>
    void in_tag(const Action& action) {
        const base::Span begin = tokens_.peek().span;
        try {
            located(begin, action);
            tokens_.expect_tag_end();
        } catch (const Fault& fault) {
            report(fault);
            tokens_.leave_tag();
        }
    }

    [[nodiscard]] bool is_one_of(Words words) const {
        return std::any_of(
            words.begin(), words.end(), [this](auto word) { return tokens_.is(word); });
    }

    [[nodiscard]] bool is_inner_word() const {
        return tokens_.peek().text.starts_with("end") || is_one_of({"elif", "else"});
    }

    void parse_tag(Statements& statements) {
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
        if (tag == tags.end() || depth_ == kDeepest) {
            in_tag([&] {
                (void)tokens_.expect_name();
                Names names{"raw"};
                for (const auto& each : tags) {
                    names.push_back(each.first);
                }
                throw tag == tags.end()
                    ? Fault{"there is no tag " + quoted(word.text), guess(word.text, names)}
                    : Fault{"tags are nested too deeply"};
            });
            return;
        }
        const std::size_t depth = std::exchange(depth_, depth_ + 1);
        tokens_.take();
        try {
            (this->*tag->second)(word.span, statements);
        } catch (const Fault& fault) {
            report(fault);
        }
        depth_ = depth;
    }

    /// Everything up to a tag that begins with one of the words, the last of which ends it. If
    /// there is none, what stands around goes on with the tag that is there instead.
    Statements parse_body(base::Span opening, Words until) {
        Statements body;
        parse_statements(until, body);
        if (is_one_of(until)) {
            return body;
        }
        if (tokens_.peek().kind != TokenKind::end) {
            tokens_.step_back();
        } else if (std::exchange(reported_open_, true)) {
            throw Fault{};
        }
        const std::string ending(*(until.end() - 1));
        throw Fault{quoted(ending.substr(3)) + " is never closed",
                    "close it with '{% " + ending + " %}'",
                    opening};
    }

    /// A body and the tag that ends it.
    Statements parse_whole_body(base::Span opening, std::string_view ending) {
        Statements body = parse_body(opening, {ending});
        in_tag([&] { tokens_.expect(ending); });
        return body;
    }

    /// What stands between else, if there is one, and the ending.
    Statements parse_otherwise(base::Span opening, std::string_view ending) {
        if (tokens_.accept("else")) {
            in_tag([] {});
            return parse_whole_body(opening, ending);
        }
        in_tag([&] { tokens_.expect(ending); });
        return {};
    }

    Names parse_targets() {
        Names targets;
        do {
            if (constant(tokens_.peek().text)) {
                tokens_.refuse("a name");
            }
            targets.push_back(tokens_.expect_name().text);
        } while (tokens_.accept(","));
        return targets;
    }

    void parse_if(base::Span begin, Statements& statements) {
        If result;
        in_tag([&] { result.condition = parse_expression(tokens_); });
        result.then = parse_body(begin, {"elif", "else", "endif"});
        const base::Span word = tokens_.peek().span;
        if (depth_ < kDeepest && tokens_.accept("elif")) {
            ++depth_;
            parse_if(word, result.otherwise);
            --depth_;
        } else {
            result.otherwise = parse_otherwise(begin, "endif");
        }
        statements.push_back({begin, std::move(result)});
    }

    void parse_for(base::Span begin, Statements& statements) {
        For result;
        in_tag([&] {
            result.targets = parse_targets();
            tokens_.expect("in");
            result.items = parse_items(tokens_);
            if (tokens_.accept("if")) {
                result.filter = parse_expression(tokens_);
            }
        });
        result.body = parse_body(begin, {"else", "endfor"});
        result.otherwise = parse_otherwise(begin, "endfor");
        statements.push_back({begin, std::move(result)});
    }

    void parse_set(base::Span begin, Statements& statements) {
        Set result;
        bool has_body = false;
        in_tag([&] {
            result.targets = parse_targets();
            has_body = !tokens_.accept("=");
            if (!has_body) {
                result.value = parse_expression(tokens_);
            }
        });
        if (has_body) {
            result.body = parse_whole_body(begin, "endset");
        }
        statements.push_back({begin, std::move(result)});
    }

    /// "(a, b=1)"
    void parse_parameters(Macro& macro) {
        tokens_.expect("(");
        while (!tokens_.accept(")")) {
            const Token& parameter = tokens_.expect_name();
            macro.parameters.push_back(parameter.text);
            if (tokens_.accept("=")) {
                macro.defaults.push_back(parse_expression(tokens_));
            } else if (!macro.defaults.empty()) {
                throw Fault{.message = "parameters without a default come first",
                            .span = parameter.span};
            }
            if (!tokens_.is(")")) {
                tokens_.expect(",");
            }
        }
    }

    void parse_macro(base::Span begin, Statements& statements) {
        Macro macro;
        in_tag([&] {
            macro.name = tokens_.expect_name().text;
            parse_parameters(macro);
        });
        macro.body = parse_whole_body(begin, "endmacro");
        statements.push_back({begin, std::move(macro)});
    }

    void parse_call(base::Span begin, Statements& statements) {
        CallBlock result;
        result.caller.name = "caller";
        in_tag([&] {
            if (tokens_.is("(")) {
                parse_parameters(result.caller);
            }
            result.call = parse_expression(tokens_);
            if (!std::holds_alternative<CallExpression>(result.call.content)) {
                throw Fault{.message = "expected a macro with its arguments",
                            .span = result.call.span};
            }
        });
        result.caller.body = parse_whole_body(begin, "endcall");
        statements.push_back({begin, std::move(result)});
    }

    void parse_include(base::Span begin, Statements& statements) {
        in_tag([&] {
            Include result{begin, parse_expression(tokens_), tokens_.accept("ignore")};
            if (result.ignores_missing) {
                tokens_.expect("missing");
            }
            statements.push_back({begin, std::move(result)});
        });
    }

    void parse_import(base::Span begin, Statements& statements) {
        parse_members(begin, true, statements);
    }

    void parse_from(base::Span begin, Statements& statements) {
        parse_members(begin, false, statements);
    }

    /// "import x as c" or "from x import a, b as c"
    void parse_members(base::Span begin, bool is_whole, Statements& statements) {
        in_tag([&] {
            Import result{parse_expression(tokens_), {}};
            tokens_.expect(is_whole ? "as" : "import");
            do {
                const std::string_view name = tokens_.expect_name().text;
                const bool is_renamed = !is_whole && tokens_.accept("as");
                result.members.emplace_back(is_whole ? std::string_view() : name,
                                            is_renamed ? tokens_.expect_name().text : name);
            } while (!is_whole && tokens_.accept(","));
            statements.push_back({begin, std::move(result)});
        });
    }

    void parse_extends(base::Span begin, Statements& statements) {
        in_tag([&] {
            if (depth_ > 1) {
                throw Fault{.message = "'extends' must not stand inside another tag",
                            .span = begin};
            }
            if (std::exchange(extends_, true)) {
                throw Fault{.message = "a template can extend one other only", .span = begin};
            }
            statements.push_back({begin, Extends{parse_expression(tokens_)}});
        });
    }

    void parse_block(base::Span begin, Statements& statements) {
        Token name;
        in_tag([&] {
            name = tokens_.expect_name();
            if (!template_.blocks.try_emplace(name.text).second) {
                throw Fault{"there is a block " + quoted(name.text) + " already", "", name.span};
            }
        });
        Statements body = parse_body(begin, {"endblock"});
        in_tag([&] {
            tokens_.expect("endblock");
            (void)tokens_.accept(name.text);
        });
        template_.blocks[name.text] = {name.span, std::move(body)};
        statements.push_back({name.span, BlockPlace{name.text}});
    }

    Template& template_;
    TokenCursor tokens_;
    base::Diagnostics& diagnostics_;
    std::size_t depth_ = 0;
    bool extends_ = false;
    bool reported_open_ = false;
};

}  // namespace

Template parse_template(std::string name,
                        const base::Sources& sources,
                        base::SourceId source,
                        base::Diagnostics& diagnostics) {
    Template made;
    made.name = std::move(name);
    made.source = source;
    const std::size_t faults_before = diagnostics.all().size();
    Parser(made, sources[source], diagnostics).run();
    made.is_sound = diagnostics.all().size() == faults_before;
    return made;
}

}  // namespace unitfolio::templating
