// The files that come with a piece of evidence. Learners name them, so nothing of a name is taken
// on trust: a file must be a regular one below the learner's own folder, with no link on the way.
#pragma once

#include "base/diagnostic.h"
#include "data/value.h"
#include "io/file_system.h"
#include "model/limits.h"
#include "model/portfolio.h"

#include <cstdint>
#include <string>
#include <vector>

namespace unitfolio::load {

using model::kAttachmentLimit;

/// Reads the list `attachments`. `folder` is that of the evidence file. What can't be used is
/// reported; the entry is kept, so that later stages know of it.
[[nodiscard]] std::vector<model::Attachment> read_attachments(const data::Value& list,
                                                              const std::string& folder,
                                                              const io::FileSystem& files,
                                                              base::Diagnostics& diagnostics);

}  // namespace unitfolio::load
