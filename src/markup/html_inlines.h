// Running text as HTML: what a node writes before and after its children.
#pragma once

#include "markup/document.h"
#include "markup/footnotes.h"
#include "markup/html_output.h"
#include "markup/html_writer.h"

#include <cstdint>
#include <string>

namespace unitfolio::markup {

/// Names on the page for a footnote and for one of its marks, without the caller's prefix.
[[nodiscard]] std::string footnote_anchor(std::int32_t number);
[[nodiscard]] std::string footnote_mark_anchor(std::int32_t number, std::size_t ordinal);

class HtmlInlines {
  public:
    /// All arguments must outlive the object.
    HtmlInlines(const Document& document,
                const HtmlContext& context,
                const HtmlOptions& options,
                FootnoteMarks& marks,
                HtmlOutput& out)
        : document_(document),
          context_(context),
          options_(options),
          marks_(marks),
          out_(out) {}

    /// False if the children are not to be written.
    [[nodiscard]] bool enter(NodeId id);
    void leave(NodeId id);

  private:
    void write_text(NodeId id);
    void write_image(NodeId id);
    void write_reference(NodeId id);
    void write_footnote_mark(NodeId id);
    void open_link(NodeId id);

    [[nodiscard]] bool is_in_link() const { return link_ != kNoNode; }

    const Document& document_;
    const HtmlContext& context_;
    const HtmlOptions& options_;
    FootnoteMarks& marks_;
    HtmlOutput& out_;
    /// The link that is open; HTML allows none within another.
    NodeId link_ = kNoNode;
};

}  // namespace unitfolio::markup
