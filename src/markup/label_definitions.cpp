#include "markup/label_definitions.h"

#include "base/text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace unitfolio::markup {

namespace {

/// What may stand in front of a definition: indentation, quotations, markers of lists.
constexpr std::string_view kMarkers = " \t>*+-";

using Range = std::pair<std::uint32_t, std::uint32_t>;

bool holds_text(NodeKind kind) {
    switch (kind) {
        case NodeKind::paragraph:
        case NodeKind::heading:
        case NodeKind::code_block:
        case NodeKind::thematic_break:
        case NodeKind::raw_html_block:
        case NodeKind::table:
            return true;
        default:
            return false;
    }
}

/// What blocks of the tree stand for, in order.
std::vector<Range> ranges_of_text(const Document& document) {
    std::vector<Range> ranges;
    for (std::size_t i = 0; i < document.size(); ++i) {
        const Node& node = document[NodeId{static_cast<std::uint32_t>(i)}];
        if (holds_text(node.kind)) {
            ranges.emplace_back(node.begin, node.end);
        }
    }
    std::sort(ranges.begin(), ranges.end());
    return ranges;
}

std::size_t skip_markers(std::string_view line, std::size_t at) {
    while (at < line.size() && kMarkers.find(line[at]) != std::string_view::npos) {
        ++at;
    }
    return at;
}

/// Passes "1." and "2)".
std::size_t skip_number(std::string_view line, std::size_t at) {
    const std::size_t digits = line.find_first_not_of("0123456789", at);
    const bool is_number = digits != std::string_view::npos && digits > at &&
                           (line[digits] == '.' || line[digits] == ')');
    return is_number ? skip_markers(line, digits + 1) : at;
}

/// The end of the label that begins at `open`: the closing bracket of "[label]:".
std::optional<std::size_t> end_of_label(std::string_view line, std::size_t open) {
    for (std::size_t at = open + 1; at < line.size(); ++at) {
        if (line[at] == '\\') {
            ++at;
        } else if (line[at] == '[') {
            return std::nullopt;
        } else if (line[at] == ']') {
            const bool is_definition = at > open + 1 && line.substr(at + 1).starts_with(':');
            return is_definition ? std::optional(at) : std::nullopt;
        }
    }
    return std::nullopt;
}

class DefinitionFinder {
  public:
    DefinitionFinder(base::SourceId id, std::string_view source)
        : id_(id),
          source_(source) {}

    /// Reads the lines, or parts of lines, of a piece of source that no block stands for.
    void read(std::uint32_t begin, std::uint32_t end) {
        while (begin < end) {
            const std::size_t line_end =
                std::min<std::size_t>(source_.substr(0, end).find_first_of("\r\n", begin), end);
            read_line(begin, static_cast<std::uint32_t>(line_end));
            begin = static_cast<std::uint32_t>(line_end) + 1;
        }
    }

    std::vector<LabelDefinition> take() { return std::move(found_); }

  private:
    void read_line(std::uint32_t begin, std::uint32_t end) {
        const std::string_view line = source_.substr(begin, end - begin);
        std::size_t at = skip_number(line, skip_markers(line, 0));
        while (at < line.size() && line[at] == '[') {
            const auto close = end_of_label(line, at);
            if (!close) {
                return;
            }
            const bool is_footnote = line[at + 1] == '^';
            const std::size_t label = at + (is_footnote ? 2 : 1);
            found_.push_back({std::string(line.substr(label, *close - label)),
                              is_footnote,
                              {id_,
                               begin + static_cast<std::uint32_t>(at),
                               begin + static_cast<std::uint32_t>(*close) + 1}});
            // A footnote may begin with a definition.
            at = is_footnote ? skip_markers(line, *close + 2) : line.size();
        }
    }

    base::SourceId id_;
    std::string_view source_;
    std::vector<LabelDefinition> found_;
};

}  // namespace

std::vector<LabelDefinition> label_definitions(const Document& document, std::string_view source) {
    const Node& root = document[document.root()];
    DefinitionFinder finder(document.source(), source);
    std::uint32_t at = root.begin;
    for (const Range& range : ranges_of_text(document)) {
        if (range.first > at) {
            finder.read(at, range.first);
        }
        at = std::max(at, range.second);
    }
    finder.read(at, root.end);
    return finder.take();
}

std::string label_key(std::string_view label) {
    return base::fold_case(base::collapse_space(label));
}

}  // namespace unitfolio::markup
