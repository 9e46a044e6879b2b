// The outline (bookmarks) and what links of this document lead to.
#pragma once

#include "pdf/display_list.h"
#include "pdf/pdf_writer.h"

#include <optional>
#include <span>
#include <string>

namespace unitfolio::pdf {

/// "[12 0 R/XYZ null 700 null]": a spot on a page, shown at whatever zoom the reader has.
[[nodiscard]] std::string destination_array(const Display& display,
                                            const Destination& destination,
                                            std::span<const ObjectId> pages);

/// Empty if there is nothing in it.
[[nodiscard]] std::optional<ObjectId> write_outline(PdfWriter& writer,
                                                    const Display& display,
                                                    std::span<const ObjectId> pages);

}  // namespace unitfolio::pdf
