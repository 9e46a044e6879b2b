// Splits what a portfolio template has produced into Markdown and blocks. A block is a line that
// begins with `:::`, a name and arguments; some blocks hold content, up to a line that is `:::`
// alone.
//
//     ::: matrix unit="focus-awards/change"
//
//     ::: box
//     Any Markdown, any blocks.
//     :::
//
// A line that begins with `:::` is always a block, wherever it stands: printed values can't make
// one, because the template engine escapes the colon at the start of a line.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace unitfolio::portfolio {

struct BlockArgument {
    std::string name;
    std::string value;
};

/// Bytes of the scanned text that are Markdown.
struct MarkdownRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

struct Segment;

struct BlockCall {
    std::string name;
    std::vector<BlockArgument> arguments;
    /// What stands between its line and the closing one.
    std::vector<Segment> content;
    /// From 1, in the scanned text.
    std::uint32_t line = 0;

    /// The value of an argument, or nothing if it was not given.
    [[nodiscard]] const std::string* find(std::string_view argument) const;
};

struct Segment {
    std::variant<MarkdownRange, BlockCall> content;
};

struct BlockFault {
    std::uint32_t line = 0;
    std::string message;
    std::string hint;
};

struct ScannedBlocks {
    std::vector<Segment> segments;
    std::vector<BlockFault> faults;
};

/// `containers` are the names of the blocks that hold content.
[[nodiscard]] ScannedBlocks scan_blocks(std::string_view text,
                                        std::span<const std::string_view> containers);

}  // namespace unitfolio::portfolio
