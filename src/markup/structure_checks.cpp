#include "markup/structure_checks.h"

#include "base/text.h"
#include "markup/table_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::markup {

using base::Code;

namespace {

constexpr std::string_view kIndentation = "> \t";
constexpr std::string_view kFixedSpace = "\xC2\xA0";

/// A line of the source without what quotations and indentation put before it.
struct Line {
    std::string_view text;
    std::uint32_t begin = 0;
};

class StructureChecker {
  public:
    StructureChecker(const Document& document,
                     std::string_view source,
                     base::Diagnostics& diagnostics)
        : document_(document),
          source_(source),
          diagnostics_(diagnostics) {}

    void run() { visit_children(document_.root()); }

  private:
    void visit_children(NodeId parent) {
        NodeId before = kNoNode;
        for (const NodeId child : document_.children(parent)) {
            visit(child, before);
            before = child;
        }
    }

    void visit(NodeId id, NodeId before) {
        switch (document_[id].kind) {
            case NodeKind::heading:
                check_heading(id);
                break;
            case NodeKind::code_block:
                check_fence(id);
                break;
            case NodeKind::raw_html_block:
                check_comment(id);
                break;
            case NodeKind::paragraph:
                check_paragraph(id, before);
                break;
            case NodeKind::table:
                check_table(id);
                break;
            case NodeKind::bullet_list:
            case NodeKind::ordered_list:
            case NodeKind::item:
            case NodeKind::block_quote:
            case NodeKind::footnote:
                visit_children(id);
                break;
            default:
                break;
        }
    }

