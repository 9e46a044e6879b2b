#include "portfolio/printed_line.h"

#include "base/text.h"

#include <algorithm>
#include <string_view>

namespace unitfolio::portfolio {

namespace {

/// Where a template wrote a line: the whole of it, or (behind the first word, values may have been
/// printed) its beginning up to the block's name.
base::Span find_in_templates(const WrittenTemplates& templates, std::string_view line) {
    const auto name_end = line.find(' ', std::min(line.find(' '), line.size() - 1) + 1);
    for (const auto part : {line, line.substr(0, name_end)}) {
        if (base::trim(part).size() < 4) {
            continue;
        }
        for (const auto id : templates.files) {
            const auto at = templates.sources[id].text().find(part);
            if (at != std::string_view::npos) {
                return {id,
                        static_cast<std::uint32_t>(at),
                        static_cast<std::uint32_t>(at + part.size())};
            }
        }
    }
    return {};
}

}  // namespace

base::Span origin_of_line(const WrittenTemplates& templates,
                          const base::Source& printed,
                          std::uint32_t number,
                          const templating::Trace& trace) {
    const auto line = printed.line(number);
    const auto origin = trace.origin(templates.sources, printed.line_start(number), line.size());
    if (origin.is_text) {
        return origin.span;
    }
    const auto found = find_in_templates(templates, line);
    return found.source == base::kNoSource ? origin.span : found;
}

}  // namespace unitfolio::portfolio
