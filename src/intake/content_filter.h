// Drawing operators of a page, form, pattern or glyph, cleaned: without marked content and without
// operators that are none, properly nested, and with a report of what they use.
#pragma once

#include "intake/shown_codes.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>

namespace unitfolio::intake {

struct FilteredContent {
    std::string operators;
    /// Names, with slash, of the fonts that show text, and what they show of it for certain. Text
    /// that is there to be searched only (as behind scanned pages) doesn't count.
    std::map<std::string, ShownCodes> visible_fonts;
    /// Words of what prevents conformance.
    std::set<std::string> hindrances;
    /// Whether something had to be left out because it could not be read.
    bool damaged = false;
};

/// `hidden` are names, with slash, of marked-content properties whose content is not to be seen.
[[nodiscard]] FilteredContent filter_content(const std::string& content,
                                             const std::set<std::string>& hidden = {});

}  // namespace unitfolio::intake
