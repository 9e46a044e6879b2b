// The filters, under the names and with the meaning that they have in Jinja.
#include "base/letters.h"
#include "base/text.h"
#include "templating/fault.h"
#include "templating/function.h"

#include <algorithm>
#include <cmath>

namespace unitfolio::templating {

namespace {

std::string capitals(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = base::next_code_point(text, at);
        if (letter == U'ß') {
            result += "SS";
        } else {
            base::append_utf8(result, base::capital_letter(letter));
        }
    }
    return result;
}

std::string capitalised(std::string_view text) {
    std::size_t first = 0;
    if (!text.empty()) {
        (void)base::next_code_point(text, first);
    }
    return capitals(text.substr(0, first)) + base::fold_case(text.substr(first));
}

/// Of the same kind as the value: what was safe stays safe.
Value like(const Value& value, std::string text) {
    return value.kind() == Kind::html ? Value(base::SafeHtml::trusted(std::move(text)))
                                      : Value(std::move(text));
}

template <std::string (*change)(std::string_view)>
Value recased(const Arguments& given) {
    return like(given[0], change(to_text(given[0])));
}

Value defaulted(const Arguments& given) {
    const bool replaces_false = given[2].truthy();
    if (given[0].truthy() || (!given[0].is_undefined() && !replaces_false)) {
        return given[0];
    }
    return given[1].is_undefined() ? Value("") : given[1];
}

Value trim(const Arguments& given) {
    constexpr std::string_view space = " \t\r\n\v\f";
    const std::string text = to_text(given[0]);
    const std::size_t begin = std::min(text.find_first_not_of(space), text.size());
    return like(given[0], text.substr(begin, text.find_last_not_of(space) + 1 - begin));
}

Value replace(const Arguments& given) {
    const std::string text = to_text(given[0]);
    const std::string_view old = text_of(given[1]);
    if (old.empty()) {
        throw Fault{"'replace' needs something to replace"};
    }
    List parts;
    std::size_t begin = 0;
    for (std::size_t found = 0; (found = text.find(old, begin)) != std::string::npos;) {
        parts.push_back(like(given[0], text.substr(begin, found - begin)));
        parts.push_back(given[2]);
        begin = found + old.size();
    }
    parts.push_back(like(given[0], text.substr(begin)));
    return joined(parts, given.escaping);
}

Value escape(const Arguments& given) {
    std::string text;
    append_printed(text, given[0], given.escaping);
    return base::SafeHtml::trusted(std::move(text));
}

Value safe(const Arguments& given) {
    return base::SafeHtml::trusted(to_text(given[0]));
}

Value length(const Arguments& given) {
    if (!given[0].is_string()) {
        return items_of(given[0]).size();
    }
    const std::string_view text = given[0].text();
    return std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; });
}

List some_items(const Value& value) {
    List items = items_of(value);
    if (items.empty()) {
        throw Fault{"there are no items"};
    }
    return items;
}

Value first(const Arguments& given) {
    return some_items(given[0]).front();
}

Value last(const Arguments& given) {
    return some_items(given[0]).back();
}

Value items(const Arguments& given) {
    if (given[0].kind() != Kind::map) {
        throw Fault{"expected a map, found " + given[0].kind_name()};
    }
    List pairs;
    for (const auto& [key, value] : given[0].map().entries()) {
        pairs.emplace_back(List{key, value});
    }
    return pairs;
}

/// "unit.title" of an item; the item itself if no path is given.
Value value_at(const Value& item, const Value& path) {
    if (path.is_undefined()) {
        return item;
    }
    Value value = item;
    std::string_view rest = text_of(path);
    while (!rest.empty()) {
        const std::string_view name = rest.substr(0, rest.find('.'));
        Value found = attribute_of(value, name);
        if (found.is_undefined()) {
            throw Fault{.message = value.kind_name() + " has no attribute " + quoted(name),
                        .code = base::Code::template_undefined};
        }
        value = std::move(found);
        rest.remove_prefix(std::min(name.size() + 1, rest.size()));
    }
    return value;
}

