// Takes over what turns found, each fault once: a mistake in a partial is met by every page that
// includes it, and only the way that led there differs.
#pragma once

#include "base/diagnostic.h"

#include <set>
#include <string>
#include <tuple>

namespace unitfolio::build {

class DistinctFaults {
  public:
    /// Adds to `report` what no earlier call held: the first way to a fault is the one that is
    /// told.
    void take(const base::Diagnostics& found, base::Diagnostics& report);

  private:
    std::set<std::tuple<base::Span, base::Code, std::string>> told_;
};

}  // namespace unitfolio::build
