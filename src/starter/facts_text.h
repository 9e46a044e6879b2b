// The facts of a new file: every field that its kind can have, explained in the words by which
// editors explain it, the ones that aren't known yet as comments. Written from the tables that
// files are read by, so that none is forgotten and none is invented.
#pragma once

#include "data/field_table.h"

#include <span>
#include <string>
#include <string_view>

namespace unitfolio::starter {

/// A fact that is known.
struct Fact {
    std::string_view name;
    /// As YAML.
    std::string value;
};

/// A text as YAML, in quotation marks where it would otherwise mean something else.
[[nodiscard]] std::string yaml_text(std::string_view text);

/// Words as lines of comment of one width.
[[nodiscard]] std::string comment(std::string_view words);

/// A line for every field, in the table's order; required ones must be among the facts.
[[nodiscard]] std::string facts_text(const data::FieldTable& fields, std::span<const Fact> facts);

}  // namespace unitfolio::starter
