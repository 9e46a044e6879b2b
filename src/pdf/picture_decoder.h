// Pictures from files nobody vouches for: the header is checked against limits first, then a
// decoder that can't take the process down reads it; metadata is dropped and the orientation
// applied.
#pragma once

#include "base/result.h"
#include "pdf/flow.h"
#include "pdf/pixels.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace unitfolio::pdf {

enum class PictureType : std::uint8_t { none, png, jpeg };

/// By the first bytes.
[[nodiscard]] PictureType picture_type(std::string_view bytes);

/// Reads a file once to see that all of it is sound, and keeps it without metadata. At most 40
/// megapixels. The fault's message says what is wrong with the file in words for its author.
[[nodiscard]] base::Result<std::shared_ptr<const Picture>> open_picture(std::string_view bytes);

/// As wide as the picture is.
inline constexpr std::uint32_t kWholeWidth = 0xFFFFFFFF;

/// The picture upright. One that need not be wider than `least_width` may be decoded smaller than
/// it is, but not narrower than that.
[[nodiscard]] base::Result<Pixels> decode_picture(const Picture& picture,
                                                  std::uint32_t least_width = kWholeWidth);

/// The picture as a file that programs show upright, without anything that a camera or an editor
/// wrote into it. Empty if it can't be had.
[[nodiscard]] std::string upright_file(const Picture& picture);

}  // namespace unitfolio::pdf
