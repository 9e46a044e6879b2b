// One assessment criterion: a list item that begins with its number, explains itself in further
// paragraphs and may list ideas for evidence.
#pragma once

#include "load/body.h"
#include "model/specification.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace unitfolio::load {

/// Bytes of "1.10" at the start of a text; 0 if it doesn't start with the number of a criterion.
[[nodiscard]] std::size_t criterion_number_size(std::string_view text);

/// Bytes of the mark that may stand behind a number: "1.1. Explain", "1.1: Explain", "1.1)
/// Explain".
[[nodiscard]] std::size_t number_mark_size(std::string_view text);

/// Adds the criterion that an item holds to the outcome at position `outcome`. An item without a
/// number is reported and left out.
void read_criterion(const Body& body,
                    markup::NodeId item,
                    model::Unit& unit,
                    std::uint32_t outcome);

}  // namespace unitfolio::load
