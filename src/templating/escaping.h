// How text is made harmless for the kind of document that a template makes.
#pragma once

#include "templating/value.h"

#include <cstdint>
#include <span>
#include <string>

namespace unitfolio::templating {

/// html: & < > " ' become references. markdown: a backslash before all that could be markup, and
/// white space becomes single spaces, so that a value can't leave the paragraph, item or cell it is
/// printed in.
enum class Escaping : std::uint8_t { html, markdown };

/// As a template prints it: safe HTML as it is, anything else as escaped text.
void append_printed(std::string& out, const Value& value, Escaping escaping);

/// All behind each other. If one is safe HTML the result is, and the others are escaped. Throws a
/// Fault where the result grows without end.
[[nodiscard]] Value joined(std::span<const Value> parts, Escaping escaping);

}  // namespace unitfolio::templating
