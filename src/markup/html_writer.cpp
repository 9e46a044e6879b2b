#include "markup/html_writer.h"

#include "markup/footnote_marks.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::markup {

namespace {

constexpr int kDeepestHeading = 6;

/// Writes with a stack of its own: documents may be nested deeper than calls may.
class HtmlWriter {
  public:
    HtmlWriter(const Document& document, const HtmlContext& context, const HtmlOptions& options)
        : document_(document),
          context_(context),
          options_(options) {}

    std::string write(std::span<const NodeId> nodes);

  private:
    struct Step {
        NodeId id;
        bool is_leaving = false;
    };

    void write_tree(NodeId top);
    void schedule(NodeId id);

    // What stands before the children of a node; false if the children are not to be written.
    [[nodiscard]] bool enter(NodeId id);
    [[nodiscard]] bool enter_block(NodeId id);
    [[nodiscard]] bool enter_inline(NodeId id);
    void leave(NodeId id);
    void leave_block(NodeId id);

    void open_heading(NodeId id);
    void open_list(NodeId id);
    void open_item(NodeId id);
    void open_paragraph(NodeId id);
    void close_paragraph(NodeId id);
    void write_code_block(NodeId id);
    void write_raw_block(NodeId id);
    void open_row(NodeId id);
    void close_row(NodeId id);
    void open_cell(NodeId id);
    void close_cell(NodeId id);
    void open_footnote(NodeId id);
    void close_footnote(NodeId id);
    void write_back_links(NodeId footnote);

    void write_text(NodeId id);
    void open_link(NodeId id);
    void close_link(NodeId id);
    void write_image(NodeId id);
    void write_reference(NodeId id);
    void write_footnote_mark(NodeId id);
    void write_task_state(NodeId item);

    void attribute(std::string_view name, std::string_view value);

    void escaped(std::string_view text) { base::append_escaped_html(out_, text); }

    [[nodiscard]] const Node& node(NodeId id) const { return document_[id]; }

    [[nodiscard]] NodeKind parent_kind(NodeId id) const;
    [[nodiscard]] bool is_in_tight_item(NodeId id) const;
    [[nodiscard]] int heading_level(NodeId id) const;

    [[nodiscard]] std::string id_of(std::string_view kind, const std::string& number) const {
        return options_.id_prefix + std::string(kind) + number;
    }

    const Document& document_;
    const HtmlContext& context_;
    const HtmlOptions& options_;
    std::string out_;
    std::vector<Step> pending_;
    /// The link that is open; links must not lie within each other.
    NodeId open_link_ = kNoNode;
    FootnoteMarks marks_{document_};
};
