// How names of fields are spelt: what guesses at mistakes in front matter looks for.
#pragma once

#include <cstddef>
#include <string_view>

namespace unitfolio::data {

/// How many bytes at the beginning of a line may be the name of a field: letters, digits, hyphens
/// and underscores.
[[nodiscard]] std::size_t field_name_size(std::string_view line);

}  // namespace unitfolio::data
