// The file by which an output folder is known as ours: it lists what builds made there, so that a
// later build can tell its own leftovers from the files of others.
#pragma once

#include "base/result.h"

#include <set>
#include <string>
#include <string_view>

namespace unitfolio::io {

inline constexpr std::string_view kMarkerName = ".unitfolio-output";
/// Where changed files wait for commit(), inside the output folder and so on the same disk.
inline constexpr std::string_view kStagingName = ".unitfolio-staging";

/// Whether a path may name an output: below the folder, no "." or ".." or empty components, no
/// control characters, and neither the marker nor the staging folder.
[[nodiscard]] bool is_output_path(std::string_view path);

/// The marker that lists `paths`.
[[nodiscard]] std::string format_marker(const std::set<std::string>& paths);

/// What a marker lists. `path` is where it stands, for the fault. One that lists anything but
/// output paths is refused: what it names will be removed.
[[nodiscard]] base::Result<std::set<std::string>> parse_marker(std::string_view text,
                                                               const std::string& path);

}  // namespace unitfolio::io
