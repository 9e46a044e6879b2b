#include "pdf/glyph_codes.h"

namespace unitfolio::pdf {

namespace {

/// Carriage return, parentheses and backslash mean something inside a PDF string.
bool needs_escape(unsigned byte) {
    return byte == 0x0D || byte == 0x28 || byte == 0x29 || byte == 0x5C;
}

}  // namespace

GlyphCodes::GlyphCodes(FontId font, CodeWidth width)
    : font_(font),
      width_(width),
      entries_(1) {}

GlyphCode GlyphCodes::code(GlyphId glyph, std::string_view text, int advance) {
    std::string key;
    key.reserve(text.size() + 4);
    for (unsigned shift = 0; shift < 32; shift += 8) {
        key.push_back(static_cast<char>(glyph >> shift & 0xFFU));
    }
    key.append(text);
    const auto [found, inserted] = codes_.try_emplace(std::move(key), GlyphCode{0});
    if (!inserted) {
        return found->second;
    }
    while (needs_escape(static_cast<unsigned>(entries_.size() & 0xFFU)) ||
           needs_escape(static_cast<unsigned>(entries_.size() >> 8U))) {
        entries_.emplace_back();
    }
    entries_.push_back({glyph, std::string(text), advance, true});
    found->second = static_cast<GlyphCode>(entries_.size() - 1);
    return found->second;
}

bool GlyphCodes::full() const {
    // Room for a skipped code or two is left at the end.
    const std::size_t limit = width_ == CodeWidth::one_byte ? 250 : 65000;
    return entries_.size() >= limit;
}

void GlyphCodes::append(std::string& out, GlyphCode code) const {
    if (width_ == CodeWidth::two_bytes) {
        out.push_back(static_cast<char>(code >> 8U));
    }
    out.push_back(static_cast<char>(code & 0xFFU));
}

}  // namespace unitfolio::pdf
