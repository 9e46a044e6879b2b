// Facts at the top of a file that are not where, or not marked as, front matter begins and ends:
// what its author most likely meant, so that nobody is told of missing fields that stand there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::data {

struct FrontMatterFault {
    /// Bytes of the text.
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string message;
    std::string hint;
};

/// Whether a line is what begins and ends front matter: "---" alone.
[[nodiscard]] bool is_front_matter_fence(std::string_view line);

/// Of a text whose front matter does not begin at `begin`: fields that stand there all the same.
[[nodiscard]] std::optional<FrontMatterFault> unrecognised_front_matter(std::string_view text,
                                                                        std::uint32_t begin);

/// A second block of fields at the top of the body that begins at `begin`.
[[nodiscard]] std::optional<FrontMatterFault> second_front_matter(std::string_view text,
                                                                  std::uint32_t begin);

/// Of front matter without an end, whose fields begin at `first`: the line that was meant to end
/// it, or the one that the text seems to begin with.
[[nodiscard]] std::optional<FrontMatterFault> likely_end(std::string_view text,
                                                         std::uint32_t first);

}  // namespace unitfolio::data
