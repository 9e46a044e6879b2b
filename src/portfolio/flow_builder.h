// A Markdown tree as blocks to be typeset: the one place that knows both trees.
#pragma once

#include "markup/document.h"
#include "pdf/flow.h"
#include "portfolio/tree_context.h"
#include "portfolio/typography.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace unitfolio::portfolio {

enum class Look : std::uint8_t {
    /// Running text.
    prose,
    /// Large and quiet, without outline entries; its first-level heading is the title.
    cover,
    /// Small sans serif, on the page of what follows: explanations and legends.
    small,
};

struct TreeOptions {
    Look look = Look::prose;
    /// Added to the level of every heading; the result is held at 6.
    int heading_shift = 0;
    /// Whether headings of the first two levels go into the outline, if the context has them there.
    bool outlined = true;
    /// Tables: relative widths of the columns (none: as wide as their content needs), and words for
    /// those who can't see it.
    std::vector<float> columns;
    std::string table_caption;
    std::string table_summary;
    /// Tables are two columns of names and values, without a head.
    bool tables_are_facts = false;
};

/// Sets siblings in order. Footnotes follow the outermost block in which their mark stands.
[[nodiscard]] std::vector<pdf::Block> build_flow(const markup::Document& document,
                                                 std::span<const markup::NodeId> nodes,
                                                 const TreeContext& context,
                                                 const Typography& type,
                                                 const TreeOptions& options = {});

/// What to add to the levels of headings so that the shallowest becomes `level`; 0 without
/// headings.
[[nodiscard]] int heading_shift_to(const markup::Document& document,
                                   std::span<const markup::NodeId> nodes,
                                   int level);

}  // namespace unitfolio::portfolio
