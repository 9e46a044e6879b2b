// The display list as a PDF: pages, fonts, pictures, links, structure and metadata.
#pragma once

#include "base/result.h"
#include "pdf/display_list.h"
#include "pdf/flow.h"
#include "pdf/shaper.h"

#include <cstddef>
#include <optional>
#include <string>

namespace unitfolio::pdf {

/// The same display gives the same bytes. Of the flow, only what describes the document and its
/// files is used; `added` is embedded behind the flow's own. Pages are written on at most `jobs`
/// threads.
[[nodiscard]] base::Result<std::string> write_document(const Flow& flow,
                                                       const Display& display,
                                                       const Shaper& shaper,
                                                       const std::optional<EmbeddedFile>& added,
                                                       std::size_t jobs);

}  // namespace unitfolio::pdf
