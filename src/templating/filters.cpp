// The filters, under the names and with the meaning that they have in Jinja.
#include "base/text.h"
#include "templating/function.h"

#include <algorithm>
#include <cmath>

namespace unitfolio::templating {

namespace {

/// The capital of a letter that base::fold_case turns into it: alphabets keep the two at a few
/// distances.
char32_t capital_of(char32_t letter) {
    std::string small;
    base::append_utf8(small, letter);
    for (const char32_t distance : {32U, 1U, 80U, 48U, 37U, 38U, 63U, 64U}) {
        std::string capital;
        base::append_utf8(capital, letter > distance ? letter - distance : letter);
        if (capital != small && base::fold_case(capital) == small) {
            std::size_t at = 0;
            return base::next_code_point(capital, at);
        }
    }
    return letter;
}

std::string capitals(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = base::next_code_point(text, at);
        if (letter == U'ß') {
            result += "SS";
        } else {
            base::append_utf8(result, capital_of(letter));
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

Value lower(const Call& call) {
    return like(call[0], base::fold_case(to_text(call[0])));
}

Value upper(const Call& call) {
    return like(call[0], capitals(to_text(call[0])));
}

Value capitalize(const Call& call) {
    return like(call[0], capitalised(to_text(call[0])));
}

Value trim(const Call& call) {
    const std::string text = to_text(call[0]);
    const std::string signs = call.text(1, " \t\r\n\v\f");
    const std::size_t begin = text.find_first_not_of(signs);
    return like(call[0],
                begin == std::string::npos
                    ? std::string()
                    : text.substr(begin, text.find_last_not_of(signs) + 1 - begin));
}

Value replace(const Call& call) {
    const std::string text = to_text(call[0]);
    const std::string old = call.text(1);
    if (old.empty()) {
        throw Fault{.message = "'replace' needs something to replace"};
    }
    Value result = like(call[0], "");
    std::size_t begin = 0;
    for (std::size_t found = 0; (found = text.find(old, begin)) != std::string::npos;) {
        result = joined(result, like(call[0], text.substr(begin, found - begin)), call.escaping());
        result = joined(result, call[2], call.escaping());
        begin = found + old.size();
    }
    return joined(result, like(call[0], text.substr(begin)), call.escaping());
}

Value escape(const Call& call) {
    std::string text;
    append_printed(
        text, call[0], call.escaping() == Escaping::none ? Escaping::html : call.escaping());
    return base::SafeHtml::trusted(std::move(text));
}

Value safe(const Call& call) {
    return base::SafeHtml::trusted(to_text(call[0]));
}

Value string(const Call& call) {
    return call[0].is_string() ? call[0] : Value(to_text(call[0]));
}

Value urlencode(const Call& call) {
    constexpr std::string_view kept = "-._~/";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char character : to_text(call[0])) {
        const auto byte = static_cast<unsigned char>(character);
        const bool is_plain = (character >= '0' && character <= '9') ||
                              (character >= 'a' && character <= 'z') ||
                              (character >= 'A' && character <= 'Z');
        if (is_plain || kept.find(character) != std::string_view::npos) {
            result += character;
        } else {
            result.append(1, '%').append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
        }
    }
    return result;
}

Value length(const Call& call) {
    switch (call[0].kind()) {
        case Kind::list:
            return call[0].list().size();
        case Kind::map:
            return call[0].map().entries().size();
        default:
            return items_of(call[0]).size();
    }
}

Value first(const Call& call) {
    const List items = items_of(call[0]);
    if (items.empty()) {
        throw Fault{.message = "there is no first item"};
    }
    return items.front();
}

Value last(const Call& call) {
    const List items = items_of(call[0]);
    if (items.empty()) {
        throw Fault{.message = "there is no last item"};
    }
    return items.back();
}

Value list(const Call& call) {
    return items_of(call[0]);
}

Value items(const Call& call) {
    if (call[0].kind() != Kind::map) {
        throw Fault{.message = "expected a map, found " + std::string(call[0].kind_name())};
    }
    List pairs;
    for (const auto& [key, value] : call[0].map().entries()) {
        pairs.emplace_back(List{key, value});
    }
    return pairs;
}

Value reverse(const Call& call) {
    List items = items_of(call[0]);
    std::reverse(items.begin(), items.end());
    if (!call[0].is_string()) {
        return items;
    }
    std::string text;
    for (const Value& item : items) {
        text += item.text();
    }
    return like(call[0], std::move(text));
}

/// "unit.title" of an item; the item itself for an empty path.
Value value_at(const Value& item, std::string_view path) {
    Value value = item;
    while (!path.empty()) {
        const std::string_view name = path.substr(0, path.find('.'));
        const auto found = attribute_of(value, name);
        if (!found) {
            throw Fault{
                base::Code::template_undefined,
                std::string(value.kind_name()) + " has no attribute '" + std::string(name) + "'"};
        }
        value = *found;
        path.remove_prefix(std::min(name.size() + 1, path.size()));
    }
    return value;
}

Value join(const Call& call) {
    const Value separator = call.has(1) ? call[1] : Value("");
    Value result = "";
    bool is_first = true;
    for (const Value& item : items_of(call[0])) {
        result = is_first ? result : joined(result, separator, call.escaping());
        result = joined(result, value_at(item, call.text(2)), call.escaping());
        is_first = false;
    }
    return result;
}

/// Keys of items by an attribute; text in lower case unless told otherwise.
std::vector<Value> keys_of(const List& items, const std::string& attribute, bool exact) {
    std::vector<Value> keys;
    for (const Value& item : items) {
        Value key = value_at(item, attribute);
        keys.push_back(key.is_string() && !exact ? Value(base::fold_case(key.text())) : key);
    }
    return keys;
}

Value sort(const Call& call) {
    const List items = items_of(call[0]);
    const std::vector<Value> keys = keys_of(items, call.text(3), call[2].truthy());
    std::vector<std::size_t> order(items.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return call[1].truthy() ? ordered(keys[right], keys[left]) < 0
                                : ordered(keys[left], keys[right]) < 0;
    });
    List result;
    for (const std::size_t index : order) {
        result.push_back(items[index]);
    }
    return result;
}

Value unique(const Call& call) {
    const List items = items_of(call[0]);
    const std::vector<Value> keys = keys_of(items, call.text(2), call[1].truthy());
    List result;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto end = keys.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find(keys.begin(), end, keys[i]) == end) {
            result.push_back(items[i]);
        }
    }
    return result;
}

