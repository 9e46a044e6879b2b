// Terms with their definitions: "- **Net promoter score (NPS)**: …".
#pragma once

#include "load/body.h"
#include "load/sections.h"
#include "model/specification.h"

#include <span>
#include <vector>

namespace unitfolio::load {

/// Reads the items of all lists among `blocks`. Slug and owner are left for later. A term that the
/// same list defines twice is reported; the first definition stays.
void read_terms(const Body& body,
                std::span<const markup::NodeId> blocks,
                std::vector<model::Term>& terms);

/// Reads a glossary file's body: lists, or headings with prose below.
[[nodiscard]] std::vector<model::Term> read_glossary(const Body& body);

}  // namespace unitfolio::load
