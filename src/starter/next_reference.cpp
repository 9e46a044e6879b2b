#include "starter/next_reference.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>

namespace unitfolio::starter {

namespace {

constexpr std::size_t kMostDigits = 6;

/// The references with one beginning.
struct Series {
    std::size_t items = 0;
    std::size_t highest = 0;
    std::size_t digits = 0;
};

}  // namespace

std::string next_reference(std::span<const std::string> references) {
    std::map<std::string_view, Series> all;
    for (const std::string_view reference : references) {
        const std::size_t begin = reference.find_last_not_of("0123456789") + 1;
        const std::string_view digits = reference.substr(begin);
        std::size_t number = 0;
        if (begin == 0 || digits.empty() || digits.size() > kMostDigits) {
            continue;
        }
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        Series& series = all[reference.substr(0, begin)];
        ++series.items;
        series.highest = std::max(series.highest, number);
        series.digits = std::max(series.digits, digits.size());
    }
    const auto usual = std::max_element(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return a.second.items < b.second.items;
    });
    return usual == all.end()
               ? "E01"
               : fmt::format(
                     "{}{:0{}}", usual->first, usual->second.highest + 1, usual->second.digits);
}

}  // namespace unitfolio::starter
