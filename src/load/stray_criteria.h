// Lines of an outcome that begin like a criterion and are none, because Markdown made something
// else of them: the end of the line above, a paragraph, an item below another.
#pragma once

#include "load/body.h"
#include "load/sections.h"
#include "model/specification.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace unitfolio::load {

/// Reports such lines among the blocks of an outcome whose criteria have been read, and counts
/// them. A number that is a criterion's is a mention of it.
std::size_t report_stray_criteria(const Body& body,
                                  const model::Unit& unit,
                                  std::uint32_t outcome,
                                  std::span<const markup::NodeId> blocks);

/// Whether a section beside the learning outcomes is meant as one of them: a number starts its
/// title, and criteria of that number stand in it.
[[nodiscard]] bool is_stray_outcome(const markup::Document& document, const Section& section);

/// Reports such a section.
void report_stray_outcome(const Body& body, const Section& section);

}  // namespace unitfolio::load
