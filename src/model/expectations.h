// What a unit demands of the evidence for it, beyond its criteria: stages of work, measures, things
// that must be named. Facts that a machine can look for; whether they are any good is for people.
#pragma once

#include "base/source.h"
#include "model/stage.h"
#include "model/sufficiency.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace unitfolio::model {

/// A measure that evidence must bring, by name.
struct ExpectedMeasure {
    std::string name;
    base::Span span;
};

/// Something of which evidence must name at least one: "a change model: Kotter, Lewin, …".
struct ExpectedName {
    std::string what;
    std::vector<std::string> any_of;
    /// Codes of the evidence types that must do the naming; empty: any.
    std::vector<std::string> types;
    base::Span span;
};

struct Expectations {
    /// In the order of work, without repetition.
    std::vector<Stage> stages;
    base::Span stages_span;
    /// Figures before and after are expected, whichever they are.
    bool metrics = false;
    base::Span metrics_span;
    std::vector<ExpectedMeasure> measures;
    std::vector<ExpectedName> names;
    /// How long evidence for this unit stays current, where that differs from the project's rule.
    std::optional<std::int64_t> currency_months;
    base::Span currency_span;
    UnitSufficiency sufficiency;
};

}  // namespace unitfolio::model
