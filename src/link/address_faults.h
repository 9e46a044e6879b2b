// What is wrong with an address itself, whatever it leads to.
#pragma once

#include "base/code.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::link {

enum class AddressUse : std::uint8_t { link, picture };

struct AddressFault {
    base::Code code{};
    std::string message;
    std::string hint;
};

/// Nothing for relative addresses, which name files, and for addresses that may be followed.
[[nodiscard]] std::optional<AddressFault> address_fault(std::string_view url, AddressUse use);

}  // namespace unitfolio::link
