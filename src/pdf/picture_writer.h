// Pictures as a PDF holds them: their files' own data where it can, and no finer than print can
// show.
#pragma once

#include "base/result.h"
#include "pdf/display_list.h"
#include "pdf/flow.h"
#include "pdf/pdf_writer.h"

namespace unitfolio::pdf {

[[nodiscard]] base::Result<ObjectId> write_picture(PdfWriter& writer, const Picture& picture);

/// Made smaller where it has more pixels than 300 to the inch at the size of its place.
[[nodiscard]] base::Result<ObjectId> write_placed_picture(PdfWriter& writer,
                                                          const PlacedPicture& placed);

}  // namespace unitfolio::pdf
