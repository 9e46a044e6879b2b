// The colours of a site: those of the shipped style sheet, those that a project chose, and those
// that follow from an accent. Texts of a chosen colour must be legible.
#pragma once

#include "base/diagnostic.h"
#include "model/theme_options.h"
#include "site/colour.h"

#include <map>
#include <string>
#include <string_view>

namespace unitfolio::site {

/// By name: "accent".
using Palette = std::map<std::string, Colour, std::less<>>;

struct ColourScheme {
    Palette light;
    Palette dark;
    /// The style sheet that sets what differs from the shipped one; empty if nothing does.
    std::string css;
};

/// The asset that holds a project's colours.
inline constexpr std::string_view kColoursName = "colours.css";

/// As the shipped style sheet has them; a test compares.
[[nodiscard]] const Palette& shipped_light();
[[nodiscard]] const Palette& shipped_dark();

/// A project that chooses one accent gets what goes with it: what stands on the accent, its soft
/// shade, and a lighter accent for dark pages. Fault: field_value at a colour with which text would
/// have a contrast below 4.5:1.
[[nodiscard]] ColourScheme colour_scheme(const model::ThemeOptions& options,
                                         base::Diagnostics& diagnostics);

}  // namespace unitfolio::site
