// Chance that can be repeated: the same seed draws the same, on every machine and for ever.
//
// Numbers come from SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
// generators", OOPSLA 2014), started for everything that may be drawn from the seed and its own
// name:
//
//     z = (state += 0x9E3779B97F4A7C15)
//     z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9
//     z = (z ^ (z >> 27)) * 0x94D049BB133111EB
//     z ^ (z >> 31)
//
// So a learner who joins takes part in the draw without changing what the others have drawn.
#pragma once

#include <cstdint>
#include <string_view>

namespace unitfolio::sampling {

/// What is drawn for a name: the greatest of `weight` numbers, which is the same chance as
/// Efraimidis and Spirakis' weighted sampling without replacement. The highest lots win.
[[nodiscard]] std::uint64_t lot_of(std::string_view seed, std::string_view name, unsigned weight);

}  // namespace unitfolio::sampling
