// What turns texts into lines with marks. A document has thousands of them, most of them short:
// the tools are made once for all and keep their room.
#pragma once

#include "pdf/broken_text.h"
#include "pdf/line_setter.h"
#include "pdf/shaper.h"

namespace unitfolio::pdf {

struct TextTools {
    /// The shaper must outlive them.
    explicit TextTools(Shaper& glyphs)
        : shaper(glyphs),
          breaker(glyphs),
          setter(glyphs) {}

    Shaper& shaper;
    TextBreaker breaker;
    LineSetter setter;
};

}  // namespace unitfolio::pdf
