// One line of a source as it can be shown under a diagnostic, with the columns of a span in it.
#pragma once

#include "base/source.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace unitfolio::base {

struct SourceExcerpt {
    std::uint32_t line = 1;
    /// Tabs expanded, control characters made visible, cut to kExcerptWidth columns around the
    /// span.
    std::string text;
    /// Columns of `text` before the span, and those of the span on this line: at least 1.
    std::size_t indent = 0;
    std::size_t width = 1;
};

inline constexpr std::size_t kExcerptWidth = 100;

/// The line on which the span begins. What the span holds on further lines is not marked.
[[nodiscard]] SourceExcerpt make_excerpt(const Source& source, Span span);

}  // namespace unitfolio::base
