#include "templating/parser.h"

#include "base/text.h"
#include "templating/expression_parser.h"
#include "templating/lexer.h"
#include "templating/token_cursor.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace unitfolio::templating {

namespace {

constexpr std::size_t kDeepest = 50;

/// Words that end or divide what another tag began.
constexpr std::array<std::string_view, 9> kInnerWords{
    "elif", "else", "endif", "endfor", "endset", "endmacro", "endcall", "endblock", "endraw"};

/// Thrown where a tag is never closed, which has been reported.
struct OpenTag {};

class Parser {
  public:
    Parser(Template& made, const base::Source& text, base::Diagnostics& diagnostics)
        : template_(made),
          tokens_(lex(text.text(), made.source, diagnostics)),
          expressions_(tokens_),
          diagnostics_(diagnostics) {}

    void run() {
        while (tokens_.peek().kind != TokenKind::end) {
            parse_statements({}, template_.body);
            if (tokens_.peek().kind != TokenKind::end) {
                refuse_inner_word();
            }
        }
    }

  private:
    using Words = std::initializer_list<std::string_view>;
    using Reader = void (Parser::*)(base::Span, Statements&);

    void report(const SyntaxFault& fault) {
        if (fault.message.empty()) {
            return;
        }
        auto& diagnostic =
            diagnostics_.report(base::Code::template_syntax, fault.span, fault.message);
        if (!fault.hint.empty()) {
            diagnostic.hint(fault.hint);
        }
    }

    /// Adds statements until a tag that begins with one of the words, which stays the next token
    /// behind its bracket; to the end of the template if there is none.
    void parse_statements(Words until, Statements& statements) {
        for (;;) {
            const Token token = tokens_.take();
            switch (token.kind) {
                case TokenKind::end:
                    return;
                case TokenKind::text:
                    statements.push_back({token.span, Text{with_line_feeds(token.text)}});
                    break;
                case TokenKind::print_begin:
                    in_tag([&] {
                        Expression value = expressions_.parse();
                        const base::Span span = value.span;
                        statements.push_back({span, Print{std::move(value)}});
                    });
                    break;
                default:
                    if (is_one_of(until) || is_one_of(kInnerWords)) {
                        return;
                    }
                    parse_tag(statements);
            }
        }
    }

    /// Does what a tag asks for up to its end; reports a fault and goes on behind the tag.
    template <class Action>
    void in_tag(const Action& action) {
        try {
            action();
            tokens_.expect_tag_end();
        } catch (const SyntaxFault& fault) {
            report(fault);
            tokens_.leave_tag();
        }
    }

    static std::string with_line_feeds(std::string_view text) {
        std::string result;
        for (std::size_t at = 0; at < text.size(); ++at) {
            result.append(text.substr(at, 2) == "\r\n" ? 0 : 1, text[at]);
        }
        return result;
    }

    template <class List>
    [[nodiscard]] bool is_one_of(const List& words) const {
        return tokens_.peek().kind == TokenKind::name &&
               std::find(words.begin(), words.end(), tokens_.peek().text) != words.end();
    }

    void refuse_inner_word() {
        report({tokens_.peek().span,
                "'" + std::string(tokens_.peek().text) + "' without anything that it belongs to",
                ""});
        tokens_.leave_tag();
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
        const auto* const tag = std::find_if(tags.begin(), tags.end(), [&word](const auto& each) {
            return each.first == word.text;
        });
        if (tag == tags.end() || depth_ == kDeepest) {
            in_tag([&] {
                (void)tokens_.expect_name();
                refuse_tag(word, tags);
            });
            return;
        }
        const std::size_t depth = std::exchange(depth_, depth_ + 1);
        tokens_.take();
        try {
            (this->*tag->second)(word.span, statements);
        } catch (const OpenTag&) {
            // What it belongs to goes on with the tag that is there instead.
        }
        depth_ = depth;
    }

    template <class Tags>
    [[noreturn]] static void refuse_tag(const Token& word, const Tags& tags) {
        std::vector<std::string_view> names{"raw"};
        for (const auto& each : tags) {
            if (each.first == word.text) {
                throw SyntaxFault{word.span, "tags are nested too deeply", ""};
            }
            names.push_back(each.first);
        }
        const auto nearest = base::nearest(word.text, names);
        throw SyntaxFault{word.span,
                          "there is no tag '" + std::string(word.text) + "'",
                          nearest ? "did you mean '" + std::string(*nearest) + "'?" : ""};
    }

    /// Everything up to a tag that begins with one of the words, the last of which ends it.
    Statements parse_body(base::Span opening, Words until) {
        Statements body;
        parse_statements(until, body);
        if (is_one_of(until)) {
            return body;
        }
        const bool at_end = tokens_.peek().kind == TokenKind::end;
        const std::string ending(*(until.end() - 1));
        if (!at_end || !std::exchange(reported_open_, true)) {
            report({opening,
                    "'" + ending.substr(3) + "' is never closed",
                    "close it with '{% " + ending + " %}'"});
        }
        if (!at_end) {
            tokens_.step_back();
        }
        throw OpenTag{};
    }

    void close(std::string_view ending) {
        in_tag([&] { tokens_.expect_word(ending); });
    }

    std::vector<std::string> parse_targets() {
        constexpr std::array<std::string_view, 6> constants{
            "true", "false", "none", "True", "False", "None"};
        std::vector<std::string> targets;
        do {
            if (is_one_of(constants)) {
                tokens_.refuse("a name");
            }
            targets.push_back(tokens_.expect_name());
        } while (tokens_.take_sign(","));
        return targets;
    }

