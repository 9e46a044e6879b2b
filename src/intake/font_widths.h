// Whether a font of somebody else's PDF says how wide its letters are as its program does
// (ISO 19005-3, 6.2.11.5). Readers place letters by the one and draw them by the other.
#pragma once

#include "intake/shown_codes.h"

#include <map>
#include <optional>

class QPDFObjectHandle;

namespace unitfolio::intake {

/// Only what is shown counts, and only where it is certain which glyph a code leads to: true means
/// that a reader would see the difference.
[[nodiscard]] bool states_other_widths(QPDFObjectHandle font, const ShownCodes& shown);

/// The widths that a /W array states, by CID. Nothing if it isn't one.
[[nodiscard]] std::optional<std::map<unsigned, double>> widths_by_cid(QPDFObjectHandle array);

}  // namespace unitfolio::intake
