// Fonts as a PDF holds them: subsets with two-byte codes, and emoji as a font of pictures.
#pragma once

#include "base/result.h"
#include "pdf/font.h"
#include "pdf/glyph_codes.h"
#include "pdf/pdf_writer.h"

#include <cstdint>
#include <string>

namespace unitfolio::pdf {

/// "ABCDEF+NotoSans": subsets of the same font are told apart by the letters in front.
[[nodiscard]] std::string subset_name(const Font& font, const FontSubset& subset);

/// What codes mean: characters by a known encoding, or whatever the font says.
enum class FontNature : std::uint8_t { symbolic, latin };

struct DescribedFont {
    const std::string& name;
    const FontSubset& subset;
    FontNature nature = FontNature::symbolic;
};

[[nodiscard]] ObjectId write_font_descriptor(PdfWriter& writer,
                                             const Font& font,
                                             const DescribedFont& described);

[[nodiscard]] base::Result<ObjectId> write_font(PdfWriter& writer,
                                                const Font& font,
                                                const GlyphCodes& codes);

/// A Type 3 font of the font's colour pictures.
[[nodiscard]] base::Result<ObjectId> write_picture_font(PdfWriter& writer,
                                                        const Font& font,
                                                        const GlyphCodes& codes);

}  // namespace unitfolio::pdf
