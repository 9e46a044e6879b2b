#include "fuzz/target.h"

#include "base/diagnostic_text.h"
#include "base/text.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace unitfolio::fuzz {

void require(bool holds, std::string_view what) {
    if (!holds) {
        std::fprintf(stderr, "not so: %.*s\n", static_cast<int>(what.size()), what.data());
        std::abort();
    }
}

void require_printable(std::string_view text, std::string_view whose) {
    std::string lines(text);
    std::replace(lines.begin(), lines.end(), '\n', ' ');
    require(!base::first_invalid_utf8(lines) && base::printable(lines) == lines, whose);
}

void require_sound(const base::Diagnostics& diagnostics, const base::Sources& sources) {
    for (const base::Diagnostic& each : diagnostics.all()) {
        require(!each.message.empty(), "a fault has words");
        if (each.span.source != base::kNoSource) {
            const auto size = sources[each.span.source].text().size();
            require(each.span.begin <= each.span.end && each.span.end <= size,
                    "a fault stands in its source");
        }
        require_printable(base::diagnostic_text(each, sources), "a fault is told in plain text");
    }
}

}  // namespace unitfolio::fuzz
