// What headings mean. The field writes the same section under several names; all of them are in one
// table here, and the rest of the program speaks of SectionName only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace unitfolio::load {

enum class SectionName : std::uint8_t {
    synopsis,
    overview,
    outcomes,
    marking_points,
    key_concepts,
    guidance,
    mistakes,
    questions,
    prior_knowledge,
    terms,
    notes,
};

inline constexpr std::size_t kSectionCount = static_cast<std::size_t>(SectionName::notes) + 1;

/// The section that a heading means: case, "&" for "and", a colon and a typed count, as in
/// "Key terms (12)", make no difference.
[[nodiscard]] std::optional<SectionName> find_section(std::string_view heading);

/// The count that somebody typed at the end of a heading: "12" of "Key terms (12)"; empty if there
/// is none.
[[nodiscard]] std::string_view typed_count(std::string_view heading);

/// The known heading that this one was probably meant to be.
[[nodiscard]] std::optional<std::string_view> nearest_section(std::string_view heading);

/// Whether a section may stand in qualifications and organisations too.
[[nodiscard]] bool is_inheritable(SectionName name);

}  // namespace unitfolio::load
