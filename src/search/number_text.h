// Numbers as text that stands in a script's string as it is: 64 printable ASCII characters without
// quotes, backslash and space. Five bits of a number a character, the lowest first; the sixth bit
// says that more follow.
#pragma once

#include <cstdint>
#include <string>

namespace unitfolio::search {

/// `digit` is below 64.
void append_digit(std::string& out, std::uint32_t digit);

void append_number(std::string& out, std::uint32_t number);

}  // namespace unitfolio::search
