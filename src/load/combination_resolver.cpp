#include "load/combination_resolver.h"

#include "load/name_resolution.h"

#include <algorithm>
#include <cstddef>

namespace unitfolio::load {

void resolve_combination(const QualificationDraft& draft,
                         const UnitLookup& lookup,
                         model::Qualification& qualification) {
    const model::UnitPreference preference{qualification.organisation, {}};
    const auto find = [&](const data::Text& name) {
        return resolve_unit(*lookup.names, lookup.units, name, preference, *lookup.diagnostics);
    };
    for (std::size_t group = 0; group < draft.group_units.size(); ++group) {
        auto& units = qualification.groups[group].units;
        for (const data::Text& name : draft.group_units[group]) {
            const model::UnitId unit = find(name);
            qualification.groups[group].all_units_found &= unit.is_set();
            if (unit.is_set() && std::find(units.begin(), units.end(), unit) == units.end()) {
                units.push_back(unit);
            }
        }
    }
    for (const QualificationDraft::Barred& pair : draft.barred) {
        const model::UnitId first = find(pair.first);
        const model::UnitId second = find(pair.second);
        if (first.is_set() && second.is_set()) {
            qualification.barred.push_back({first, second, pair.span});
        }
    }
}

}  // namespace unitfolio::load
