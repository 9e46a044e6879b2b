#include "base/well_formed.h"

#include "base/text.h"

#include <fmt/format.h>

namespace unitfolio::base {

std::string well_formed(std::string_view text) {
    std::string result;
    while (const auto bad = first_invalid_utf8(text)) {
        result += text.substr(0, *bad);
        result += fmt::format("\\x{:02X}", static_cast<unsigned char>(text[*bad]));
        text.remove_prefix(*bad + 1);
    }
    result += text;
    return result;
}

std::optional<std::string> read_as_latin1(std::string_view text) {
    constexpr unsigned char first_letter = 0xA0;
    if (!first_invalid_utf8(text)) {
        return std::nullopt;
    }
    std::string result;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte >= 0x80 && byte < first_letter) {
            return std::nullopt;
        }
        append_utf8(result, byte);
    }
    return result;
}

}  // namespace unitfolio::base
