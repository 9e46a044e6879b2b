// A PNG file as the chunks that it consists of, without decoding anything.
#pragma once

#include <string>
#include <string_view>

namespace unitfolio::pdf {

/// The file with nothing but what its picture needs: no text, no time, no data of a camera, nothing
/// behind its end. Empty if its chunks make no sense.
[[nodiscard]] std::string png_without_metadata(std::string_view png);

}  // namespace unitfolio::pdf
