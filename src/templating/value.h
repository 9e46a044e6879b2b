// What a template may look at: null, booleans, whole numbers, decimals, text, safe HTML, lists and
// maps. Values are immutable and share their content, so that copying one is cheap and all threads
// may read it. While a template runs there are also its macros, and what isn't defined.
#pragma once

#include "base/safe_html.h"

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace unitfolio::templating {

class Value;
struct Macro;
using List = std::vector<Value>;

/// Keeps the order in which keys were added; setting a key again replaces its value in place. Meant
/// for records: keys are looked for one after the other.
class Map {
  public:
    Map() = default;
    Map(std::initializer_list<std::pair<std::string, Value>> entries);
    void set(std::string key, Value value);
    [[nodiscard]] const Value* find(std::string_view key) const;

    [[nodiscard]] const std::vector<std::pair<std::string, Value>>& entries() const {
        return entries_;
    }

  private:
    std::vector<std::pair<std::string, Value>> entries_;
};

/// What a name that isn't there stands for, and an argument that wasn't given.
struct Undefined {
    friend bool operator==(Undefined, Undefined) = default;
};

enum class Kind { null, boolean, integer, decimal, text, html, list, map, macro, undefined };

class Value {
  public:
    Value() = default;

    // NOLINTBEGIN(google-explicit-constructor): whatever a template may look at is a Value.
    Value(std::nullptr_t) {}

    Value(Undefined value)
        : content_(value) {}

    Value(bool value)
        : content_(value) {}

    Value(double value)
        : content_(value) {}

    /// Numbers past the greatest std::int64_t become that.
    template <std::integral Number>
    Value(Number value)
        : content_(std::in_range<std::int64_t>(value) ? static_cast<std::int64_t>(value)
                                                      : std::numeric_limits<std::int64_t>::max()) {}

    Value(std::string text);

    Value(std::string_view text)
        : Value(std::string(text)) {}

    Value(const char* text)
        : Value(std::string(text)) {}

    Value(base::SafeHtml html);
    Value(List items);
    Value(Map entries);

    Value(std::shared_ptr<const Macro> macro)
        : content_(std::move(macro)) {}

    // NOLINTEND(google-explicit-constructor)

    [[nodiscard]] Kind kind() const { return static_cast<Kind>(content_.index()); }

    [[nodiscard]] bool is_null() const { return kind() == Kind::null; }

    [[nodiscard]] bool is_undefined() const { return kind() == Kind::undefined; }

    /// Text or safe HTML.
    [[nodiscard]] bool is_string() const { return kind() == Kind::text || kind() == Kind::html; }

    /// A whole number, or a boolean counted as 0 or 1.
    [[nodiscard]] bool is_integral() const {
        return kind() == Kind::boolean || kind() == Kind::integer;
    }

    [[nodiscard]] bool is_number() const { return is_integral() || kind() == Kind::decimal; }

    // Each may only be asked for values of its kind.
    [[nodiscard]] std::int64_t integer() const;   // is_integral()
    [[nodiscard]] double decimal() const;         // is_number()
    [[nodiscard]] std::string_view text() const;  // is_string()
    [[nodiscard]] const List& list() const&;
    [[nodiscard]] const Map& map() const&;
    [[nodiscard]] const Macro& macro() const;
    // A loop over the list of a value that nobody keeps would outlive it.
    void list() && = delete;
    void map() && = delete;

    /// False for null, false, zero, and empty text, lists and maps.
    [[nodiscard]] bool truthy() const;
    /// "nothing", "a number", "text", "a list": for messages.
    [[nodiscard]] std::string kind_name() const;

    /// Numbers are equal by value, whatever their kind; text and safe HTML by their characters.
    friend bool operator==(const Value& left, const Value& right);

  private:
    std::variant<std::monostate,
                 bool,
                 std::int64_t,
                 double,
                 std::shared_ptr<const std::string>,
                 std::shared_ptr<const base::SafeHtml>,
                 std::shared_ptr<const List>,
                 std::shared_ptr<const Map>,
                 std::shared_ptr<const Macro>,
                 Undefined>
        content_;
};

/// Numbers by value, text by code points; nothing for what has no order.
[[nodiscard]] std::optional<std::partial_ordering> compare(const Value& left, const Value& right);

/// As a template prints a value before it is escaped, which is as Python does: "True", "1.0". A
/// list, map or macro is a Fault.
[[nodiscard]] std::string to_text(const Value& value);

}  // namespace unitfolio::templating
