// What front matter and configuration files hold: a tree of scalars, lists and maps that remembers
// where each part stood. Scalars stay text ("1.10" is never a number) until a field asks for a
// type.
#pragma once

#include "base/source.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::data {

enum class ValueKind : std::uint8_t { null, scalar, list, map };

struct MapEntry;

struct Value {
    ValueKind kind = ValueKind::null;
    base::Span span;
    std::string scalar;
    std::vector<Value> items;
    std::vector<MapEntry> entries;  // in the order of the file, keys unique

    /// The entry of a map by its key, or nothing.
    [[nodiscard]] const Value* find(std::string_view key) const;
};

struct MapEntry {
    std::string key;
    base::Span key_span;
    Value value;
};

/// "nothing", "text", "a list", "a map": for messages.
[[nodiscard]] std::string_view kind_name(ValueKind kind);

}  // namespace unitfolio::data
