// Tables of a Markdown tree.
#pragma once

#include "markup/document.h"
#include "pdf/flow.h"
#include "portfolio/flow_builder.h"
#include "portfolio/inline_setter.h"

namespace unitfolio::portfolio {

struct TableSource {
    const markup::Document& document;
    const TreeContext& context;
    const Typography& type;
    const TreeOptions& options;
};

[[nodiscard]] pdf::TableBlock build_table(const TableSource& source,
                                          InlineSetter& inlines,
                                          markup::NodeId table);

}  // namespace unitfolio::portfolio
