#include "templating/fault.h"

#include "base/text.h"

namespace unitfolio::templating {

void Fault::happened_at(base::Span place) {
    if (span.source == base::kNoSource) {
        span = place;
    }
}

void Fault::report(base::Diagnostics& diagnostics) const {
    if (message.empty()) {
        return;
    }
    base::Diagnostic& diagnostic = diagnostics.report(code, span, message);
    diagnostic.notes = trace;
    if (!hint.empty()) {
        diagnostic.hint(hint);
    }
}

std::string quoted(std::string_view name) {
    return "'" + std::string(name) + "'";
}

std::string guess(std::string_view name, std::span<const std::string_view> names) {
    const auto nearest = base::nearest(name, names);
    return nearest ? "did you mean " + quoted(*nearest) + "?" : std::string();
}

}  // namespace unitfolio::templating
