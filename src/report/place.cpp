#include "report/place.h"

#include <algorithm>

namespace unitfolio::report {

std::optional<Place> place_of(base::Span span, const base::Sources& sources) {
    if (span.source == base::kNoSource) {
        return std::nullopt;
    }
    const base::Source& source = sources[span.source];
    return Place{source.path(),
                 source.position(span.begin),
                 source.position(std::max(span.begin, span.end))};
}

}  // namespace unitfolio::report
