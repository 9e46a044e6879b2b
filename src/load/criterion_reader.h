// One assessment criterion: a list item that begins with its number, explains itself in further
// paragraphs and may list ideas for evidence.
#pragma once

#include "load/body.h"
#include "model/specification.h"

#include <cstdint>

namespace unitfolio::load {

/// Adds the criterion that an item holds to the outcome at position `outcome`. An item without a
/// number is reported and left out.
void read_criterion(const Body& body,
                    markup::NodeId item,
                    model::Unit& unit,
                    std::uint32_t outcome);

}  // namespace unitfolio::load
