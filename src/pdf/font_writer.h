// Fonts as a PDF holds them: subsets with two-byte codes, and emoji as a font of pictures.
#pragma once

#include "base/result.h"
#include "pdf/font.h"
#include "pdf/glyph_codes.h"
#include "pdf/pdf_writer.h"

namespace unitfolio::pdf {

[[nodiscard]] base::Result<ObjectId> write_font(PdfWriter& writer,
                                                const Font& font,
                                                const GlyphCodes& codes);

/// A Type 3 font of the font's colour pictures.
[[nodiscard]] base::Result<ObjectId> write_picture_font(PdfWriter& writer,
                                                        const Font& font,
                                                        const GlyphCodes& codes);

}  // namespace unitfolio::pdf
