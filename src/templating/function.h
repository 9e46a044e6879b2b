// Operators, filters, tests and functions of the language: plain functions of their arguments, in
// tables.
#pragma once

#include "templating/escaping.h"
#include "templating/value.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::templating {

/// The arguments of one call, in the order of the parameters.
class Call {
  public:
    Call(std::vector<std::optional<Value>> arguments, Escaping escaping)
        : arguments_(std::move(arguments)),
          escaping_(escaping) {}

    [[nodiscard]] bool has(std::size_t index) const { return arguments_[index].has_value(); }

    /// Null if it wasn't given.
    [[nodiscard]] const Value& operator[](std::size_t index) const;

    // An argument of a kind; empty or zero if it wasn't given. Another kind is a Fault.
    [[nodiscard]] std::string text(std::size_t index) const;
    [[nodiscard]] std::int64_t integer(std::size_t index) const;
    [[nodiscard]] double decimal(std::size_t index) const;

    [[nodiscard]] Escaping escaping() const { return escaping_; }

  private:
    std::vector<std::optional<Value>> arguments_;
    Escaping escaping_;
};

/// What arguments are bound to: the required parameters come first.
struct Signature {
    std::string_view name;
    std::span<const std::string_view> parameters;
    std::size_t required = 0;
};

struct Function {
    std::string_view name;
    /// The required ones come first. The first of a filter or test is the value.
    std::array<std::string_view, 4> parameters;
    Value (*body)(const Call& call) = nullptr;
    std::size_t required = 1;
    /// Whether the first argument may be something that isn't defined.
    bool takes_undefined = false;

    [[nodiscard]] Signature signature() const;
};

[[nodiscard]] std::span<const Function> filters();
[[nodiscard]] std::span<const Function> tests();
[[nodiscard]] std::span<const Function> globals();

/// nullptr if there is none.
[[nodiscard]] const Function* find(std::span<const Function> functions, std::string_view name);

/// Which argument each parameter gets.
using Places = std::vector<std::optional<std::size_t>>;

/// `names` of positional arguments are empty. Too few, too many and unknown ones are a Fault.
[[nodiscard]] Places bind(const Signature& signature, std::span<const std::string_view> names);

/// What a loop runs over: the items of a list, the characters of text, the keys of a map.
[[nodiscard]] List items_of(const Value& value);

/// "object.name"; nothing if there is none.
[[nodiscard]] std::optional<Value> attribute_of(const Value& object, std::string_view name);

/// compare(), where things without an order are a Fault.
[[nodiscard]] std::partial_ordering ordered(const Value& left, const Value& right);

}  // namespace unitfolio::templating
