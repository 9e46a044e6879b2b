// Whether the criteria of an outcome are numbered 1, 2, 3 without gaps.
#pragma once

#include "load/body.h"
#include "model/specification.h"

#include <cstddef>
#include <cstdint>

namespace unitfolio::load {

/// Reports criteria out of order and missing ones. `items` is how many the list had: if some of
/// them could not be read or belong elsewhere, gaps are no news.
void check_criterion_order(const Body& body,
                           const model::Unit& unit,
                           std::uint32_t outcome,
                           std::size_t items);

}  // namespace unitfolio::load
