// A name as a reference writes it, taken apart: "unit:focus-awards/change#concept:Trust".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace unitfolio::link {

/// What the word in front of a colon asks for.
enum class NameKind : std::uint8_t {
    any,
    unit,
    qualification,
    organisation,
    evidence,
    page,
    term,
    key_concept,
    mistake,
    misconception,
};

struct WrittenName {
    NameKind kind = NameKind::any;
    std::string_view name;
    /// What follows '#'. Names of terms, concepts and mistakes may hold a '#' of their own.
    std::optional<std::string_view> part;
};

[[nodiscard]] WrittenName read_name(std::string_view text);

/// "term" and the like; empty for any.
[[nodiscard]] std::string_view word_of(NameKind kind);

}  // namespace unitfolio::link