    [[nodiscard]] base::Span span(std::size_t begin, std::size_t end) const {
        return {
            document_.source(), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    [[nodiscard]] Line line_at(std::size_t begin) const {
        const std::size_t end = std::min(source_.find('\n', begin), source_.size());
        std::string_view text = source_.substr(begin, end - begin);
        const std::size_t words = std::min(text.find_first_not_of(kIndentation), text.size());
        text.remove_prefix(words);
        if (text.ends_with('\r')) {
            text.remove_suffix(1);
        }
        return {text, static_cast<std::uint32_t>(begin + words)};
    }

    [[nodiscard]] std::vector<Line> lines_of(NodeId id) const {
        std::vector<Line> lines;
        for (std::size_t at = document_[id].begin; at < document_[id].end;) {
            lines.push_back(line_at(at));
            at = std::min(source_.find('\n', at), source_.size() - 1) + 1;
        }
        return lines;
    }

    /// Only headings of the document itself: those in quotations are somebody else's.
    void check_heading(NodeId id) {
        const Node& node = document_[id];
        if (node.parent != document_.root()) {
            return;
        }
        const std::int32_t expected = level_ + 1;
        if (level_ > 1 && node.number > expected) {
            const std::size_t marks = std::min<std::size_t>(node.end, node.begin + 6);
            const auto end = source_.substr(0, marks).find_last_of('#');
            diagnostics_
                .report(Code::heading_malformed,
                        end == std::string_view::npos || end < node.begin
                            ? document_.span(id)
                            : span(node.begin, end + 1),
                        fmt::format(
                            "a heading of level {} follows one of level {}", node.number, level_))
                .hint(fmt::format("write '{} {}'",
                                  std::string(static_cast<std::size_t>(expected), '#'),
                                  document_.plain_text(id)));
        }
        level_ = node.number;
    }

    void check_fence(NodeId id) {
        const std::vector<Line> lines = lines_of(id);
        if (lines.size() < 2) {
            return;
        }
        const std::string_view opening = lines.front().text;
        const char mark = opening.empty() ? '\0' : opening.front();
        if (mark != '`' && mark != '~') {
            return;
        }
        const std::size_t length = std::min(opening.find_first_not_of(mark), opening.size());
        const bool is_closed =
            lines.back().text.starts_with(std::string(length, mark)) &&
            base::trim(lines.back().text).find_first_not_of(mark) == std::string_view::npos;
        const auto heading = std::find_if(lines.begin() + 1, lines.end(), [](const Line& line) {
            const std::size_t level = line.text.find_first_not_of('#');
            return level != std::string_view::npos && level >= 2 && level <= 6 &&
                   line.text[level] == ' ';
        });
        if (is_closed || heading == lines.end()) {
            return;
        }
        diagnostics_
            .report(Code::fence_unclosed,
                    span(lines.front().begin, lines.front().begin + length),
                    "this code block is never ended, so everything below is part of it")
            .note(span(heading->begin, heading->begin + heading->text.size()),
                  "this heading, for one, is taken for code")
            .hint(fmt::format("add a line of '{}' where the code ends", std::string(length, mark)));
    }

    /// Markers of private passages have words of their own for this.
    void check_comment(NodeId id) {
        constexpr std::string_view open = "<!--";
        const std::string_view text = document_.text(id);
        std::string_view words = base::trim(text.substr(std::min(open.size(), text.size())));
        words = words.substr(words.starts_with('/') ? 1 : 0);
        if (!text.starts_with(open) || text.find("-->") != std::string_view::npos ||
            words.starts_with("private")) {
            return;
        }
        diagnostics_
            .report(Code::fence_unclosed,
                    span(document_[id].begin, document_[id].begin + open.size()),
                    "this comment is never ended, so everything below is part of it")
            .hint("add '-->' where it ends");
    }

    /// "##Heading", also with a space that is none to Markdown.
    void check_marks(const Line& line) {
        const std::size_t level = line.text.find_first_not_of('#');
        if (level == std::string_view::npos || level < 2 || level > 6) {
            return;
        }
        std::string_view words = line.text.substr(level);
        const bool is_fixed = words.starts_with(kFixedSpace);
        words.remove_prefix(is_fixed ? kFixedSpace.size() : 0);
        if (words.front() == ' ' || words.front() == '\t') {
            return;
        }
        diagnostics_
            .report(Code::heading_malformed,
                    span(line.begin, line.begin + level),
                    is_fixed ? "this is no heading: a no-break space stands behind the '#'"
                             : "this is no heading: a space must stand behind the '#'")
            .hint(fmt::format("write '{} {}'", std::string(level, '#'), words));
    }

    void check_paragraph(NodeId id, NodeId before) {
        const std::vector<Line> lines = lines_of(id);
        for (const Line& line : lines) {
            check_marks(line);
        }
        if (lines.empty()) {
            return;
        }
        if (before != kNoNode && document_[before].kind == NodeKind::table &&
            is_table_row(lines.front().text)) {
            report_table(lines.front(), "an empty line cuts this row off its table")
                .hint("take the empty line away");
            return;
        }
        for (std::size_t i = 1; i < lines.size(); ++i) {
            const Line& head = lines[i - 1];
            if (is_table_delimiter(lines[i].text) &&
                head.text.find('|') != std::string_view::npos) {
                report_table(lines[i],
                             fmt::format("this is no table: its head has {} and this line has {}",
                                         base::count_of(columns_of(head.text), "column"),
                                         columns_of(lines[i].text)))
                    .hint(fmt::format("write '{}'", delimiter_of(columns_of(head.text))));
                return;
            }
        }
        const auto first =
            std::adjacent_find(lines.begin(), lines.end(), [](const Line& left, const Line& right) {
                return is_table_row(left.text) && is_table_row(right.text);
            });
        if (first != lines.end()) {
            report_table(*first, "this is no table: the line of hyphens below its head is missing")
                .hint(
                    fmt::format("put '{}' below this line", delimiter_of(columns_of(first->text))));
        }
    }

    void check_table(NodeId id) {
        const std::vector<NodeId> rows = document_.children(id);
        const std::size_t columns = rows.empty() ? 0 : document_.children(rows.front()).size();
        for (const NodeId row : rows) {
            const Line line = line_at(document_[row].begin);
            const std::vector<std::size_t> cells = cells_of(line.text);
            // A bar in a reference is told as such.
            const bool has_reference = line.text.find("[[") != std::string_view::npos;
            if (columns == 0 || cells.size() - 1 <= columns || has_reference) {
                continue;
            }
            const std::size_t surplus = line.begin + cells[columns];
            const std::size_t end = line.begin + line.text.find_last_not_of(" \t") + 1;
            diagnostics_
                .report(Code::table_malformed,
                        span(surplus, std::max(surplus, end)),
                        fmt::format("this row has {} and the head of the table has {}: the rest "
                                    "is left out",
                                    base::count_of(cells.size() - 1, "cell"),
                                    columns))
                .hint("give the head another column, or write '\\|' for a bar in the text");
        }
    }

    base::Diagnostic& report_table(const Line& line, std::string message) {
        return diagnostics_.report(Code::table_malformed,
                                   span(line.begin, line.begin + line.text.size()),
                                   std::move(message));
    }

    const Document& document_;
    std::string_view source_;
    base::Diagnostics& diagnostics_;
    /// Of the heading before; 0 before the first. Below a title of the first level every other may
    /// begin: readers of content take sections of any level.
    std::int32_t level_ = 0;
};

}  // namespace

void check_structure(const Document& document,
                     const base::Sources& sources,
                     base::Diagnostics& diagnostics) {
    StructureChecker(document, sources[document.source()].text(), diagnostics).run();
}

}  // namespace unitfolio::markup
