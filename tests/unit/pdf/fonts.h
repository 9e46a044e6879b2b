// The installed fonts, opened once for all tests of this folder.
#pragma once

#include "pdf/font_library.h"

#include <memory>

namespace unitfolio::pdf {

/// Fails the test that asks if the fonts are not installed.
[[nodiscard]] std::shared_ptr<const FontLibrary> test_fonts();

}  // namespace unitfolio::pdf
