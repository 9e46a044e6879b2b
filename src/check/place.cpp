#include "check/place.h"

#include "markup/decoded_text.h"

#include <cstdint>
#include <vector>

namespace unitfolio::check {

namespace {

bool is_space(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

/// Bytes at the start of `written` that say `words`, where a space may be a line break; 0 if they
/// don't stand there.
std::size_t size_of_match(std::string_view written, std::string_view words) {
    std::size_t at = 0;
    for (const char wanted : words) {
        if (at == written.size() ||
            (wanted != written[at] && !(wanted == ' ' && is_space(written[at])))) {
            return 0;
        }
        ++at;
        while (wanted == ' ' && at < written.size() && is_space(written[at])) {
            ++at;
        }
    }
    return at;
}

}  // namespace

base::Span place_of(const base::Sources& sources,
                    const markup::Document& document,
                    const TextPart& part) {
    base::Span span = document.span(part.node);
    const std::string_view text = document.text(part.node);
    std::vector<std::uint32_t> offsets;
    const bool is_matched =
        markup::match_decoded(
            sources[span.source].text(), span.begin, text, markup::Escapes::all, &offsets)
            .has_value();
    if (is_matched && part.begin + part.size < offsets.size()) {
        span.end = offsets[part.begin + part.size];
        span.begin = offsets[part.begin];
    }
    return span;
}

base::Span place_within(const base::Sources& sources, base::Span span, std::string_view words) {
    const std::string_view written =
        sources[span.source].text().substr(span.begin, span.end - span.begin);
    for (std::size_t at = 0; at < written.size(); ++at) {
        if (const std::size_t size = size_of_match(written.substr(at), words); size != 0) {
            span.begin += static_cast<std::uint32_t>(at);
            span.end = span.begin + static_cast<std::uint32_t>(size);
            break;
        }
    }
    return span;
}

}  // namespace unitfolio::check
