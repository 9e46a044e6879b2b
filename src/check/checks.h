// What content that is well-formed and linked can still lack: a specification that contradicts
// itself, evidence that an assessor would send back, criteria that nothing covers. Nothing here
// changes what is built; it tells people what to do next.
#pragma once

#include "base/date.h"
#include "base/diagnostic.h"
#include "link/site.h"

#include <cstddef>

namespace unitfolio::check {

/// What the checks must know beside the content.
struct Circumstances {
    const base::Sources* sources = nullptr;
    /// The day of the examination: evidence grows old, and none can come from the future.
    base::Date today;
    /// At most so many threads at a time.
    std::size_t jobs = 1;
};

/// Reports everything in order of the catalogue.
void examine(const link::Site& site,
             const Circumstances& circumstances,
             base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
