// What a file of the site is, as browsers must be told (RFC 2046).
#pragma once

#include <string_view>

namespace unitfolio::preview {

/// By the extension of the path, texts as UTF-8; "application/octet-stream" for one that is not
/// known.
[[nodiscard]] std::string_view media_type(std::string_view path);

}  // namespace unitfolio::preview
