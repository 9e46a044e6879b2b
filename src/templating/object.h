// The values that exist only while a template runs: things that can be called or asked for
// attributes, and the places that held nothing.
#pragma once

#include "base/source.h"
#include "templating/value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::templating {

class Call;

/// A macro, a loop, a namespace, an imported template, …
class Object {
  public:
    Object() = default;
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;
    Object(Object&&) = delete;
    Object& operator=(Object&&) = delete;
    virtual ~Object() = default;

    /// "a macro": for messages.
    [[nodiscard]] virtual std::string_view kind_name() const = 0;

    [[nodiscard]] virtual std::optional<Value> attribute(std::string_view /*name*/) const {
        return std::nullopt;
    }

    [[nodiscard]] virtual std::vector<std::string_view> attribute_names() const { return {}; }

    /// What a loop runs over, where that is possible.
    [[nodiscard]] virtual std::optional<List> items() const { return std::nullopt; }

    [[nodiscard]] virtual bool callable() const { return false; }

    /// As Value::depth().
    [[nodiscard]] virtual std::size_t depth() const { return 1; }

    /// Only where callable().
    [[nodiscard]] virtual Value call(Call& /*call*/) const { return {}; }
};

enum class Missing : std::uint8_t {
    variable,
    attribute,
    item,
    /// The 'else' of "a if b", which is printed as nothing where it is looked at.
    otherwise
};

/// Says what is missing and where it was asked for. To look at one is a fault; `is defined` and
/// `default` may.
struct Undefined {
    Missing missing = Missing::item;
    base::Span span;
    /// Of the variable or attribute; else the whole message.
    std::string name;
    /// What was asked for an attribute.
    Value subject;
};

}  // namespace unitfolio::templating
