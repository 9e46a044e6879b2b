// What a learner's evidence still lacks, in words: said in one place, so that a portfolio and a
// report say the same.
#pragma once

#include "link/site.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::link {

/// A criterion's text without the full stop.
[[nodiscard]] std::string_view criterion_text(const model::Criterion& criterion);

/// Why a criterion is not met: "no evidence claims it".
[[nodiscard]] std::string_view reason_in_words(Verdict verdict);

/// Something that a unit's evidence lacks.
struct Shortcoming {
    enum class Kind : std::uint8_t {
        /// The unit has no evidence at all.
        untouched,
        /// A criterion without accepted evidence.
        gap,
        /// A criterion that is met in part.
        partly,
        /// A criterion with fewer items, or fewer types, than are asked for.
        few_items,
        few_types,
        /// The unit lacks a type that it asks for, or has fewer types than it should.
        missing_type,
        one_type,
        /// An outcome has far less evidence than the others.
        unbalanced,
    };

    Kind kind{};
    /// "2.3 Review the plan: no evidence claims it".
    std::string sentence;
};

/// Everything that the evidence of a unit lacks: criterion by criterion, then over outcomes and the
/// whole unit. What follows from a gap is not told beside it.
[[nodiscard]] std::vector<Shortcoming> shortcomings_of(const UnitCoverage& unit,
                                                       const model::Catalogue& catalogue);

}  // namespace unitfolio::link
