// What a project says of its site's look in unitfolio.yaml.
#pragma once

#include "base/source.h"

#include <string>
#include <vector>

namespace unitfolio::model {

/// One colour of the style sheet.
struct ColourChoice {
    /// As the style sheet calls it: "on-accent".
    std::string name;
    /// "#0b5a60".
    std::string value;
    base::Span span;
};

struct ThemeOptions {
    /// For light pages, and for dark ones.
    std::vector<ColourChoice> light;
    std::vector<ColourChoice> dark;
    /// The name of an asset; may be empty.
    std::string logo;
    base::Span logo_span;
};

}  // namespace unitfolio::model
