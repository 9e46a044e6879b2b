// What kind of thing a file is, as PDF readers and mail programs name it (RFC 2046).
#pragma once

#include <string_view>

namespace unitfolio::portfolio {

/// By the extension of the file's name; "application/octet-stream" for one that is not known.
[[nodiscard]] std::string_view media_type(std::string_view name);

}  // namespace unitfolio::portfolio
