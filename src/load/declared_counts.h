// Counts that somebody typed, in the front matter of a unit or behind a heading ("Key terms (12)").
// They go out of date; the ones that are shown are computed, and these are only compared with them.
#pragma once

#include "data/field_reader.h"
#include "load/body.h"
#include "load/section_names.h"
#include "load/sections.h"
#include "model/specification.h"

#include <vector>

namespace unitfolio::load {

/// The field 'counts': "{criteria: 15, terms: 12}".
[[nodiscard]] std::vector<model::DeclaredCount> read_declared_counts(
    data::FieldReader& fields, base::Diagnostics& diagnostics);

/// The count behind a section's heading, if it has one and its section can be counted.
void read_heading_count(const Body& body,
                        SectionName name,
                        const Section& section,
                        std::vector<model::DeclaredCount>& counts);

}  // namespace unitfolio::load
