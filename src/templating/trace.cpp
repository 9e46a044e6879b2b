#include "templating/trace.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace unitfolio::templating {

namespace {

/// The offset at which text stands that is printed `printed` bytes behind `begin`: line breaks of
/// two bytes are printed as one.
std::uint32_t offset_behind(std::string_view text, std::uint32_t begin, std::size_t printed) {
    std::size_t at = begin;
    for (; printed > 0 && at < text.size(); --printed) {
        at += text.substr(at, 2) == "\r\n" ? 2 : 1;
    }
    return static_cast<std::uint32_t>(at);
}

}  // namespace

void Trace::add(std::size_t begin, base::Span span, bool is_text) {
    pieces_.push_back({begin, span, is_text});
}

void Trace::forget_from(std::size_t begin) {
    std::erase_if(pieces_, [begin](const Piece& piece) { return piece.begin >= begin; });
}

Trace::Origin Trace::origin(const base::Sources& sources,
                            std::size_t begin,
                            std::size_t size) const {
    const auto behind = std::upper_bound(
        pieces_.begin(), pieces_.end(), begin, [](std::size_t at, const Piece& piece) {
            return at < piece.begin;
        });
    if (behind == pieces_.begin()) {
        return {};
    }
    const Piece& piece = *std::prev(behind);
    if (!piece.is_text) {
        return {piece.span, false};
    }
    const auto text = sources[piece.span.source].text();
    base::Span span = piece.span;
    span.begin = std::min(offset_behind(text, piece.span.begin, begin - piece.begin), span.end);
    span.end = std::min(offset_behind(text, span.begin, size), span.end);
    return {span, true};
}

}  // namespace unitfolio::templating
