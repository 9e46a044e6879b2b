// Reads the running text of one block in the source the way the parser saw it: without what stands
// before the content on continuation lines, and not past the block's end.
#pragma once

#include "markup/line_map.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace unitfolio::markup {

class SourceCursor {
  public:
    /// `prefix` must outlive the cursor.
    SourceCursor(std::string_view text,
                 std::uint32_t begin,
                 std::uint32_t limit,
                 const LinePrefix& prefix)
        : text_(text.substr(0, limit)),
          offset_(begin),
          prefix_(&prefix) {}

    [[nodiscard]] std::uint32_t offset() const { return offset_; }

    [[nodiscard]] std::uint32_t limit() const { return static_cast<std::uint32_t>(text_.size()); }

    /// The source up to the limit.
    [[nodiscard]] std::string_view text() const { return text_; }

    [[nodiscard]] std::string_view rest() const { return text_.substr(offset_); }

    [[nodiscard]] bool at_end() const { return offset_ >= text_.size(); }

    /// The byte at the cursor, NUL at the end.
    [[nodiscard]] char peek() const { return at_end() ? '\0' : text_[offset_]; }

    [[nodiscard]] bool at(std::string_view bytes) const { return rest().starts_with(bytes); }

    [[nodiscard]] bool at_line_end() const { return at_end() || peek() == '\n' || peek() == '\r'; }

    /// Not past the end.
    void advance(std::uint32_t bytes);

    void move_to(std::uint32_t offset) { offset_ = offset; }

    /// Passes `bytes` if they stand here.
    bool take(std::string_view bytes);

    /// Passes as many of `byte` as stand here and says how many.
    std::uint32_t take_run(char byte);

    void skip_spaces();

    /// Passes a line ending; the cursor then stands before what comes first on the next line.
    bool take_line_ending();

    /// Passes a line ending and what stands before the content of the next line.
    bool take_line_break();

    /// Passes white space with at most one line break in it.
    void skip_space_and_break();

    /// At the beginning of a line, passes what stands before its content.
    void skip_prefix() { offset_ = prefix_->skip(text_, offset_, limit()); }

  private:
    std::string_view text_;
    std::uint32_t offset_;
    const LinePrefix* prefix_;
};

}  // namespace unitfolio::markup
