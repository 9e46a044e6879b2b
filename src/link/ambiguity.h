// A name that fits several things, reported with all of them: where each stands, and how to write
// it so that only it is meant.
#pragma once

#include "base/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::link {

struct Candidate {
    base::Span span;
    /// "the unit 'x/a'"
    std::string what;
    /// "[[x/a]]"
    std::string written;
};

/// `candidates` in the order in which they are listed.
void report_ambiguous(std::string_view name,
                      base::Span span,
                      const std::vector<Candidate>& candidates,
                      base::Diagnostics& diagnostics);

}  // namespace unitfolio::link
