#include "data/yaml_parser.h"

#include "data/tree_builder.h"
#include "data/yaml_faults.h"
#include "data/yaml_marks.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <exception>
#include <sstream>
#include <string>
#include <utility>

namespace unitfolio::data {

namespace {

// Leaves the library's parser once going on makes no sense. The reason has been reported before.
struct Stop {};

class Events final : public YAML::EventHandler {
  public:
    Events(std::string_view text, base::Span place, base::Diagnostics& diagnostics)
        : text_(text),
          place_(place),
          diagnostics_(&diagnostics),
          builder_(diagnostics) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (!builder_.complete()) {
            return;
        }
        const std::size_t begin = offset_of(mark);
        if (text_.substr(begin).starts_with("---") ||
            text_.substr(0, begin).find("\n...") != std::string_view::npos) {
            refuse(begin, begin + 3, "a second YAML document begins here", "a file holds one only");
        } else {
            report(begin, begin + 1, "this does not belong to the list before it")
                .hint("indent it, or make everything a field");
        }
        throw Stop{};
    }

    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const std::size_t begin = offset_of(mark);
        refuse_anchor(begin, anchor);
        const std::size_t length = yaml_null_length(text_, begin);
        if (length == 0) {
            const std::size_t at =
                after_name_ ? yaml_colon_end(text_, last_end_) : std::max(last_end_, begin);
            builder_.null(span(at, at));
        } else {
            last_end_ = begin + length;
            builder_.null(span(begin, last_end_));
        }
        after_name_ = false;
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
        refuse_alias(offset_of(mark));
        throw Stop{};
    }

    void OnScalar(const YAML::Mark& mark,
                  const std::string& tag,
                  YAML::anchor_t anchor,
                  const std::string& value) override {
        const std::size_t begin = offset_of(mark);
        refuse_anchor(begin, anchor);
        refuse_tag(begin, tag);
        const auto end = yaml_scalar_end(text_, begin, value);
        if (!end) {
            YamlFault fault = explain_open_quote();
            report(begin, begin + 1, std::move(fault.message)).hint(std::move(fault.hint));
            throw Stop{};
        }
        const bool is_name = builder_.expects_name();
        if (is_name && value == "<<" && text_[begin] == '<') {
            refuse(begin, *end, "merge keys ('<<') can't be used here", "write the fields out");
        }
        warn_of_comment(begin, *end);
        last_end_ = std::max(last_end_, *end);
        builder_.scalar(std::string(unquoted(value, begin)), span(begin, *end));
        after_name_ = is_name;
    }

