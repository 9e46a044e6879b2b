// The codes under which one document writes the glyphs of one font, and what each code means as
// text.
//
// A code belongs to a glyph *and* the characters that it stands for, in the order of first use: so
// text can be copied out of the PDF exactly as it went in, ligatures and hyphens at line ends
// included.
#pragma once

#include "pdf/font.h"
#include "pdf/font_library.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace unitfolio::pdf {

using GlyphCode = std::uint16_t;

/// How codes are written into strings: text fonts take two bytes, Type 3 fonts (emoji) one.
enum class CodeWidth : std::uint8_t { one_byte, two_bytes };

class GlyphCodes {
  public:
    struct Entry {
        GlyphId glyph = 0;
        /// UTF-8; empty for the unused codes that would need escaping in a string.
        std::string text;
        int width = 0;
        bool used = false;
    };

    GlyphCodes(FontId font, CodeWidth width);

    /// The code of a glyph that stands for `text`; `advance` is the glyph's own.
    GlyphCode code(GlyphId glyph, std::string_view text, int advance);

    [[nodiscard]] bool full() const;

    [[nodiscard]] FontId font() const { return font_; }

    [[nodiscard]] CodeWidth code_width() const { return width_; }

    /// By code; the first entry is unused.
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

    /// Appends a code to the inside of a PDF string; codes are chosen so that none needs escaping.
    void append(std::string& out, GlyphCode code) const;

  private:
    FontId font_;
    CodeWidth width_;
    std::vector<Entry> entries_;
    std::unordered_map<std::string, GlyphCode> codes_;
};

}  // namespace unitfolio::pdf
