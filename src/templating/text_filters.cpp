// The filters that make text of text, and what they share with its methods.
#include "base/text.h"
#include "templating/characters.h"
#include "templating/escaping.h"
#include "templating/function.h"
#include "templating/text_operations.h"

#include <algorithm>
#include <string>
#include <vector>

namespace unitfolio::templating {

namespace {

Value title(Call& call) {
    const std::u32string text = code_points(call.text(0));
    std::string result;
    std::size_t begin = 0;
    constexpr std::u32string_view separators = U"- \t\n\r\f\v({[<";
    while (begin < text.size()) {
        const bool separates = separators.find(text[begin]) != std::u32string_view::npos;
        std::size_t end = begin;
        while (end < text.size() &&
               (separators.find(text[end]) != std::u32string_view::npos) == separates) {
            ++end;
        }
        const std::string part = utf8(std::u32string_view(text).substr(begin, end - begin));
        result += separates ? part : capital_case(part);
        begin = end;
    }
    return result;
}

Value replace(Call& call) {
    Value subject = call[0].is_string() ? call[0] : Value(call.text(0));
    const bool marked = call[1].kind() == Kind::html ||
                        (call[2].kind() == Kind::html && subject.kind() != Kind::html);
    if (marked && call.escaping() != Escaping::none) {
        subject = escaped(subject, call.escaping());
    }
    return replaced(call, subject);
}

Value truncate(Call& call) {
    const std::int64_t length = call.integer(1, 255);
    const std::string end = call.text(3, "...");
    const auto end_length = static_cast<std::int64_t>(count_code_points(end));
    const std::int64_t leeway = call[4].is_null() ? 5 : call.integer(4);
    const std::u32string text = code_points(call.text(0));
    if (length < end_length) {
        return call.fail("'length' is less than the length of 'end'");
    }
    if (static_cast<std::int64_t>(text.size()) <= length + leeway) {
        return call[0];
    }
    std::u32string kept = text.substr(0, static_cast<std::size_t>(length - end_length));
    if (!call.truth(2)) {
        kept = kept.substr(0, kept.rfind(U' '));
    }
    if (call[0].kind() == Kind::html && call[3].kind() != Kind::html) {
        std::string result = utf8(kept);
        append_escaped(result, end, call.escaping());
        return string_like(call[0], std::move(result));
    }
    return result_like(call, utf8(kept) + end);
}

Value indent(Call& call) {
    const std::string width =
        call[1].is_string()
            ? call.text(1)
            : std::string(
                  static_cast<std::size_t>(std::clamp<std::int64_t>(call.integer(1, 4), 0, 1000)),
                  ' ');
    std::vector<std::string> lines = split_lines(call.text(0) + "\n");
    std::string result;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        result += i == 0 ? "" : "\n";
        const bool indents = i == 0 ? call.truth(2) : call.truth(3) || !lines[i].empty();
        result += (indents ? width : "") + lines[i];
    }
    return result_like(call, std::move(result));
}

Value wordcount(Call& call) {
    const std::string text = call.text(0);
    std::size_t count = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = base::next_code_point(text, at);
        const bool word = base::is_word(letter) || letter == U'_';
        count += word && !inside ? 1 : 0;
        inside = word;
    }
    return count;
}

Value center(Call& call) {
    const std::string text = call.text(0);
    const auto width =
        static_cast<std::size_t>(std::clamp<std::int64_t>(call.integer(1, 80), 0, 10000));
    const std::size_t length = count_code_points(text);
    if (length >= width) {
        return result_like(call, text);
    }
    const std::size_t margin = width - length;
    const std::size_t left = margin / 2 + (margin & width & 1U);
    return result_like(call, std::string(left, ' ') + text + std::string(margin - left, ' '));
}

}  // namespace

void add_text_filters(Functions& filters) {
    const auto change = [&filters](const char* name, std::string (*body)(std::string_view)) {
        add(
            filters,
            name,
            [body](Call& call) { return result_like(call, body(call.text(0))); },
            "s");
    };
    change("lower", lower_case);
    change("upper", upper_case);
    change("capitalize", capital_case);
    add(filters, "title", title, "s");
    add(
        filters, "trim", [](Call& call) { return stripped(call, Ends::both); }, "value chars?");
    add(filters, "replace", replace, "s old new count?");
    add(filters, "truncate", truncate, "s length? killwords? end? leeway?");
    add(filters, "indent", indent, "s width? first? blank?");
    add(filters, "wordcount", wordcount, "s");
    add(filters, "center", center, "value width?");
    add(
        filters,
        "string",
        [](Call& call) { return call[0].is_string() ? call[0] : Value(call.text(0)); },
        "object");
}

}  // namespace unitfolio::templating
