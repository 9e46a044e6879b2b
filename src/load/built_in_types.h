// The kinds of evidence that every project knows.
#pragma once

#include <array>
#include <string_view>

namespace unitfolio::load {

/// Their codes in front matter.
inline constexpr std::array<std::string_view, 10> kBuiltInTypes = {
    "observation",
    "witness-testimony",
    "expert-witness-testimony",
    "professional-discussion",
    "reflective-account",
    "work-product",
    "questioning",
    "simulation",
    "recognition-of-prior-learning",
    "case-study",
};

}  // namespace unitfolio::load
