// Whether the description of a picture tells anything to somebody who can't see it.
#pragma once

#include <string_view>

namespace unitfolio::load {

/// "photo", "Image 3", "IMG_1234.jpg" and the name of the file itself say nothing; so do no words
/// at all.
[[nodiscard]] bool describes_picture(std::string_view description, std::string_view file);

}  // namespace unitfolio::load
