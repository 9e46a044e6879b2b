#include "pdf/page_labels.h"

#include <array>
#include <string_view>
#include <utility>

namespace unitfolio::pdf {

std::string roman(std::uint32_t number) {
    static constexpr std::array<std::pair<std::uint32_t, std::string_view>, 13> signs = {
        {{1000, "m"},
         {900, "cm"},
         {500, "d"},
         {400, "cd"},
         {100, "c"},
         {90, "xc"},
         {50, "l"},
         {40, "xl"},
         {10, "x"},
         {9, "ix"},
         {5, "v"},
         {4, "iv"},
         {1, "i"}}};
    std::string result;
    for (const auto& [value, sign] : signs) {
        while (number >= value) {
            result += sign;
            number -= value;
        }
    }
    return result;
}

std::size_t digits_of(std::size_t number) {
    std::size_t digits = 1;
    for (; number >= 10; number /= 10) {
        ++digits;
    }
    return digits;
}

std::string PageNumbering::label(std::uint32_t page) const {
    return page < main_matter ? roman(page + 1) : std::to_string(page - main_matter + 1);
}

std::string PageNumbering::last_label(std::uint32_t page) const {
    return label(page < main_matter ? main_matter - 1 : pages - 1);
}

}  // namespace unitfolio::pdf