    void OnSequenceStart(const YAML::Mark& mark,
                         const std::string& tag,
                         YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        open(ValueKind::list, mark, tag, {anchor, style});
    }

    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark,
                    const std::string& tag,
                    YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        open(ValueKind::map, mark, tag, {anchor, style});
    }

    void OnMapEnd() override { close(); }

    /// Reports what the library threw.
    void explain(const YAML::Exception& exception) {
        const std::size_t offset = offset_of(exception.mark);
        // Newer versions of yaml-cpp add the name.
        if (exception.msg.starts_with(YAML::ErrorMsg::UNKNOWN_ANCHOR)) {
            refuse_alias(offset);
            return;
        }
        YamlFault fault = explain_yaml_fault(text_, offset, exception.msg);
        auto& diagnostic = report(offset, offset + 1, std::move(fault.message));
        diagnostic.hint(std::move(fault.hint));
        diagnostic.span = fault.at ? span(*fault.at, *fault.at + 1) : span_of(fault.cause, offset);
    }

    void refuse_directive(std::size_t begin) {
        refuse(begin,
               word_end(begin),
               "YAML directives ('%') can't be used here",
               "put the name in quotes if it is text");
    }

    /// Reports that the library failed for reasons of its own.
    void give_up(std::string_view reason) {
        report(0, 0, fmt::format("the YAML can't be read: {}", reason));
    }

    [[nodiscard]] std::optional<Value> result() {
        return usable_ && builder_.sound() ? std::optional(builder_.take()) : std::nullopt;
    }

  private:
    struct Manner {
        YAML::anchor_t anchor;
        YAML::EmitterStyle::value style;
    };

    // The library counts bytes of UTF-8 text, as we do.
    [[nodiscard]] std::size_t offset_of(const YAML::Mark& mark) const {
        return mark.pos < 0 ? 0 : std::min(static_cast<std::size_t>(mark.pos), text_.size());
    }

    [[nodiscard]] base::Span span(std::size_t begin, std::size_t end) const {
        const auto clip = [this](std::size_t at) {
            return place_.begin + static_cast<std::uint32_t>(std::min(at, text_.size()));
        };
        return {place_.source, clip(begin), clip(std::max(begin, end))};
    }

    [[nodiscard]] base::Span span_of(YamlCause cause, std::size_t offset) const {
        const auto opened = builder_.open_spans();
        if (cause == YamlCause::open_bracket && !opened.empty()) {
            return opened.back();
        }
        if (cause == YamlCause::open_quote) {
            const std::size_t quote = std::min(text_.find_first_of("\"'", last_end_), offset);
            return span(quote, quote + 1);
        }
        if (cause == YamlCause::escape) {
            return span(std::min(text_.rfind('\\', offset), offset), offset);
        }
        if (cause == YamlCause::tab) {
            const std::size_t newline = text_.substr(0, offset).rfind('\n');
            const std::size_t line = newline == std::string_view::npos ? 0 : newline + 1;
            const std::size_t tab = std::min(text_.find('\t', line), offset);
            return span(tab, tab + 1);
        }
        return span(offset, offset + 1);
    }

    base::Diagnostic& report(std::size_t begin, std::size_t end, std::string message) {
        usable_ = false;
        return diagnostics_->report(
            base::Code::front_matter_syntax, span(begin, end), std::move(message));
    }

    void refuse(std::size_t begin, std::size_t end, std::string message, std::string hint) {
        usable_ = false;
        diagnostics_->report(base::Code::front_matter_feature, span(begin, end), std::move(message))
            .hint(std::move(hint));
    }

    [[nodiscard]] std::size_t word_end(std::size_t begin) const {
        return std::min(text_.find_first_of(" \t\r\n,]}", begin), text_.size());
    }

    void refuse_anchor(std::size_t begin, YAML::anchor_t anchor) {
        if (anchor != 0) {
            refuse(begin,
                   word_end(begin),
                   "anchors ('&name') can't be used here",
                   "put the value in quotes if it is text");
        }
    }

    void refuse_alias(std::size_t begin) {
        refuse(begin,
               word_end(begin),
               "aliases ('*name') can't be used here",
               "put the value in quotes if it is text");
    }

    // Quoted scalars come with the tag "!", so the text has to decide whether it was written.
    void refuse_tag(std::size_t begin, const std::string& tag) {
        const bool written = begin < text_.size() && text_[begin] == '!';
        if (written || (tag != "?" && tag != "!" && !tag.empty())) {
            refuse(begin,
                   word_end(begin),
                   "tags ('!name') can't be used here",
                   "put the value in quotes if it is text");
        }
    }

    /// "Team meeting #4" ends before the "#" for YAML. Remarks have a space behind it.
    void warn_of_comment(std::size_t begin, std::size_t end) {
        constexpr std::string_view not_plain = "\"'|>";
        const std::string_view rest = text_.substr(std::min(end, text_.size()));
        const std::size_t mark = rest.find_first_not_of(' ');
        if (begin >= end || not_plain.find(text_[begin]) != std::string_view::npos || mark == 0 ||
            mark == std::string_view::npos || rest[mark] != '#' || mark + 1 >= rest.size() ||
            std::string_view(" \t\r\n#!").find(rest[mark + 1]) != std::string_view::npos) {
            return;
        }
        auto& diagnostic =
            diagnostics_->report(base::Code::front_matter_syntax,
                                 span(end + mark, end + mark + 1),
                                 "what follows this '#' is a remark, and no part of the value");
        diagnostic.severity = base::Severity::warning;
        diagnostic.hint("put the value in quotes, or a space behind the '#' of a remark");
    }

    /// Quotes that a word processor made are letters to YAML. Around a whole value they are meant
    /// as those that it knows.
    [[nodiscard]] std::string_view unquoted(std::string_view value, std::size_t begin) {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 4> pairs{
            {{"“", "”"}, {"‘", "’"}, {"„", "“"}, {"«", "»"}}};
        for (const auto& [open, close] : pairs) {
            if (!text_.substr(begin).starts_with(open) || !value.ends_with(close) ||
                value.size() < open.size() + close.size()) {
                continue;
            }
            auto& diagnostic = diagnostics_->report(base::Code::front_matter_syntax,
                                                    span(begin, begin + open.size()),
                                                    "these are the quotes of a word processor");
            diagnostic.severity = base::Severity::warning;
            diagnostic.hint(
                "type straight quotes (\"), also around them if they belong to the text");
            return value.substr(open.size(), value.size() - open.size() - close.size());
        }
        return value;
    }

    void open(ValueKind kind, const YAML::Mark& mark, const std::string& tag, Manner manner) {
        const std::size_t begin = offset_of(mark);
        refuse_anchor(begin, manner.anchor);
        refuse_tag(begin, tag);
        flow_.push_back(manner.style == YAML::EmitterStyle::Flow && begin < text_.size() &&
                        (text_[begin] == '[' || text_[begin] == '{'));
        if (!builder_.open(kind, span(begin, begin + (flow_.back() ? 1 : 0)))) {
            throw Stop{};
        }
        last_end_ = std::max(last_end_, begin + (flow_.back() ? 1 : 0));
        after_name_ = false;
    }

    void close() {
        if (flow_.back()) {
            last_end_ = yaml_flow_end(text_, last_end_);
        }
        flow_.pop_back();
        builder_.close(span(last_end_, last_end_).end);
        after_name_ = false;
    }

    std::string_view text_;
    base::Span place_;
    base::Diagnostics* diagnostics_;
    TreeBuilder builder_;
    /// For each open list or map: whether it stands in brackets.
    std::vector<bool> flow_;
    /// Behind the last part that was read.
    std::size_t last_end_ = 0;
    bool after_name_ = false;
    bool usable_ = true;
};

