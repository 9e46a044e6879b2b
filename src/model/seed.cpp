#include "model/seed.h"

#include "base/text.h"

namespace unitfolio::model {

std::optional<std::string_view> fault_of_seed(std::string_view seed) {
    if (base::trim(seed).empty()) {
        return "is empty";
    }
    if (base::first_invalid_utf8(seed)) {
        return "is not UTF-8 text";
    }
    if (base::printable(seed) != seed) {
        return "holds characters that can't be printed";
    }
    return std::nullopt;
}

}  // namespace unitfolio::model
