// What can be called on text and maps themselves: `title.upper()`, `unit.items()`.
#include "templating/characters.h"
#include "templating/function.h"
#include "templating/operators.h"
#include "templating/slicing.h"
#include "templating/text_operations.h"

#include <string>
#include <utility>

namespace unitfolio::templating {

namespace {

// Text, or a list of texts of which one will do.
Value has_end(Call& call, bool (std::string_view::*test)(std::string_view) const noexcept) {
    const std::string text = call.text(0);
    const List ends = call[1].kind() == Kind::list ? call[1].list() : List{call[1]};
    for (const Value& end : ends) {
        if (!end.is_string()) {
            return call.fail("expected text, found " + std::string(end.kind_name()));
        }
        if ((std::string_view(text).*test)(end.text())) {
            return true;
        }
    }
    return false;
}

List split_words(const Call& call, std::string_view text) {
    List words;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || is_space(text[i])) {
            if (i > begin) {
                words.push_back(result_like(call, std::string(text.substr(begin, i - begin))));
            }
            begin = i + 1;
        }
    }
    return words;
}

Value split(Call& call) {
    const std::string text = call.text(0);
    if (call[1].is_null()) {
        return split_words(call, text);
    }
    const std::string separator = call.text(1);
    if (separator.empty()) {
        return call.fail("text can't be split at nothing");
    }
    std::int64_t left = call.integer(2, -1);
    List parts;
    std::size_t begin = 0;
    for (std::size_t end = text.find(separator); end != std::string::npos && left != 0;
         end = text.find(separator, begin), --left) {
        parts.push_back(result_like(call, text.substr(begin, end - begin)));
        begin = end + separator.size();
    }
    parts.push_back(result_like(call, text.substr(begin)));
    return parts;
}

Value keys(Call& call) {
    return *items_of(call[0]);
}

Value values(Call& call) {
    List result;
    for (const auto& [key, value] : call[0].map().entries()) {
        result.push_back(value);
    }
    return result;
}

Value pairs(Call& call) {
    List result;
    for (const auto& [key, value] : call[0].map().entries()) {
        result.emplace_back(List{key, value});
    }
    return result;
}

Value get(Call& call) {
    const Value* found = call[1].is_string() ? call[0].map().find(call[1].text()) : nullptr;
    return found != nullptr ? *found : call[2];
}

}  // namespace

void add_methods(Functions& text_methods, Functions& map_methods) {
    const auto change = [&text_methods](const char* name, std::string (*body)(std::string_view)) {
        add(
            text_methods,
            name,
            [body](Call& call) { return result_like(call, body(call.text(0))); },
            "text");
    };
    change("lower", lower_case);
    change("upper", upper_case);
    change("capitalize", capital_case);
    const auto strip = [&text_methods](const char* name, Ends ends) {
        add(
            text_methods, name, [ends](Call& call) { return stripped(call, ends); }, "text chars?");
    };
    strip("strip", Ends::both);
    strip("lstrip", Ends::left);
    strip("rstrip", Ends::right);
    const auto test = [&text_methods](const char* name, auto method) {
        add(
            text_methods,
            name,
            [method](Call& call) { return has_end(call, method); },
            "text part");
    };
    using Test = bool (std::string_view::*)(std::string_view) const noexcept;
    test("startswith", static_cast<Test>(&std::string_view::starts_with));
    test("endswith", static_cast<Test>(&std::string_view::ends_with));
    add(text_methods, "split", split, "text sep? maxsplit?");
    add(
        text_methods,
        "replace",
        [](Call& call) { return replaced(call, call[0]); },
        "text old new count?");
    add(map_methods, "keys", keys, "map");
    add(map_methods, "values", values, "map");
    add(map_methods, "items", pairs, "map");
    add(map_methods, "get", get, "map key default?");
}

}  // namespace unitfolio::templating