/// The offset of a directive ("%YAML 1.2") before the content, which the library would pass over in
/// silence.
std::optional<std::size_t> find_directive(std::string_view text) {
    for (std::size_t line = 0; line < text.size();) {
        const std::size_t next = std::min(text.find('\n', line), text.size() - 1) + 1;
        const std::size_t first = std::min(text.find_first_not_of(" \t\r\n", line), text.size());
        if (first < next && text[first] != '#') {
            return first == line && text[first] == '%' ? std::optional(first) : std::nullopt;
        }
        line = next;
    }
    return std::nullopt;
}

void run(std::string_view text, Events& events) {
    std::istringstream stream{std::string(text)};
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(events)) {
        }
    } catch (const Stop&) {
        return;
    } catch (const YAML::Exception& exception) {
        events.explain(exception);
    } catch (const std::exception& exception) {
        events.give_up(exception.what());
    }
}

}  // namespace

std::optional<Value> parse_yaml(const base::Source& source,
                                base::Span place,
                                base::Diagnostics& diagnostics) {
    const std::string_view text = source.text().substr(place.begin, place.end - place.begin);
    Events events(text, place, diagnostics);
    if (const auto directive = find_directive(text)) {
        events.refuse_directive(*directive);
    } else {
        run(text, events);
    }
    return events.result();
}

}  // namespace unitfolio::data
