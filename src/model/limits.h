// How much of what learners hand in is taken.
#pragma once

#include <cstdint>

namespace unitfolio::model {

/// Of one attached file, in bytes. Larger files belong to a shared drive, with an entry that is off
/// file.
inline constexpr std::uint64_t kAttachmentLimit = 64ULL * 1024 * 1024;

}  // namespace unitfolio::model
