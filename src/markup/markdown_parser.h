// GitHub-flavoured Markdown into our tree, with tables, strikethrough, task lists and footnotes,
// plus `[[references]]`. The autolink extension stays off: it reads outside its buffer for some
// input and is quadratic for other.
//
// Spans are exact byte ranges of the source, also behind tabs, multi-byte characters and list
// indentation, where the library's own columns are not.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "markup/document.h"

#include <cstdint>
#include <optional>
#include <string>

namespace unitfolio::markup {

/// What a text may cost before the parser is let near it; the defaults suit evidence, which is
/// untrusted.
struct MarkdownLimits {
    std::uint32_t bytes = 256 * 1024;
    std::uint32_t line_bytes = 16 * 1024;
    std::uint32_t container_depth = 32;
    std::uint32_t indent = 256;
    std::uint32_t pipes_per_line = 64;
    std::uint32_t delimiter_rows = 100;
    std::uint32_t brackets = 10'000;
    std::uint32_t table_cells = 50'000;
    /// Bytes of link definitions that their uses may copy; as much as the text has is always
    /// allowed.
    std::uint32_t definition_expansion = 100'000;
    /// "<?" and "<!" but for comments: the parser looks for the end of each in all of a paragraph.
    std::uint32_t declarations = 1'000;
    /// Emphasis, links and the like within each other; whoever walks a tree by recursion relies on
    /// it.
    std::uint32_t inline_depth = 64;
};

/// Parses the bytes of `range` in a source (the body behind the front matter). A text over a limit
/// is reported as file_too_large or file_too_complex, and an empty document comes back. `[[` that
/// never closes, or holds nothing, is reported as reference_syntax and stays text. Labels of links
/// and footnotes that lead nowhere are reported too (see check_labels).
[[nodiscard]] Document parse_markdown(const base::Sources& sources,
                                      base::Span range,
                                      const MarkdownLimits& limits,
                                      base::Diagnostics& diagnostics);

}  // namespace unitfolio::markup
