// What a template may look at: null, booleans, whole numbers, decimals, text, safe HTML, lists and
// maps. Values are immutable and share their content, so that copying one is cheap and all threads
// may read it.
#pragma once

#include "base/safe_html.h"

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace unitfolio::templating {

class Value;
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
    std::vector<std::pair<std::string, Value>> entries_;
};

class Value {
  public:
    Value() = default;

    Value(std::nullptr_t) {}  // NOLINT(google-explicit-constructor)

    Value(bool value);             // NOLINT(google-explicit-constructor)
    Value(int value);              // NOLINT(google-explicit-constructor)
    Value(std::int64_t value);     // NOLINT(google-explicit-constructor)
    Value(std::size_t value);      // NOLINT(google-explicit-constructor)
    Value(double value);           // NOLINT(google-explicit-constructor)
    Value(const char* text);       // NOLINT(google-explicit-constructor)
    Value(std::string_view text);  // NOLINT(google-explicit-constructor)
    Value(std::string text);       // NOLINT(google-explicit-constructor)
    Value(base::SafeHtml html);    // NOLINT(google-explicit-constructor)
    Value(List items);             // NOLINT(google-explicit-constructor)
    Value(Map entries);            // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool is_null() const { return content_.index() == 0; }

    // The helper that implements this layer adds what evaluation needs (kinds, callables,
    // comparison).

  private:
    std::variant<std::monostate,
                 bool,
                 std::int64_t,
                 double,
                 std::shared_ptr<const std::string>,
                 std::shared_ptr<const base::SafeHtml>,
                 std::shared_ptr<const List>,
                 std::shared_ptr<const Map>>
        content_;
};

}  // namespace unitfolio::templating
