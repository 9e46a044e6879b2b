// How a centre samples its assessors' decisions: what unitfolio.yaml says under "sampling".
#pragma once

#include "base/source.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::model {

enum class Standing : std::uint8_t {
    experienced,
    /// Qualified, but new to the centre or to assessing.
    new_assessor,
    /// Works towards the qualification: a qualified colleague countersigns.
    unqualified,
};
inline constexpr std::array<std::string_view, 3> kStandingNames{
    "experienced", "new", "unqualified"};

struct SampledAssessor {
    std::string name;
    Standing standing = Standing::experienced;
    /// What the quality assurer asked of the assessor earlier; empty for nothing.
    std::string action;
    base::Span span;
};

struct NamedSlug {
    std::string slug;
    base::Span span;
};

struct SamplingRules {
    /// Of the draw: the same seed draws the same.
    std::string seed = "1";
    /// Percent of the learners' units, by risk.
    std::int64_t low_rate = 10;
    std::int64_t medium_rate = 25;
    std::int64_t high_rate = 50;
    /// More learners than that are many for one assessor.
    std::int64_t many_learners = 12;
    /// How many items of evidence are looked at in a unit.
    std::int64_t items_per_unit = 3;
    /// Those of whom there is something to say.
    std::vector<SampledAssessor> assessors;
    /// What the centre assesses for the first time.
    std::vector<NamedSlug> new_units;
    std::vector<NamedSlug> new_qualifications;
};

}  // namespace unitfolio::model
