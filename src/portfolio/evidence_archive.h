// The evidence of a portfolio as a ZIP, for centres that don't take one single file: a folder an
// item with its text as a page of HTML and its attachments, and a list of contents.
//
// It is made from the very composition that the PDF was set from, never from the content directly:
// whatever a composition leaves out is in neither. The text of an item comes from one place,
// ItemPage, which writes the same nodes that the block `body` sets.
#pragma once

#include "base/result.h"
#include "io/file_system.h"
#include "portfolio/composition.h"

#include <string>

namespace unitfolio::portfolio {

/// Pictures are without the data that cameras write into them, every other file is as it was handed
/// in. Files that can't be used are listed; they have been reported.
[[nodiscard]] base::Result<std::string> make_evidence_archive(const Composition& composition,
                                                              const io::FileSystem& files);

}  // namespace unitfolio::portfolio
