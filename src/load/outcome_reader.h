// "Learning outcomes": headings with the outcomes, below each its criteria as a list. Numbers are
// checked against each other, because everything else in the project points at them.
#pragma once

#include "load/body.h"
#include "load/sections.h"
#include "model/specification.h"

namespace unitfolio::load {

/// Adds the outcomes and criteria of a section to a unit.
void read_outcomes(const Body& body, const Section& section, model::Unit& unit);

}  // namespace unitfolio::load