const Function& named(std::span<const Function> functions, const std::string& name) {
    const Function* found = find(functions, name);
    if (found == nullptr) {
        throw Fault{.message = "there is no filter or test '" + name + "'"};
    }
    return *found;
}

Value map(const Call& call) {
    List result;
    for (const Value& item : items_of(call[0])) {
        result.push_back(call.has(2)
                             ? value_at(item, call.text(2))
                             : named(filters(), call.text(1)).body(Call({item}, call.escaping())));
    }
    return result;
}

/// The items of which an attribute passes a test, or fails it.
List chosen(const Call& call, bool passes) {
    List result;
    for (const Value& item : items_of(call[0])) {
        const Value value = value_at(item, call.text(1));
        const bool passed = call.has(2) ? named(tests(), call.text(2))
                                              .body(Call({value, call[3]}, call.escaping()))
                                              .truthy()
                                        : value.truthy();
        if (passed == passes) {
            result.push_back(item);
        }
    }
    return result;
}

Value selectattr(const Call& call) {
    return chosen(call, true);
}

Value rejectattr(const Call& call) {
    return chosen(call, false);
}

Value sum(const Call& call) {
    std::int64_t whole = 0;
    double total = 0;
    bool is_whole = true;
    for (const Value& item : items_of(call[0])) {
        const Value number = value_at(item, call.text(1));
        total += Call({number}, call.escaping()).decimal(0);
        is_whole = is_whole && number.is_integral() &&
                   !__builtin_add_overflow(whole, number.integer(), &whole);
    }
    return is_whole ? Value(whole) : Value(total);
}

/// Halves go to the even digit, as in Python.
Value round(const Call& call) {
    const double scale = std::pow(10.0, static_cast<double>(call.integer(1)));
    return std::nearbyint(call.decimal(0) * scale) / scale;
}

constexpr std::array kFilters = {
    Function{"capitalize", {"value"}, capitalize},
    Function{"count", {"value"}, length},
    Function{"e", {"value"}, escape},
    Function{"escape", {"value"}, escape},
    Function{"first", {"value"}, first},
    Function{"items", {"value"}, items},
    Function{"join", {"value", "d?", "attribute?"}, join},
    Function{"last", {"value"}, last},
    Function{"length", {"value"}, length},
    Function{"list", {"value"}, list},
    Function{"lower", {"value"}, lower},
    Function{"map", {"value", "filter?", "attribute?"}, map},
    Function{"rejectattr", {"value", "attribute", "test?", "other?"}, rejectattr},
    Function{"replace", {"value", "old", "new"}, replace},
    Function{"reverse", {"value"}, reverse},
    Function{"round", {"value", "precision?"}, round},
    Function{"safe", {"value"}, safe},
    Function{"selectattr", {"value", "attribute", "test?", "other?"}, selectattr},
    Function{"sort", {"value", "reverse?", "case_sensitive?", "attribute?"}, sort},
    Function{"string", {"value"}, string},
    Function{"sum", {"value", "attribute?"}, sum},
    Function{"trim", {"value", "chars?"}, trim},
    Function{"unique", {"value", "case_sensitive?", "attribute?"}, unique},
    Function{"upper", {"value"}, upper},
    Function{"urlencode", {"value"}, urlencode},
};

}  // namespace

std::span<const Function> filters() {
    return kFilters;
}

}  // namespace unitfolio::templating
