// Relative paths between files of the content, as links write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::link {

/// `written` as seen from the folder of `file`, "." and ".." resolved; nothing if it leads above
/// everything.
[[nodiscard]] std::optional<std::string> resolved_path(std::string_view file,
                                                       std::string_view written);

/// How a link in the file `from` names the file `to`.
[[nodiscard]] std::string relative_path(std::string_view from, std::string_view to);

/// "%20" and the like as the bytes that they stand for; what is no such escape stays.
[[nodiscard]] std::string percent_decoded(std::string_view text);

}  // namespace unitfolio::link
