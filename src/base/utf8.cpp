// The encoding half of text.h: from bytes to code points and back.
#include "base/text.h"

#include <cassert>

namespace unitfolio::base {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
    char32_t code_point = kReplacement;
    /// 0: there is no well-formed sequence here.
    std::size_t length = 0;
};

// What a first byte promises: how many bytes, its own bits, and the least code point that needs so
// many.
struct Lead {
    std::size_t length = 0;
    std::uint32_t bits = 0;
    char32_t least = 0;
};

Lead read_lead(unsigned char byte) {
    if (byte < 0x80) {
        return {1, byte, 0};
    }
    if (byte >= 0xC2 && byte < 0xE0) {
        return {2, byte & 0x1FU, 0x80};
    }
    if (byte >= 0xE0 && byte < 0xF0) {
        return {3, byte & 0x0FU, 0x800};
    }
    if (byte >= 0xF0 && byte < 0xF5) {
        return {4, byte & 0x07U, 0x10000};
    }
    return {};
}

Decoded decode(std::string_view text, std::size_t offset) {
    const Lead lead = read_lead(static_cast<unsigned char>(text[offset]));
    if (lead.length == 0 || text.size() - offset < lead.length) {
        return {};
    }
    char32_t code_point = lead.bits;
    for (std::size_t i = 1; i < lead.length; ++i) {
        const auto byte = static_cast<unsigned char>(text[offset + i]);
        if ((byte & 0xC0U) != 0x80U) {
            return {};
        }
        code_point = (code_point << 6U) | (byte & 0x3FU);
    }
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (code_point < lead.least || surrogate || code_point > 0x10FFFF) {
        return {};
    }
    return {code_point, lead.length};
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const Decoded decoded = decode(text, at);
        if (decoded.length == 0) {
            return at;
        }
        at += decoded.length;
    }
    return std::nullopt;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
    assert(offset < text.size());
    if (static_cast<unsigned char>(text[offset]) < 0x80) {
        return static_cast<unsigned char>(text[offset++]);
    }
    const Decoded decoded = decode(text, offset);
    offset += decoded.length == 0 ? 1 : decoded.length;
    return decoded.code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
    if (code_point < 0x80) {
        out.push_back(static_cast<char>(code_point));
        return;
    }
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
        code_point = kReplacement;
    }
    const auto tail = [&out, code_point](unsigned shift) {
        out += static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU));
    };
    if (code_point < 0x800) {
        out += static_cast<char>(0xC0U | (code_point >> 6U));
    } else if (code_point < 0x10000) {
        out += static_cast<char>(0xE0U | (code_point >> 12U));
        tail(6);
    } else {
        out += static_cast<char>(0xF0U | (code_point >> 18U));
        tail(12);
        tail(6);
    }
    tail(0);
}

}  // namespace unitfolio::base
