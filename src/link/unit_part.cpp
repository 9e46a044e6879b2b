#include "link/unit_part.h"

#include "base/text.h"
#include "model/numbering.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

namespace unitfolio::link {

using base::Code;

namespace {

/// The number in "lo-2" (or "LO2", which people write too).
std::optional<std::string_view> outcome_number(std::string_view part) {
    if (base::fold_case(part.substr(0, 2)) != "lo") {
        return std::nullopt;
    }
    std::string_view number = part.substr(2);
    if (number.starts_with('-')) {
        number.remove_prefix(1);
    }
    return model::parse_outcome_number(number) ? std::optional(number) : std::nullopt;
}

Target find_outcome_of(const model::Catalogue& catalogue,
                       model::UnitId unit,
                       std::string_view number,
                       base::Span span,
                       base::Diagnostics& diagnostics) {
    Target target;
    if (const auto position = model::find_outcome(catalogue[unit], number)) {
        target = model::OutcomeRef{unit, *position};
    } else if (!catalogue[unit].outcomes.empty() &&
               catalogue.is_complete(catalogue[unit].document)) {
        diagnostics
            .report(Code::reference_unresolved,
                    span,
                    fmt::format("the unit '{}' has no outcome {}", catalogue[unit].slug, number))
            .hint(fmt::format("it has {}",
                              base::count_of(catalogue[unit].outcomes.size(), "outcome")));
    }
    return target;
}

}  // namespace

Target find_criterion_of(const model::Catalogue& catalogue,
                         model::UnitId unit,
                         const model::NamedCriterion& name,
                         base::Code code,
                         base::Diagnostics& diagnostics) {
    const model::Unit& known = catalogue[unit];
    if (const auto position = model::find_criterion(known, name.criterion)) {
        return model::CriterionRef{unit, *position};
    }
    if (known.criteria.empty() || !catalogue.is_complete(known.document)) {
        return {};
    }
    auto& fault = diagnostics.report(
        code,
        name.span,
        fmt::format("the unit '{}' has no criterion {}", known.slug, name.criterion));
    std::vector<std::string_view> numbers;
    for (const model::Criterion& criterion : known.criteria) {
        numbers.emplace_back(criterion.number);
    }
    if (const auto near = base::nearest(name.criterion, numbers)) {
        fault.hint(fmt::format("did you mean '{}'?", *near));
    } else {
        fault.hint(
            numbers.size() == 1
                ? fmt::format("its only criterion is {}", numbers.front())
                : fmt::format("its criteria run from {} to {}", numbers.front(), numbers.back()));
    }
    return {};
}

Target find_part(const model::Catalogue& catalogue,
                 model::UnitId unit,
                 std::string_view part,
                 base::Span span,
                 base::Diagnostics& diagnostics) {
    if (model::parse_criterion_number(part)) {
        return find_criterion_of(catalogue,
                                 unit,
                                 {{}, std::string(part), span},
                                 Code::reference_unresolved,
                                 diagnostics);
    }
    if (const auto number = outcome_number(part)) {
        return find_outcome_of(catalogue, unit, *number, span, diagnostics);
    }
    diagnostics
        .report(Code::reference_syntax, span, fmt::format("'#{}' names no part of a unit", part))
        .hint(
            "write '#2.1' for a criterion, '#lo-2' for an outcome, or '#concept:', '#mistake:' or "
            "'#term:' and a name");
    return {};
}

}  // namespace unitfolio::link
