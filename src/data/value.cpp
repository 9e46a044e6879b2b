#include "data/value.h"

#include <algorithm>

namespace unitfolio::data {

const Value* Value::find(std::string_view key) const {
    const auto entry = std::find_if(
        entries.begin(), entries.end(), [key](const MapEntry& each) { return each.key == key; });
    return entry == entries.end() ? nullptr : &entry->value;
}

std::string_view kind_name(ValueKind kind) {
    switch (kind) {
        case ValueKind::null:
            return "nothing";
        case ValueKind::scalar:
            return "text";
        case ValueKind::list:
            return "a list";
        case ValueKind::map:
            return "a map";
    }
    return "nothing";
}

}  // namespace unitfolio::data
