// How alike two texts are, as rows of word hashes: the share of runs of three words ("shingles")
// that they have in common. A sketch of a few shingles finds likely pairs among many texts without
// comparing each with each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace unitfolio::check {

/// Texts shorter than this are compared as a whole: one word more or less changes what they say.
inline constexpr std::size_t kShortestSketched = 12;

/// A few numbers of which two texts that resemble each other very probably share one: the lowest
/// shingles. Texts too short for that give one number for the whole of them.
[[nodiscard]] std::vector<std::uint64_t> sketch_of(std::span<const std::uint64_t> words);

/// The share of shingles, from 0 to 1, that two texts have in common; 1 or 0 for short ones.
[[nodiscard]] double resemblance(std::span<const std::uint64_t> left,
                                 std::span<const std::uint64_t> right);

/// Whether two texts say the same but for a word here and there: one word changed in a sentence.
[[nodiscard]] bool nearly_same(std::span<const std::uint64_t> left,
                               std::span<const std::uint64_t> right);

}  // namespace unitfolio::check
