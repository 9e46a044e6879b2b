// Counts that somebody wrote into a sentence: "The unit has 4 learning outcomes and 15 assessment
// criteria." They go out of date silently.
#pragma once

#include "model/specification.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace unitfolio::check {

struct ProseCount {
    model::Countable what{};
    std::int64_t count = 0;
    /// Bytes of "15 assessment criteria" in the text.
    std::size_t begin = 0;
    std::size_t size = 0;
};

/// Only statements about the whole are taken ("the unit has", "it consists of", and what is joined
/// to them): "two learning outcomes are about planning" says nothing of the total.
[[nodiscard]] std::vector<ProseCount> find_counts(std::string_view text);

}  // namespace unitfolio::check
