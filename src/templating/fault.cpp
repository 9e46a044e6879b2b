#include "templating/fault.h"

#include "base/text.h"

namespace unitfolio::templating {

std::string quoted(std::string_view name) {
    return "'" + std::string(name) + "'";
}

std::string guess(std::string_view name, std::span<const std::string_view> names) {
    const auto nearest = base::nearest(name, names);
    return nearest ? "did you mean " + quoted(*nearest) + "?" : std::string();
}

}  // namespace unitfolio::templating
