// PNG to pixels. The only door to libpng.
#pragma once

#include "base/result.h"
#include "pdf/pixels.h"

#include <string_view>

namespace unitfolio::pdf {

[[nodiscard]] base::Result<Pixels> decode_png(std::string_view bytes);

}  // namespace unitfolio::pdf
