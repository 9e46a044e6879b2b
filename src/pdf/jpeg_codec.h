// JPEG to pixels and back. The only door to libjpeg.
#pragma once

#include "base/result.h"
#include "pdf/flow.h"

#include <string>
#include <string_view>

namespace unitfolio::pdf {

/// The picture as it is in the file, not turned upright. `jpeg_channels` is 1 or 3 if a PDF may
/// hold the file's data as it is, else 0.
[[nodiscard]] base::Result<Picture> decode_jpeg(std::string_view bytes);

/// The picture's pixels, without its transparency, at a quality for print. Empty if libjpeg
/// refuses.
[[nodiscard]] std::string encode_jpeg(const Picture& picture);

}  // namespace unitfolio::pdf
