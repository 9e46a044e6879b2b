// "(2.1, 2.2)", "(LO2)", "(2.1–2.4)" in front of a marking point, a tip or a mistake: what it is
// about.
#pragma once

#include "load/body.h"
#include "model/material.h"

namespace unitfolio::model {
struct Unit;
}

namespace unitfolio::load {

/// Takes the scope off a paragraph (kNoNode has none). Parentheses that hold anything else stay.
/// `unit` is nullptr where there are no criteria to speak of; a scope is a fault there.
[[nodiscard]] model::Scope take_scope(const Body& body,
                                      markup::NodeId paragraph,
                                      const model::Unit* unit);

}  // namespace unitfolio::load
