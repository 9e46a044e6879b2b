// The bytes of an attached file, as they were handed in.
#pragma once

#include "base/result.h"
#include "io/file_system.h"
#include "model/portfolio.h"

#include <optional>
#include <string>

namespace unitfolio::portfolio {

/// Nothing for what isn't there, is no regular file or too large, or lies outside the learner's
/// folder or behind a link: the loader of content has reported it.
[[nodiscard]] base::Result<std::optional<std::string>> read_attachment(
    const io::FileSystem& files,
    const model::Learner& learner,
    const model::Evidence& evidence,
    const model::Attachment& attachment);

}  // namespace unitfolio::portfolio
