// Parts of lists and text, by Python's rules: negative indices count from the end.
#pragma once

#include "templating/operators.h"
#include "templating/value.h"

#include <cstdint>
#include <optional>

namespace unitfolio::templating {

struct SliceBounds {
    std::optional<std::int64_t> first;
    std::optional<std::int64_t> last;
    std::optional<std::int64_t> step;
};

[[nodiscard]] Computed sliced(const Value& subject, const SliceBounds& bounds);

/// The item of a list or the character of a text, if there is one.
[[nodiscard]] std::optional<Value> item_at(const Value& subject, std::int64_t index);

/// What a loop gives: items, characters, or the keys of a map. Nothing for what has no items.
[[nodiscard]] std::optional<List> items_of(const Value& value);

}  // namespace unitfolio::templating
