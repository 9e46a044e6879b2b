// Colours as WCAG measures them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace unitfolio::site {

/// Red, green and blue.
using Colour = std::array<std::uint8_t, 3>;

/// "#0b5a60"; must be six digits.
[[nodiscard]] Colour colour_named(std::string_view name);

[[nodiscard]] std::string name_of(const Colour& colour);

/// From 1 to 21 (WCAG 2.2, "contrast ratio").
[[nodiscard]] double contrast(const Colour& a, const Colour& b);

/// `share` hundredths of `a`, the rest of `b`.
[[nodiscard]] Colour mixed(const Colour& a, const Colour& b, unsigned share);

}  // namespace unitfolio::site
