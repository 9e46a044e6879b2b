// Running text of a Markdown tree as runs: emphasis, links, references, marks of footnotes. What
// can't stand in a line (pictures, the text of footnotes) is handed back to whoever sets blocks.
#pragma once

#include "markup/document.h"
#include "portfolio/tree_context.h"
#include "portfolio/typography.h"

#include <string_view>
#include <vector>

namespace unitfolio::portfolio {

class InlineSetter {
  public:
    InlineSetter(const markup::Document& document,
                 const TreeContext& context,
                 const Typography& type)
        : document_(&document),
          context_(&context),
          type_(&type) {}

    /// The children of a node as runs.
    [[nodiscard]] std::vector<pdf::Run> set(markup::NodeId parent, const pdf::TextStyle& style);

    /// Pictures met since the last call, which leave no trace in the runs.
    [[nodiscard]] std::vector<pdf::FigureBlock> take_figures();

    /// The numbers of the footnotes whose marks were met since the last call.
    [[nodiscard]] std::vector<std::int32_t> take_footnotes();

  private:
    void set_children(markup::NodeId parent, const pdf::TextStyle& style);
    void set_node(markup::NodeId node, const pdf::TextStyle& style);
    void set_link(markup::NodeId node, pdf::TextStyle style);
    void set_image(markup::NodeId node, pdf::TextStyle style);
    void set_reference(markup::NodeId node, const pdf::TextStyle& style);
    void set_footnote_mark(markup::NodeId node, pdf::TextStyle style);
    void add_text(std::string_view text, const pdf::TextStyle& style);
    void add_run(pdf::Run run);

    const markup::Document* document_;
    const TreeContext* context_;
    const Typography* type_;
    pdf::LinkTarget link_;
    std::vector<pdf::Run> runs_;
    std::vector<pdf::FigureBlock> figures_;
    std::vector<std::int32_t> footnotes_;
};

}  // namespace unitfolio::portfolio
