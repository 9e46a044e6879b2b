#include "markup/link_syntax.h"

namespace unitfolio::markup {

namespace {

constexpr std::uint32_t kLongestLabel = 1000;
constexpr int kMostParentheses = 32;

bool is_space_or_control(char byte) {
    return byte == ' ' || static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
}

/// Passes one byte, or a backslash and the byte that it escapes.
void take_escapable(SourceCursor& cursor) {
    const bool is_escape = cursor.peek() == '\\';
    cursor.advance(1);
    if (is_escape && !cursor.at_line_end()) {
        cursor.advance(1);
    }
}

bool take_bracketed_destination(SourceCursor& cursor) {
    cursor.advance(1);
    while (!cursor.at_line_end() && cursor.peek() != '<') {
        if (cursor.take(">")) {
            return true;
        }
        take_escapable(cursor);
    }
    return false;
}

bool take_plain_destination(SourceCursor& cursor) {
    int depth = 0;
    while (!cursor.at_end() && !is_space_or_control(cursor.peek())) {
        if (cursor.peek() == '(' && ++depth > kMostParentheses) {
            return false;
        }
        if (cursor.peek() == ')' && depth-- == 0) {
            return true;
        }
        take_escapable(cursor);
    }
    return depth <= 0;
}

bool take_destination(SourceCursor& cursor) {
    return cursor.peek() == '<' ? take_bracketed_destination(cursor)
                                : take_plain_destination(cursor);
}

bool take_title(SourceCursor& cursor) {
    const char open = cursor.peek();
    if (open != '"' && open != '\'' && open != '(') {
        return false;
    }
    const char close = open == '(' ? ')' : open;
    cursor.advance(1);
    while (!cursor.at_end()) {
        if (cursor.peek() == close) {
            cursor.advance(1);
            return true;
        }
        if (open == '(' && cursor.peek() == '(') {
            return false;
        }
        take_escapable(cursor);
    }
    return false;
}

bool take_label(SourceCursor& cursor) {
    const std::uint32_t begin = cursor.offset();
    if (!cursor.take("[")) {
        return false;
    }
    while (!cursor.at_end() && cursor.peek() != '[' && cursor.offset() - begin <= kLongestLabel) {
        if (cursor.take("]")) {
            return true;
        }
        take_escapable(cursor);
    }
    return false;
}

bool take_inline_tail(SourceCursor& cursor) {
    if (!cursor.take("(")) {
        return false;
    }
    cursor.skip_space_and_break();
    if (!take_destination(cursor)) {
        return false;
    }
    const std::uint32_t destination_end = cursor.offset();
    cursor.skip_space_and_break();
    if (cursor.offset() != destination_end && take_title(cursor)) {
        cursor.skip_space_and_break();
    }
    return cursor.take(")");
}

/// Passes white space up to the end of the line and the line ending, if nothing else stands there.
bool take_rest_of_line(SourceCursor& cursor) {
    cursor.skip_spaces();
    return cursor.at_end() || cursor.take_line_break();
}

bool take_definition(SourceCursor& cursor) {
    if (!take_label(cursor) || !cursor.take(":")) {
        return false;
    }
    cursor.skip_space_and_break();
    const std::uint32_t destination = cursor.offset();
    if (!take_destination(cursor) || cursor.offset() == destination) {
        return false;
    }
    const std::uint32_t destination_end = cursor.offset();
    cursor.skip_space_and_break();
    if (cursor.offset() != destination_end && take_title(cursor) && take_rest_of_line(cursor)) {
        return true;
    }
    // What looked like a title may be the paragraph's text, provided that it has its own line.
    cursor.move_to(destination_end);
    return take_rest_of_line(cursor);
}

/// Runs a reader; puts the cursor back if the reader finds nothing.
template <class Reader>
bool attempt(SourceCursor& cursor, Reader reader) {
    const std::uint32_t begin = cursor.offset();
    if (reader(cursor)) {
        return true;
    }
    cursor.move_to(begin);
    return false;
}

}  // namespace

void take_link_tail(SourceCursor& cursor) {
    if (!attempt(cursor, take_inline_tail)) {
        attempt(cursor, take_label);
    }
}

void take_link_definitions(SourceCursor& cursor) {
    while (attempt(cursor, take_definition)) {
    }
}

}  // namespace unitfolio::markup
