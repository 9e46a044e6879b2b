// How text is made harmless for the kind of document that a template makes.
#pragma once

#include "templating/call.h"
#include "templating/value.h"

#include <string>
#include <string_view>

namespace unitfolio::templating {

/// html: & < > " ' become references. markdown: a backslash before all that could be markup, and
/// white space becomes single spaces, so that a value can't leave the paragraph, item or cell it is
/// printed in. none: as it is.
void append_escaped(std::string& out, std::string_view text, Escaping escaping);

/// As a template prints it: safe HTML as it is, anything else as escaped text.
void append_printed(std::string& out, const Value& value, Escaping escaping);

/// Text or safe HTML as it is or escaped, as append_printed.
[[nodiscard]] Value escaped(const Value& value, Escaping escaping);

/// Finished text: safe, unless nothing is escaped anyway.
[[nodiscard]] Value finished(std::string text, Escaping escaping);

/// Of the same kind as `model`, which is text or safe HTML.
[[nodiscard]] Value string_like(const Value& model, std::string text);

}  // namespace unitfolio::templating
