#include "data/json_parser.h"

#include "data/tree_builder.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <exception>
#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::data {

namespace {

// The library tells what it reads but not where. Between two events stand only white space, commas
// and colons, so each part is found again by going on from the end of the last one.
class Events final : public nlohmann::json_sax<nlohmann::json> {
  public:
    Events(std::string_view text, base::Span place, base::Diagnostics& diagnostics)
        : text_(text),
          place_(place),
          diagnostics_(&diagnostics),
          builder_(diagnostics) {}

    bool null() override {
        builder_.null(take_word());
        return true;
    }

    bool boolean(bool /*value*/) override { return verbatim(); }

    bool number_integer(number_integer_t /*value*/) override { return verbatim(); }

    bool number_unsigned(number_unsigned_t /*value*/) override { return verbatim(); }

    bool number_float(number_float_t /*value*/, const string_t& /*digits*/) override {
        return verbatim();
    }

    bool string(string_t& value) override {
        builder_.scalar(std::move(value), take_string());
        return true;
    }

    bool key(string_t& value) override { return string(value); }

    // JSON has no binary values; only the library's other formats do.
    bool binary(binary_t& /*value*/) override { return false; }

    bool start_object(std::size_t /*size*/) override {
        return builder_.open(ValueKind::map, take(1));
    }

    bool start_array(std::size_t /*size*/) override {
        return builder_.open(ValueKind::list, take(1));
    }

    bool end_object() override { return close(); }

    bool end_array() override { return close(); }

    bool parse_error(std::size_t position,
                     const std::string& /*last_token*/,
                     const nlohmann::json::exception& reason) override {
        explain(position, reason);
        return false;
    }

    /// Reports that the library failed for reasons of its own.
    void give_up(std::string_view reason) {
        report(0, 0, fmt::format("the JSON can't be read: {}", reason));
    }

    [[nodiscard]] std::optional<Value> result() {
        return usable_ && builder_.sound() && builder_.complete() ? std::optional(builder_.take())
                                                                  : std::nullopt;
    }

  private:
    [[nodiscard]] std::size_t next_begin() const {
        return std::min(text_.find_first_not_of(" \t\r\n,:", last_end_), text_.size());
    }

    [[nodiscard]] base::Span span(std::size_t begin, std::size_t end) const {
        const auto clip = [this](std::size_t at) {
            return place_.begin + static_cast<std::uint32_t>(std::min(at, text_.size()));
        };
        return {place_.source, clip(begin), clip(end)};
    }

    base::Span take(std::size_t length) {
        const std::size_t begin = next_begin();
        last_end_ = begin + length;
        return span(begin, last_end_);
    }

    base::Span take_word() {
        const std::size_t begin = next_begin();
        return take(std::min(text_.find_first_of(" \t\r\n,]}", begin), text_.size()) - begin);
    }

    base::Span take_string() {
        const std::size_t begin = next_begin();
        std::size_t at = begin + 1;
        while (at < text_.size() && text_[at] != '"') {
            at += text_[at] == '\\' ? 2 : 1;
        }
        return take(at + 1 - begin);
    }

    bool verbatim() {
        const base::Span where = take_word();
        builder_.scalar(
            std::string(text_.substr(where.begin - place_.begin, where.end - where.begin)), where);
        return true;
    }

    bool close() {
        builder_.close(take(1).end);
        return true;
    }

    base::Diagnostic& report(std::size_t begin, std::size_t end, std::string message) {
        usable_ = false;
        return diagnostics_->report(
            base::Code::front_matter_syntax, span(begin, end), std::move(message));
    }

    /// `position` counts the bytes that were read, the last of them being the one that does not
    /// fit.
    void explain(std::size_t position, const nlohmann::json::exception& reason) {
        constexpr int number_out_of_range = 406;
        if (position > text_.size() || next_begin() == text_.size()) {
            explain_end();
            return;
        }
        const std::size_t last = position == 0 ? 0 : position - 1;
        const std::size_t begin = std::min(next_begin(), last);
        if (reason.id == number_out_of_range) {
            report(begin, last + 1, "the number is too large")
                .hint("write it in double quotes if it is meant as text");
        } else if (std::string_view(reason.what()).find("invalid string") !=
                   std::string_view::npos) {
            report(last, last + 1, "a text in quotes holds something that JSON does not allow")
                .hint("line breaks are written '\\n', quotes '\\\"', backslashes '\\\\'");
        } else {
            report(begin, last + 1, "the JSON is not well-formed here")
                .hint(hint_for(text_[begin]));
        }
    }

    [[nodiscard]] static std::string hint_for(char found) {
        switch (found) {
            case '}':
            case ']':
                return fmt::format(
                    "no comma may stand before '{}', and brackets close in the order they were "
                    "opened",
                    found);
            case '\'':
                return "texts stand in double quotes";
            case '/':
            case '#':
                return "JSON has no comments";
            default:
                return "write '\"name\": value', with commas between fields and texts in double "
                       "quotes";
        }
    }

    void explain_end() {
        const std::size_t end = text_.find_last_not_of(" \t\r\n") + 1;
        auto& diagnostic = report(end, end, "the JSON object is never closed");
        if (const auto opened = builder_.open_spans(); !opened.empty()) {
            diagnostic.note(opened.back(), "this was opened last");
        }
        diagnostic.hint("close every '{' with '}' and every '[' with ']'");
    }

    std::string_view text_;
    base::Span place_;
    base::Diagnostics* diagnostics_;
    TreeBuilder builder_;
    /// Behind the last part that was read.
    std::size_t last_end_ = 0;
    bool usable_ = true;
};

}  // namespace

std::optional<Value> parse_json(const base::Source& source,
                                base::Span place,
                                base::Diagnostics& diagnostics) {
    const std::string_view text = source.text().substr(place.begin, place.end - place.begin);
    Events events(text, place, diagnostics);
    try {
        constexpr bool strict = false;
        nlohmann::json::sax_parse(text, &events, nlohmann::json::input_format_t::json, strict);
    } catch (const std::exception& exception) {
        events.give_up(exception.what());
    }
    return events.result();
}

}  // namespace unitfolio::data
