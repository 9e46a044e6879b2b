// What a PDF says of itself: title, author, dates, standards kept, colour space, embedded files.
#pragma once

#include "pdf/flow.h"
#include "pdf/pdf_writer.h"

#include <span>
#include <string>

namespace unitfolio::pdf {

/// The metadata stream (XMP), which claims the standards that are kept.
[[nodiscard]] ObjectId write_metadata(PdfWriter& writer, const Flow& flow, Conformance conformance);

/// Entries of the information dictionary; they say the same as the metadata.
[[nodiscard]] std::string information_entries(const Flow& flow);

[[nodiscard]] ObjectId write_output_intent(PdfWriter& writer, const std::string& colour_profile);

/// Entries of the catalogue for the embedded files; empty if there are none.
[[nodiscard]] std::string write_embedded_files(PdfWriter& writer,
                                               std::span<const EmbeddedFile* const> files);

}  // namespace unitfolio::pdf