Value join(const Arguments& given) {
    List parts;
    for (const Value& item : items_of(given[0])) {
        if (!parts.empty() && !given[1].is_undefined()) {
            parts.push_back(given[1]);
        }
        parts.push_back(item);
    }
    return joined(parts, given.escaping);
}

/// The case of letters doesn't count.
Value sort(const Arguments& given) {
    const auto key_of = [&given](const Value& item) {
        const Value key = value_at(item, given[2]);
        return key.is_string() ? Value(base::fold_case(key.text())) : key;
    };
    List result = items_of(given[0]);
    std::stable_sort(result.begin(), result.end(), [&](const Value& left, const Value& right) {
        const auto order = ordered(key_of(left), key_of(right));
        return given[1].truthy() ? order > 0 : order < 0;
    });
    return result;
}

Value map(const Arguments& given) {
    if (given[2].is_undefined()) {
        throw Fault{"'map' takes an attribute alone", "write map(attribute='name')"};
    }
    List result;
    for (const Value& item : items_of(given[0])) {
        result.push_back(value_at(item, given[2]));
    }
    return result;
}

/// Whether a value passes the test that is named, or is true if none is.
bool passes(const Value& value, const Arguments& given) {
    if (given[2].is_undefined()) {
        return value.truthy();
    }
    const std::string_view name = text_of(given[2]);
    const Function* test = find(tests(), name);
    if (test == nullptr) {
        throw Fault{"there is no test " + quoted(name)};
    }
    if (test->required > 1 && given[3].is_undefined()) {
        throw Fault{quoted(name) + " needs " + quoted(test->parameters[1])};
    }
    return test->body({{value, given[3]}, given.escaping}).truthy();
}

/// The items of which an attribute passes a test, or fails it.
template <bool is_chosen>
Value chosen(const Arguments& given) {
    List result;
    for (const Value& item : items_of(given[0])) {
        if (passes(value_at(item, given[1]), given) == is_chosen) {
            result.push_back(item);
        }
    }
    return result;
}

Value sum(const Arguments& given) {
    Value total = 0;
    for (const Value& item : items_of(given[0])) {
        total = added({{total, value_at(item, given[1])}, given.escaping});
    }
    return total;
}

/// Halves go to the even digit, as in Python.
Value round(const Arguments& given) {
    const Value& number = given[0];
    if (!number.is_number()) {
        throw Fault{"expected a number, found " + number.kind_name()};
    }
    const std::int64_t digits = given[1].is_undefined() ? 0 : whole_number_of(given[1]);
    if (number.is_integral() && digits >= 0) {
        return number.integer();
    }
    const double scale = std::pow(10.0, static_cast<double>(digits));
    return std::nearbyint(number.decimal() * scale) / scale;
}

constexpr std::array<std::string_view, 4> kOne{"value"};
constexpr std::array<std::string_view, 4> kSelect{"value", "attribute", "test", "other"};

constexpr std::array kFilters = {
    Function{"capitalize", kOne, recased<capitalised>},
    Function{"default", {"value", "default_value", "boolean"}, defaulted, 1, true},
    Function{"escape", kOne, escape},
    Function{"first", kOne, first},
    Function{"items", kOne, items},
    Function{"join", {"value", "d"}, join},
    Function{"last", kOne, last},
    Function{"length", kOne, length},
    Function{"lower", kOne, recased<base::fold_case>},
    Function{"map", {"value", "filter", "attribute"}, map},
    Function{"rejectattr", kSelect, chosen<false>, 2},
    Function{"replace", {"value", "old", "new"}, replace, 3},
    Function{"round", {"value", "precision"}, round},
    Function{"safe", kOne, safe},
    Function{"selectattr", kSelect, chosen<true>, 2},
    Function{"sort", {"value", "reverse", "attribute"}, sort},
    Function{"sum", {"value", "attribute"}, sum},
    Function{"trim", kOne, trim},
    Function{"upper", kOne, recased<capitals>},
};

}  // namespace

std::span<const Function> filters() {
    return kFilters;
}

}  // namespace unitfolio::templating
