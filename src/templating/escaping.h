// How text is made harmless for the kind of document that a template makes.
#pragma once

#include "templating/value.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace unitfolio::templating {

/// html: & < > " ' become references. markdown: a backslash before all that could be markup, and
/// white space becomes single spaces, so that a value can't leave the paragraph, item or cell it is
/// printed in. none: as it is.
enum class Escaping : std::uint8_t { html, markdown, none };

/// As a template prints it: safe HTML as it is, anything else as escaped text.
void append_printed(std::string& out, const Value& value, Escaping escaping);

/// Text that is printed already: safe, unless nothing is escaped anyway.
[[nodiscard]] Value finished(std::string text, Escaping escaping);

/// Both behind each other. If one is safe HTML the result is, and the other is escaped.
[[nodiscard]] Value joined(const Value& left, const Value& right, Escaping escaping);

}  // namespace unitfolio::templating
