#include "templating/runtime_objects.h"

#include <algorithm>
#include <array>

namespace unitfolio::templating {

std::optional<Value> LoopObject::attribute(std::string_view name) const {
    if (name == "previtem" && index_ > 0) {
        return items_[index_ - 1];
    }
    if (name == "nextitem" && index_ + 1 < items_.size()) {
        return items_[index_ + 1];
    }
    const std::size_t length = items_.size();
    const std::array<std::pair<std::string_view, Value>, 7> others{
        {{"index", index_ + 1},
         {"index0", index_},
         {"revindex", length - index_},
         {"revindex0", length - index_ - 1},
         {"first", index_ == 0},
         {"last", index_ + 1 == length},
         {"length", length}}};
    const auto* const found = std::find_if(
        others.begin(), others.end(), [name](const auto& each) { return each.first == name; });
    return found == others.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace unitfolio::templating
