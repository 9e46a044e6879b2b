// Filters, tests and functions of the language: plain functions of their arguments, in tables.
#pragma once

#include "base/code.h"
#include "templating/escaping.h"
#include "templating/value.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::templating {

/// Why something can't be computed. Thrown where it is found; the renderer knows the place, reports
/// it and lets nothing out.
struct Fault {
    base::Code code = base::Code::template_type;
    std::string message;
    std::string hint = {};
};

/// The arguments of one call, in the order of the parameters.
class Call {
  public:
    Call(std::vector<std::optional<Value>> arguments, Escaping escaping)
        : arguments_(std::move(arguments)),
          escaping_(escaping) {}

    [[nodiscard]] bool has(std::size_t index) const {
        return index < arguments_.size() && arguments_[index].has_value();
    }

    /// Null if it wasn't given.
    [[nodiscard]] const Value& operator[](std::size_t index) const;

    // An argument of a kind; the fallback if it wasn't given. Another kind is a Fault.
    [[nodiscard]] std::string text(std::size_t index, std::string_view fallback = {}) const;
    [[nodiscard]] std::int64_t integer(std::size_t index, std::int64_t fallback = 0) const;
    [[nodiscard]] double decimal(std::size_t index) const;

    [[nodiscard]] Escaping escaping() const { return escaping_; }

  private:
    std::vector<std::optional<Value>> arguments_;
    Escaping escaping_;
};

struct Function {
    std::string_view name;
    /// '?' ends the name of one that may be left out. The first of a filter or test is the value.
    std::array<std::string_view, 4> parameters;
    Value (*body)(const Call& call);
};

[[nodiscard]] std::span<const Function> filters();
[[nodiscard]] std::span<const Function> tests();
[[nodiscard]] std::span<const Function> globals();

/// nullptr if there is none.
[[nodiscard]] const Function* find(std::span<const Function> functions, std::string_view name);

/// Puts arguments in the order of a function's parameters. `names` of positional ones are empty.
[[nodiscard]] std::vector<std::optional<Value>> bind(const Function& function,
                                                     const std::vector<std::string>& names,
                                                     std::vector<Value> values);

/// What a loop runs over: the items of a list, the characters of text, the keys of a map.
[[nodiscard]] List items_of(const Value& value);

/// "object.name"; nothing if there is none.
[[nodiscard]] std::optional<Value> attribute_of(const Value& object, std::string_view name);

/// Whether a container holds a value: a list an item, text a part of it, a map a key.
[[nodiscard]] bool contains(const Value& container, const Value& value);

/// compare(), where things without an order are a Fault.
[[nodiscard]] std::partial_ordering ordered(const Value& left, const Value& right);

}  // namespace unitfolio::templating
