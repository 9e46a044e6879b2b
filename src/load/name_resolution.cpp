#include "load/name_resolution.h"

#include "base/text.h"
#include "model/specification.h"

#include <fmt/format.h>

namespace unitfolio::load {

using base::Code;

void report_unresolved_name(std::string_view kind,
                            const data::Text& name,
                            const std::vector<std::string_view>& candidates,
                            base::Diagnostics& diagnostics) {
    auto& fault = diagnostics.report(
        Code::reference_unresolved, name.span, fmt::format("there is no {} '{}'", kind, name.text));
    if (const auto near = base::nearest(name.text, candidates)) {
        fault.hint(fmt::format("did you mean '{}'?", *near));
    }
}

model::UnitId resolve_unit(const model::UnitNames& names,
                           std::span<const model::Unit> units,
                           const data::Text& name,
                           const model::UnitPreference& preference,
                           base::Diagnostics& diagnostics) {
    const model::UnitMatch match = names.find(name.text, preference);
    if (match.match == model::Match::unknown) {
        report_unresolved_name("unit", name, names.all(), diagnostics);
    } else if (match.match == model::Match::ambiguous) {
        auto& fault = diagnostics.report(
            Code::reference_ambiguous,
            name.span,
            fmt::format("'{}' could be any of {} units", name.text, match.candidates.size()));
        std::vector<std::string> slugs;
        for (const model::UnitId unit : match.candidates) {
            slugs.push_back(fmt::format("'{}'", units[unit.value].slug));
            fault.note(units[unit.value].span, fmt::format("it may be the unit {}", slugs.back()));
        }
        fault.hint(fmt::format("write one of {}", base::join_and(slugs)));
    }
    return match.unit;
}

}  // namespace unitfolio::load
