// Classes of characters that the language itself uses, independent of any locale.
#pragma once

#include <string>
#include <string_view>

namespace unitfolio::templating {

[[nodiscard]] constexpr bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

[[nodiscard]] constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Letters, the underscore and everything that is not ASCII.
[[nodiscard]] constexpr bool starts_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

[[nodiscard]] std::u32string code_points(std::string_view text);
[[nodiscard]] std::string utf8(std::u32string_view code_points);
[[nodiscard]] std::size_t count_code_points(std::string_view text);

[[nodiscard]] std::string lower_case(std::string_view text);
[[nodiscard]] std::string upper_case(std::string_view text);

/// The first letter large, the others small.
[[nodiscard]] std::string capital_case(std::string_view text);

}  // namespace unitfolio::templating
