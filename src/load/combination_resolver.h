// The units that a qualification's rules of combination name: those of its groups, and the pairs
// that bar each other.
#pragma once

#include "base/diagnostic.h"
#include "load/drafts.h"
#include "model/unit_names.h"

#include <span>

namespace unitfolio::load {

/// Views of what all qualifications share.
struct UnitLookup {
    const model::UnitNames* names = nullptr;
    std::span<const model::Unit> units;
    base::Diagnostics* diagnostics = nullptr;
};

/// Fills the groups and the barred pairs of `qualification` from the names in its draft. Names that
/// lead nowhere are reported and left out; a unit stands in a group once, however often it is
/// listed.
void resolve_combination(const QualificationDraft& draft,
                         const UnitLookup& lookup,
                         model::Qualification& qualification);

}  // namespace unitfolio::load
