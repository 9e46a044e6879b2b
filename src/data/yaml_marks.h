// Where YAML scalars and collections end. The library tells only where they begin, so the ends are
// found again in the text, guided by what the library made of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace unitfolio::data {

/// The offset behind the scalar that begins at `begin` and was read as `value`. Nothing if it is a
/// quoted one whose closing quote is missing.
[[nodiscard]] std::optional<std::size_t> yaml_scalar_end(std::string_view text,
                                                         std::size_t begin,
                                                         std::string_view value);

/// The length of the word for null that stands at `begin` as a value of its own, else 0.
[[nodiscard]] std::size_t yaml_null_length(std::string_view text, std::size_t begin);

/// The offset behind the bracket that closes a flow collection whose last part ends at `from`.
[[nodiscard]] std::size_t yaml_flow_end(std::string_view text, std::size_t from);

/// The offset behind the colon that follows a field's name which ends at `from`; `from` itself if
/// there is none.
[[nodiscard]] std::size_t yaml_colon_end(std::string_view text, std::size_t from);

}  // namespace unitfolio::data
