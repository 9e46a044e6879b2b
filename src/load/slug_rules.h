// What may be the name of a file that becomes part of an address: it must work on every server,
// disk and archive, and must not hide one of our own.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::load {

/// Why a name won't do, as a sentence's end ("is reserved"); nothing if it will.
[[nodiscard]] std::optional<std::string> slug_objection(std::string_view name);

}  // namespace unitfolio::load
