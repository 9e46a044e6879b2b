#include "load/slug_rules.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace unitfolio::load {

namespace {

constexpr std::size_t kLongest = 100;

// Ours first, then the names of devices that Windows does not let files have.
constexpr std::array<std::string_view, 25> kReserved = {
    "index", "assets", "404",  "con",  "prn",  "aux",  "nul",  "com1", "com2",
    "com3",  "com4",   "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2",
    "lpt3",  "lpt4",   "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
};

bool is_allowed(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
}

}  // namespace

std::optional<std::string> slug_objection(std::string_view name) {
    if (!std::all_of(name.begin(), name.end(), is_allowed)) {
        return "may hold only the letters a to z, digits and hyphens";
    }
    if (name.empty() || name.front() == '-' || name.back() == '-') {
        return "must begin and end with a letter or a digit";
    }
    if (name.size() > kLongest) {
        return "is longer than 100 letters";
    }
    if (std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end()) {
        return "is reserved";
    }
    return std::nullopt;
}

}  // namespace unitfolio::load
