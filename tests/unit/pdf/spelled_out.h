// A look into the PDF files that are written: what is packed in them, unpacked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace unitfolio::pdf {

/// What was deflated in zlib's format; fails the test if it wasn't.
[[nodiscard]] std::string unpacked(std::string_view deflated);

/// The bytes of the stream whose dictionary holds `place`, and an empty text if there is none.
[[nodiscard]] std::string_view stream_behind(std::string_view file, std::size_t place);

/// The file with the objects of its object streams behind it.
[[nodiscard]] std::string spelled_out(std::string_view file);

/// How often it stands there.
[[nodiscard]] std::size_t count(std::string_view text, std::string_view wanted);

}  // namespace unitfolio::pdf
