// By what filters sort, group and compare items: an attribute, case folded or not.
#pragma once

#include "templating/call.h"
#include "templating/value.h"

#include <cstdint>

namespace unitfolio::templating {

enum class Case : std::uint8_t { folded, exact };

/// The attribute of an item at a path: "name", "unit.title", 0, "results.0.mark". The item itself
/// if the path is null. May be undefined.
[[nodiscard]] Value attribute_at(Call& call, const Value& item, const Value& path);

/// Like attribute_at, but what is not defined is a fault; text in lower case if case is folded.
[[nodiscard]] Value key_of(Call& call, const Value& item, const Value& path, Case letters);

/// Stable, by keys given for all items. Keys that have no order are a fault.
enum class Direction : std::uint8_t { ascending, descending };
[[nodiscard]] List sorted(Call& call, const List& items, const List& keys, Direction direction);

}  // namespace unitfolio::templating
