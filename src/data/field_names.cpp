#include "data/field_names.h"

#include <algorithm>

namespace unitfolio::data {

std::size_t field_name_size(std::string_view line) {
    const auto* const end = std::find_if_not(line.begin(), line.end(), [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
               (byte >= '0' && byte <= '9') || byte == '_' || byte == '-';
    });
    return static_cast<std::size_t>(end - line.begin());
}

}  // namespace unitfolio::data
