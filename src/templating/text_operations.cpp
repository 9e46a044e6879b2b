#include "templating/text_operations.h"

#include "base/text.h"
#include "templating/characters.h"
#include "templating/escaping.h"

#include <algorithm>

namespace unitfolio::templating {

namespace {

constexpr std::u32string_view kSpaces = U" \t\n\r\f\v\u00A0";

// At most `count` times; as often as there is one if that is negative.
std::string replace(std::string_view text,
                    std::string_view old,
                    std::string_view replacement,
                    std::int64_t count) {
    std::string result;
    std::size_t at = 0;
    while (count != 0 && at <= text.size()) {
        const std::size_t found = text.find(old, at);
        if (found == std::string_view::npos) {
            break;
        }
        result.append(text.substr(at, found - at)).append(replacement);
        at = found + old.size();
        if (old.empty()) {
            if (at == text.size()) {
                return result;
            }
            std::size_t next = at;
            base::append_utf8(result, base::next_code_point(text, next));
            at = next;
        }
        --count;
    }
    result.append(text.substr(at));
    return result;
}

}  // namespace

Value result_like(const Call& call, std::string text) {
    return string_like(call[0], std::move(text));
}

Value stripped(const Call& call, Ends ends) {
    const std::u32string text = code_points(to_text(call[0]));
    const std::u32string given =
        call[1].is_null() ? std::u32string() : code_points(to_text(call[1]));
    const std::u32string_view dropped = call[1].is_null() ? kSpaces : std::u32string_view(given);
    std::size_t begin = 0;
    std::size_t end = text.size();
    while (ends != Ends::right && begin < end &&
           dropped.find(text[begin]) != std::u32string_view::npos) {
        ++begin;
    }
    while (ends != Ends::left && end > begin &&
           dropped.find(text[end - 1]) != std::u32string_view::npos) {
        --end;
    }
    return result_like(call, utf8(std::u32string_view(text).substr(begin, end - begin)));
}

Value replaced(Call& call, const Value& subject) {
    const bool safe = subject.kind() == Kind::html && call.escaping() != Escaping::none;
    std::string parts[2];
    for (std::size_t i = 0; i < 2; ++i) {
        append_printed(parts[i], call[i + 1], safe ? call.escaping() : Escaping::none);
    }
    const std::int64_t count = call[3].is_null() ? -1 : call.integer(3);
    return string_like(subject, replace(subject.text(), parts[0], parts[1], count));
}

std::vector<std::string> split_lines(std::string_view text) {
    std::vector<std::string> lines;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
        lines.emplace_back(text.substr(begin, end - begin));
        begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
    }
    return lines;
}

}  // namespace unitfolio::templating
