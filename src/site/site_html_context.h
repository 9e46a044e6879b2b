// Answers what the HTML writer can't know: where references and terms lead from this page, what
// relative links between content files become, and which ids headings get.
#pragma once

#include "link/anchors.h"
#include "markup/html_writer.h"
#include "model/ids.h"
#include "site/site_index.h"
#include "site/urls.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::site {

/// A heading that was written with an id.
struct WrittenHeading {
    int level = 0;
    std::string id;
    std::string title;
};

/// The page that a fragment is written for.
struct PageFrame {
    const SiteIndex& index;
    const Strings& strings;
    LinkBase links;
    std::string path;
    link::AnchorSet anchors;
    /// The file that became the page; unset for pages of the tool's own.
    model::DocumentId document;
    /// In the order of the page.
    std::vector<WrittenHeading> headings;
};

class SiteHtmlContext final : public markup::HtmlContext {
  public:
    /// For passages of one document. Ids are taken from the frame.
    SiteHtmlContext(PageFrame& frame, model::DocumentId document);

    [[nodiscard]] std::optional<markup::ReferenceLink> reference(
        markup::NodeId node) const override;
    [[nodiscard]] std::vector<markup::TermMention> mentions(
        markup::NodeId text_node) const override;
    [[nodiscard]] std::string url(markup::NodeId node, std::string_view written) const override;
    [[nodiscard]] std::optional<std::string> heading_id(markup::NodeId heading) const override;

  private:
    [[nodiscard]] const model::Catalogue& catalogue() const { return frame_.index.catalogue(); }

    /// Where a term is explained: on this page if that is where it is defined, else in the
    /// glossary.
    [[nodiscard]] Place place_of_term(model::TermId id) const;

    PageFrame& frame_;
    model::DocumentId document_;
};

}  // namespace unitfolio::site
