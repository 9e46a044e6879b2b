// "Common mistakes": plain ones, and misconceptions with their corrections.
#pragma once

#include "load/body.h"
#include "model/material.h"

namespace unitfolio::model {
struct Unit;
}

namespace unitfolio::load {

/// Reads one item: plain prose, or "Misconception: … Correction: …" in one paragraph or in two.
[[nodiscard]] model::Mistake read_mistake(const Body& body,
                                          markup::NodeId item,
                                          const model::Unit* unit);

}  // namespace unitfolio::load
