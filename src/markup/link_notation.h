// In which of Markdown's notations a link or picture was written, read back from the source. Spans
// must be exact (see align_spans).
#pragma once

#include "markup/document.h"

#include <cstdint>
#include <string_view>

namespace unitfolio::markup {

enum class Notation : std::uint8_t {
    /// "[words](address)"
    address,
    /// "[words][label]"
    full,
    /// "[label][]"
    collapsed,
    /// "[label]"
    shortcut,
    /// "<address>"
    angle_brackets,
};

struct LinkNotation {
    Notation notation = Notation::address;
    /// The address or the label in the source, without what surrounds it.
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

[[nodiscard]] LinkNotation notation_of(const Document& document,
                                       NodeId link,
                                       std::string_view source);

}  // namespace unitfolio::markup
