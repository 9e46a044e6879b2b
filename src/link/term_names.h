// Terms by name or short form: the one that somebody sees, or the one that a unit, qualification or
// organisation defines.
#pragma once

#include "base/diagnostic.h"
#include "link/site.h"
#include "link/symbols.h"
#include "link/viewpoint.h"

#include <string_view>

namespace unitfolio::link {

/// Where names are looked up, and where what is wrong with them is reported.
struct Lookup {
    const Symbols& symbols;
    const model::Catalogue& catalogue;
    base::Diagnostics& diagnostics;
};

/// The nearest definition; std::monostate, and reported, if there is none or several are equally
/// near.
[[nodiscard]] Target find_term(const Lookup& lookup,
                               std::string_view name,
                               base::Span span,
                               const Viewpoint& viewpoint);

/// The definition that stands in one file.
[[nodiscard]] Target find_term_of(const Lookup& lookup,
                                  const model::MaterialOwner& owner,
                                  std::string_view name,
                                  base::Span span);

}  // namespace unitfolio::link