    void parse_if(base::Span begin, Statements& statements) {
        If result;
        in_tag([&] { result.condition = expressions_.parse(); });
        result.then = parse_body(begin, {"elif", "else", "endif"});
        const base::Span word = tokens_.peek().span;
        if (depth_ < kDeepest && tokens_.take_word("elif")) {
            ++depth_;
            parse_if(word, result.otherwise);
            --depth_;
        } else {
            if (tokens_.take_word("else")) {
                in_tag([] {});
                result.otherwise = parse_body(begin, {"endif"});
            }
            close("endif");
        }
        statements.push_back({begin, std::move(result)});
    }

    void parse_for(base::Span begin, Statements& statements) {
        For result;
        in_tag([&] {
            result.targets = parse_targets();
            tokens_.expect_word("in");
            result.items = expressions_.parse_or();
            if (tokens_.take_word("if")) {
                result.filter = expressions_.parse();
            }
        });
        result.body = parse_body(begin, {"else", "endfor"});
        if (tokens_.take_word("else")) {
            in_tag([] {});
            result.otherwise = parse_body(begin, {"endfor"});
        }
        close("endfor");
        statements.push_back({begin, std::move(result)});
    }

    void parse_set(base::Span begin, Statements& statements) {
        Set result;
        bool has_body = false;
        in_tag([&] {
            result.targets = parse_targets();
            has_body = !tokens_.take_sign("=");
            if (!has_body) {
                result.value = expressions_.parse();
            }
        });
        if (has_body) {
            result.body = parse_body(begin, {"endset"});
            close("endset");
        }
        statements.push_back({begin, std::move(result)});
    }

    /// "(a, b=1)"
    void parse_parameters(Macro& macro) {
        tokens_.expect_sign("(");
        while (!tokens_.take_sign(")")) {
            const Token parameter = tokens_.peek();
            macro.parameters.push_back(tokens_.expect_name());
            if (tokens_.take_sign("=")) {
                macro.defaults.push_back(expressions_.parse());
            } else if (!macro.defaults.empty()) {
                throw SyntaxFault{parameter.span, "parameters without a default come first", ""};
            }
            if (!tokens_.is(TokenKind::sign, ")")) {
                tokens_.expect_sign(",");
            }
        }
    }

    void parse_macro(base::Span begin, Statements& statements) {
        Macro macro;
        in_tag([&] {
            macro.name = tokens_.expect_name();
            parse_parameters(macro);
        });
        macro.body = parse_body(begin, {"endmacro"});
        close("endmacro");
        statements.push_back({begin, std::move(macro)});
    }

    void parse_call(base::Span begin, Statements& statements) {
        CallBlock result;
        result.caller.name = "caller";
        in_tag([&] {
            if (tokens_.is(TokenKind::sign, "(")) {
                parse_parameters(result.caller);
            }
            result.call = expressions_.parse();
            if (!std::holds_alternative<CallExpression>(result.call.content)) {
                throw SyntaxFault{result.call.span, "expected a macro with its arguments", ""};
            }
        });
        result.caller.body = parse_body(begin, {"endcall"});
        close("endcall");
        statements.push_back({begin, std::move(result)});
    }

    void parse_include(base::Span begin, Statements& statements) {
        in_tag([&] {
            Include result{expressions_.parse(), false};
            if (tokens_.take_word("ignore")) {
                tokens_.expect_word("missing");
                result.ignores_missing = true;
            }
            statements.push_back({begin, std::move(result)});
        });
    }

    void parse_import(base::Span begin, Statements& statements) {
        in_tag([&] {
            Import result{expressions_.parse(), {}, {}};
            tokens_.expect_word("as");
            result.alias = tokens_.expect_name();
            statements.push_back({begin, std::move(result)});
        });
    }

    void parse_from(base::Span begin, Statements& statements) {
        in_tag([&] {
            Import result{expressions_.parse(), {}, {}};
            tokens_.expect_word("import");
            do {
                std::string name = tokens_.expect_name();
                std::string alias = tokens_.take_word("as") ? tokens_.expect_name() : name;
                result.members.emplace_back(std::move(name), std::move(alias));
            } while (tokens_.take_sign(","));
            statements.push_back({begin, std::move(result)});
        });
    }

    void parse_extends(base::Span begin, Statements& statements) {
        in_tag([&] {
            if (depth_ > 1) {
                throw SyntaxFault{begin, "'extends' must not stand inside another tag", ""};
            }
            if (std::exchange(extends_, true)) {
                throw SyntaxFault{begin, "a template can extend one other only", ""};
            }
            statements.push_back({begin, Extends{expressions_.parse()}});
        });
    }

    void parse_block(base::Span begin, Statements& statements) {
        const base::Span place = tokens_.peek().span;
        BlockPlace block;
        in_tag([&] {
            block.name = tokens_.expect_name();
            if (!template_.blocks.try_emplace(block.name).second) {
                throw SyntaxFault{place, "there is a block '" + block.name + "' already", ""};
            }
            block.scoped = tokens_.take_word("scoped");
        });
        template_.blocks[block.name] = {place, parse_body(begin, {"endblock"})};
        in_tag([&] {
            tokens_.expect_word("endblock");
            if (tokens_.peek().kind == TokenKind::name) {
                tokens_.expect_word(block.name);
            }
        });
        statements.push_back({place, std::move(block)});
    }

    Template& template_;
    TokenCursor tokens_;
    ExpressionParser expressions_;
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
