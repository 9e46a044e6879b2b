// What a template may look at: null, booleans, whole numbers, decimals, text, safe HTML, lists and
// maps. Values are immutable and share their content, so that copying one is cheap and all threads
// may read it. While a template runs there are two kinds more: objects (macros, loops, …) and what
// is not defined.
#pragma once

#include "base/safe_html.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace unitfolio::templating {

class Value;
class Object;
struct Undefined;
using List = std::vector<Value>;

/// Keeps the order in which keys were added; setting a key again replaces its value in place.
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
    [[nodiscard]] std::optional<std::size_t> index_of(std::string_view key) const;
    /// Where a key is, or should be put, in by_key_.
    [[nodiscard]] std::vector<std::uint32_t>::const_iterator place(std::string_view key) const;

    std::vector<std::pair<std::string, Value>> entries_;
    /// Indices of entries_ in the order of their keys; empty while there are few.
    std::vector<std::uint32_t> by_key_;
};

enum class Kind : std::uint8_t {
    null,
    boolean,
    integer,
    decimal,
    text,
    html,
    list,
    map,
    object,
    undefined
};

class Value {
  public:
    Value() = default;

    Value(std::nullptr_t) {}  // NOLINT(google-explicit-constructor)

    Value(bool value);          // NOLINT(google-explicit-constructor)
    Value(int value);           // NOLINT(google-explicit-constructor)
    Value(unsigned value);      // NOLINT(google-explicit-constructor)
    Value(std::int64_t value);  // NOLINT(google-explicit-constructor)
    /// Numbers past the greatest std::int64_t become that.
    Value(std::size_t value);                           // NOLINT(google-explicit-constructor)
    Value(double value);                                // NOLINT(google-explicit-constructor)
    Value(const char* text);                            // NOLINT(google-explicit-constructor)
    Value(std::string_view text);                       // NOLINT(google-explicit-constructor)
    Value(std::string text);                            // NOLINT(google-explicit-constructor)
    Value(base::SafeHtml html);                         // NOLINT(google-explicit-constructor)
    Value(List items);                                  // NOLINT(google-explicit-constructor)
    Value(Map entries);                                 // NOLINT(google-explicit-constructor)
    Value(std::shared_ptr<const Object> object);        // NOLINT(google-explicit-constructor)
    Value(std::shared_ptr<const Undefined> undefined);  // NOLINT(google-explicit-constructor)

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
    // A loop over the list of a value that nobody keeps would outlive it.
    void list() && = delete;
    void map() && = delete;
    [[nodiscard]] const Object& object() const;
    [[nodiscard]] const Undefined& undefined() const;

    /// False for null, false, zero, and empty text, lists and maps.
    [[nodiscard]] bool truthy() const;
    /// "nothing", "a number", "text", "a list": for messages.
    [[nodiscard]] std::string_view kind_name() const;

    /// How many lists, maps and objects are in each other: 0 for what holds nothing. Bounded, for
    /// whoever walks or frees a value goes that deep.
    [[nodiscard]] std::size_t depth() const;

    /// Whether both are the very same content, not only equal.
    [[nodiscard]] bool same_as(const Value& other) const { return content_ == other.content_; }

    /// Numbers are equal by value, whatever their kind; text and safe HTML by their characters.
    friend bool operator==(const Value& left, const Value& right);

  private:
    template <class Content>
    struct Nested {
        Content content;
        std::size_t depth;
    };

    std::variant<std::monostate,
                 bool,
                 std::int64_t,
                 double,
                 std::shared_ptr<const std::string>,
                 std::shared_ptr<const base::SafeHtml>,
                 std::shared_ptr<const Nested<List>>,
                 std::shared_ptr<const Nested<Map>>,
                 std::shared_ptr<const Object>,
                 std::shared_ptr<const Undefined>>
        content_;
};

/// The depth of a list that holds these.
[[nodiscard]] std::size_t depth_of(const List& items);

/// Numbers by value, text by code points, lists by their first difference; nothing for what has no
/// order.
[[nodiscard]] std::optional<std::partial_ordering> compare(const Value& left, const Value& right);

/// As a template prints a value before it is escaped: "True", "1.0", "['a', 'b']".
[[nodiscard]] std::string to_text(const Value& value);

/// As a value is written in a template, for text inside lists: "'a'".
[[nodiscard]] std::string to_literal(const Value& value);

}  // namespace unitfolio::templating
