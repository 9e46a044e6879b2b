// From a line that templates printed back to the template that wrote it.
#pragma once

#include "base/source.h"
#include "templating/trace.h"

#include <cstdint>
#include <span>

namespace unitfolio::portfolio {

/// The templates as they were written.
struct WrittenTemplates {
    const base::Sources& sources;
    std::span<const base::SourceId> files;
};

/// Where the templates wrote a line (from 1) of what they printed. What a macro printed is looked
/// for. No source if no template holds it.
[[nodiscard]] base::Span origin_of_line(const WrittenTemplates& templates,
                                        const base::Source& printed,
                                        std::uint32_t number,
                                        const templating::Trace& trace);

}  // namespace unitfolio::portfolio
