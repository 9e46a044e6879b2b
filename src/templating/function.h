// Operators, filters, tests and functions of the language: plain functions of their arguments, in
// tables.
#pragma once

#include "templating/escaping.h"
#include "templating/node.h"
#include "templating/value.h"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::templating {

struct Arguments {
    /// In the order of the parameters; undefined where none was given.
    std::array<Value, 4> values;
    Escaping escaping = Escaping::html;

    const Value& operator[](std::size_t index) const { return values[index]; }
};

struct Function {
    std::string_view name;
    /// The required ones come first. The first of a filter or test is the value.
    std::array<std::string_view, 4> parameters;
    Value (*body)(const Arguments& given) = nullptr;
    std::size_t required = 1;
    /// Whether the first argument may be something that isn't defined.
    bool takes_undefined = false;
};

/// Between two values.
struct Operator {
    /// Without a body: "and" and "or", which don't always need their right side.
    Function function;
    /// Those of a greater strength bind first.
    int strength = 0;
};

/// Of the comparisons. "not" binds one less.
inline constexpr int kComparison = 4;

[[nodiscard]] std::span<const Function> filters();
[[nodiscard]] std::span<const Function> tests();
[[nodiscard]] std::span<const Operator> operators();
/// "range"
[[nodiscard]] std::span<const Function> globals();

/// The sum of two numbers.
[[nodiscard]] Value added(const Arguments& given);

/// nullptr if there is none.
[[nodiscard]] const Function* find(std::span<const Function> functions, std::string_view name);

/// What each parameter gets: an argument, or its default. Too few, too many and unknown arguments
/// are a Fault.
[[nodiscard]] std::vector<const Node*> bind_arguments(std::string_view name,
                                                      std::span<const Node> parameters,
                                                      std::span<const Node> arguments);

/// What a loop runs over: the items of a list, the keys of a map.
[[nodiscard]] List items_of(const Value& value);

/// "object.name"; undefined if there is none.
[[nodiscard]] Value attribute_of(const Value& object, std::string_view name);

/// "object[key]"; undefined if there is none.
[[nodiscard]] Value item_of(const Value& object, const Value& key);

/// Of a map; other values have none.
[[nodiscard]] std::vector<std::string_view> keys_of(const Value& value);

/// compare(), where things without an order are a Fault.
[[nodiscard]] std::partial_ordering ordered(const Value& left, const Value& right);

// An argument of a kind; another kind is a Fault.
[[nodiscard]] std::string_view text_of(const Value& argument);
[[nodiscard]] std::int64_t whole_number_of(const Value& argument);

}  // namespace unitfolio::templating
