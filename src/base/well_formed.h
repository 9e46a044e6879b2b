// Text from outside that need not be UTF-8, names of files above all: a disk keeps any bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::base {

/// With every byte that is not part of well-formed UTF-8 written out: "caf\xE9".
[[nodiscard]] std::string well_formed(std::string_view text);

/// The text as Latin-1, what such names were mostly written in; nothing if it is UTF-8 already or
/// would hold control characters.
[[nodiscard]] std::optional<std::string> read_as_latin1(std::string_view text);

}  // namespace unitfolio::base
