// The font in which PDF readers set what is typed into form fields. They can't use the fonts of the
// pages, which hold only what is printed: this one holds what people in Britain type.
#pragma once

#include "base/result.h"
#include "pdf/font.h"
#include "pdf/pdf_writer.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace unitfolio::pdf {

/// A character that stands at a code of its own, by its name in the Adobe Glyph List.
struct TypingCode {
    std::uint8_t code = 0;
    std::string_view glyph;
    char32_t character = 0;
};

/// The character of each code from 32: Windows 1252, with Welsh at its free codes and Polish
/// instead of rare signs. 0 for codes without one.
[[nodiscard]] const std::array<char32_t, 224>& typing_characters();

[[nodiscard]] base::Result<ObjectId> write_typing_font(PdfWriter& writer, const Font& font);

}  // namespace unitfolio::pdf
