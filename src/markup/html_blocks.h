// Blocks as HTML: what a node writes before and after its children.
#pragma once

#include "markup/document.h"
#include "markup/footnotes.h"
#include "markup/html_output.h"
#include "markup/html_writer.h"

#include <cstdint>
#include <string>

namespace unitfolio::markup {

class HtmlBlocks {
  public:
    /// All arguments must outlive the object.
    HtmlBlocks(const Document& document,
               const HtmlContext& context,
               const HtmlOptions& options,
               FootnoteMarks& marks,
               HtmlOutput& out)
        : document_(document),
          context_(context),
          options_(options),
          marks_(marks),
          out_(out) {}

    void enter(NodeId id);
    void leave(NodeId id);

    /// Footnotes stand in a section of their own, which begins before the first of a run of them
    /// and ends after the last.
    void open_footnotes(std::int32_t first_number);
    void close_footnotes();

  private:
    void open_paragraph(NodeId id);
    void close_paragraph(NodeId id);
    void open_heading(NodeId id);
    void open_list(NodeId id);
    void open_item(NodeId id);
    void write_code(NodeId id);
    void write_raw_html(NodeId id);
    void open_row(NodeId id);
    void close_row(NodeId id);
    void open_cell(NodeId id);
    void open_footnote(NodeId id);
    void close_footnote(NodeId id);
    void write_task_state(NodeId item);
    void write_back_links(NodeId footnote);

    void begin_line();
    [[nodiscard]] const Node* parent(NodeId id) const;
    [[nodiscard]] bool is_tight(NodeId paragraph) const;
    [[nodiscard]] bool is_head_cell(NodeId cell) const;
    [[nodiscard]] std::string heading_element(NodeId id) const;

    const Document& document_;
    const HtmlContext& context_;
    const HtmlOptions& options_;
    FootnoteMarks& marks_;
    HtmlOutput& out_;
};

}  // namespace unitfolio::markup
