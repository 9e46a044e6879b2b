#include "search/number_text.h"

#include <cassert>

namespace unitfolio::search {

void append_digit(std::string& out, std::uint32_t digit) {
    constexpr std::uint32_t first = '(';
    constexpr std::uint32_t left_out = '\\';
    assert(digit < 64);
    const std::uint32_t character = first + digit;
    out += static_cast<char>(character < left_out ? character : character + 1);
}

void append_number(std::string& out, std::uint32_t number) {
    constexpr std::uint32_t more = 32;
    while (number >= more) {
        append_digit(out, more | (number % more));
        number /= more;
    }
    append_digit(out, number);
}

}  // namespace unitfolio::search
