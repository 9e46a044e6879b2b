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
Value recased(const Call& call) {
    return like(call[0], change(to_text(call[0])));
}

Value defaulted(const Call& call) {
    const bool counts = call.has(0) && (!call[2].truthy() || call[0].truthy());
    return counts ? call[0] : call.has(1) ? call[1] : Value("");
}

Value trim(const Call& call) {
    const std::string text = to_text(call[0]);
    const std::string signs = call.has(1) ? call.text(1) : " \t\r\n\v\f";
    const std::size_t begin = std::min(text.find_first_not_of(signs), text.size());
    const std::size_t end = std::max(begin, text.find_last_not_of(signs) + 1);
    return like(call[0], text.substr(begin, end - begin));
}

Value replace(const Call& call) {
    const std::string text = to_text(call[0]);
    const std::string old = call.text(1);
    if (old.empty()) {
        throw Fault{"'replace' needs something to replace"};
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

Value length(const Call& call) {
    return call[0].kind() == Kind::list ? call[0].list().size() : items_of(call[0]).size();
}

List some_items(const Call& call) {
    List items = items_of(call[0]);
    if (items.empty()) {
        throw Fault{"there are no items"};
    }
    return items;
}

Value items(const Call& call) {
    if (call[0].kind() != Kind::map) {
        throw Fault{"expected a map, found " + std::string(call[0].kind_name())};
    }
    List pairs;
    for (const auto& [key, value] : call[0].map().entries()) {
        pairs.emplace_back(List{key, value});
    }
    return pairs;
}

/// "unit.title" of an item; the item itself for an empty path.
Value value_at(const Value& item, std::string_view path) {
    if (path.empty()) {
        return item;
    }
    const std::string_view name = path.substr(0, path.find('.'));
    const auto found = attribute_of(item, name);
    if (!found) {
        throw Fault{.message = std::string(item.kind_name()) + " has no attribute " + quoted(name),
                    .code = base::Code::template_undefined};
    }
    return value_at(*found, path.substr(std::min(name.size() + 1, path.size())));
}

Value join(const Call& call) {
    Value result = "";
    bool is_first = true;
    for (const Value& item : items_of(call[0])) {
        if (!std::exchange(is_first, false) && call.has(1)) {
            result = joined(result, call[1], call.escaping());
        }
        result = joined(result, value_at(item, call.text(2)), call.escaping());
    }
    return result;
}

Value sort(const Call& call) {
    const bool is_exact = call[2].truthy();
    std::vector<std::pair<Value, Value>> keyed;
    for (const Value& item : items_of(call[0])) {
        const Value key = value_at(item, call.text(3));
        const bool folds = key.is_string() && !is_exact;
        keyed.emplace_back(folds ? Value(base::fold_case(key.text())) : key, item);
    }
    std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& left, const auto& right) {
        const auto order = ordered(left.first, right.first);
        return call[1].truthy() ? order > 0 : order < 0;
    });
    List result;
    for (const auto& [key, item] : keyed) {
        result.push_back(item);
    }
    return result;
}

/// Runs the filter or test of that name on its first arguments.
Value apply(std::span<const Function> functions,
            std::string_view name,
            std::vector<std::optional<Value>> arguments,
            Escaping escaping) {
    const Function* function = find(functions, name);
    if (function == nullptr) {
        throw Fault{"there is no filter or test " + quoted(name)};
    }
    if (arguments.size() < function->required) {
        throw Fault{quoted(name) + " needs " + quoted(function->parameters.at(arguments.size()))};
    }
    arguments.resize(function->parameters.size());
    return function->body({std::move(arguments), escaping});
}

Value map(const Call& call) {
    List result;
    for (const Value& item : items_of(call[0])) {
        result.push_back(call.has(2) ? value_at(item, call.text(2))
                                     : apply(filters(), call.text(1), {item}, call.escaping()));
    }
    return result;
}

/// The items of which an attribute passes a test, or fails it.
template <bool passes>
Value chosen(const Call& call) {
    List result;
    for (const Value& item : items_of(call[0])) {
        std::vector<std::optional<Value>> arguments{value_at(item, call.text(1))};
        if (call.has(3)) {
            arguments.emplace_back(call[3]);
        }
        const Value passed = call.has(2) ? apply(tests(), call.text(2), arguments, call.escaping())
                                         : *arguments.front();
        if (passed.truthy() == passes) {
            result.push_back(item);
        }
    }
    return result;
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
    if (call[0].is_integral() && call.integer(1) >= 0) {
        return call[0].integer();
    }
    const double scale = std::pow(10.0, static_cast<double>(call.integer(1)));
    return std::nearbyint(call.decimal(0) * scale) / scale;
}

constexpr std::array<std::string_view, 4> kOne{"value"};
constexpr std::array<std::string_view, 4> kDefault{"value", "default_value", "boolean"};
constexpr std::array<std::string_view, 4> kSelect{"value", "attribute", "test", "other"};

constexpr std::array kFilters = {
    Function{"capitalize", kOne, recased<capitalised>, 1},
    Function{"count", kOne, length, 1},
    Function{"d", kDefault, defaulted, 1, true},
    Function{"default", kDefault, defaulted, 1, true},
    Function{"e", kOne, escape, 1},
    Function{"escape", kOne, escape, 1},
    Function{"first", kOne, [](const Call& call) -> Value { return some_items(call).front(); }, 1},
    Function{"items", kOne, items, 1},
    Function{"join", {"value", "d", "attribute"}, join, 1},
    Function{"last", kOne, [](const Call& call) -> Value { return some_items(call).back(); }, 1},
    Function{"length", kOne, length, 1},
    Function{"lower", kOne, recased<base::fold_case>, 1},
    Function{"map", {"value", "filter", "attribute"}, map, 1},
    Function{"rejectattr", kSelect, chosen<false>, 2},
    Function{"replace", {"value", "old", "new"}, replace, 3},
    Function{"round", {"value", "precision"}, round, 1},
    Function{"safe",
             kOne,
             [](const Call& call) -> Value { return base::SafeHtml::trusted(to_text(call[0])); },
             1},
    Function{"selectattr", kSelect, chosen<true>, 2},
    Function{"sort", {"value", "reverse", "case_sensitive", "attribute"}, sort, 1},
    Function{"sum", {"value", "attribute"}, sum, 1},
    Function{"trim", {"value", "chars"}, trim, 1},
    Function{"upper", kOne, recased<capitals>, 1},
};

}  // namespace

std::span<const Function> filters() {
    return kFilters;
}

}  // namespace unitfolio::templating
