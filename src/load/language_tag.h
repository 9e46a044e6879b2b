// The names that languages have on pages: "en-GB", "cy" (BCP 47).
#pragma once

#include "base/diagnostic.h"
#include "data/field_reader.h"

#include <string>
#include <string_view>

namespace unitfolio::load {

/// Whether a text has the form of a tag: two or three letters, then parts of up to eight letters
/// and digits behind hyphens.
[[nodiscard]] bool is_language_tag(std::string_view text);

/// The field "language"; empty if it isn't there. Fault: field_value for what is no tag.
[[nodiscard]] std::string read_language(data::FieldReader& fields, base::Diagnostics& diagnostics);

}  // namespace unitfolio::load
