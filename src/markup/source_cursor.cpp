#include "markup/source_cursor.h"

#include <algorithm>

namespace unitfolio::markup {

void SourceCursor::advance(std::uint32_t bytes) {
    offset_ += std::min(bytes, limit() - std::min(offset_, limit()));
}

bool SourceCursor::take(std::string_view bytes) {
    if (!at(bytes)) {
        return false;
    }
    advance(static_cast<std::uint32_t>(bytes.size()));
    return true;
}

std::uint32_t SourceCursor::take_run(char byte) {
    const std::uint32_t begin = offset_;
    while (!at_end() && peek() == byte) {
        ++offset_;
    }
    return offset_ - begin;
}

void SourceCursor::skip_spaces() {
    while (peek() == ' ' || peek() == '\t') {
        ++offset_;
    }
}

bool SourceCursor::take_line_ending() {
    return take("\r\n") || take("\n") || take("\r");
}

bool SourceCursor::take_line_break() {
    if (!take_line_ending()) {
        return false;
    }
    skip_prefix();
    return true;
}

void SourceCursor::skip_space_and_break() {
    skip_spaces();
    if (take_line_break()) {
        skip_spaces();
    }
}

}  // namespace unitfolio::markup
