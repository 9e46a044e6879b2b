// Pictures from files nobody vouches for: the header is checked against limits first, then a
// decoder that can't take the process down reads it; metadata is dropped and the orientation
// applied.
#pragma once

#include "base/result.h"
#include "pdf/flow.h"

#include <memory>
#include <string>
#include <string_view>

namespace unitfolio::pdf {

enum class PictureType : std::uint8_t { none, png, jpeg };

/// By the first bytes.
[[nodiscard]] PictureType picture_type(std::string_view bytes);

/// At most 40 megapixels. The fault's message says what is wrong with the file in words for its
/// author.
[[nodiscard]] base::Result<std::shared_ptr<const Picture>> decode_picture(std::string_view bytes);

}  // namespace unitfolio::pdf
