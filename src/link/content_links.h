// Ordinary Markdown links and pictures: which file of the content each of them means, and which
// place on its page. What leads nowhere is reported; addresses on the web are left alone.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "link/page_anchors.h"
#include "link/site.h"
#include "model/catalogue.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace unitfolio::link {

class ContentLinks {
  public:
    /// Who speaks in each document; nothing for files that could not be read.
    using Speakers = std::vector<std::optional<Speaker>>;

    /// All must outlive the object.
    ContentLinks(const model::Catalogue& catalogue,
                 const base::Sources& sources,
                 const std::vector<PageAnchors>& anchors,
                 const Speakers& speakers,
                 base::Diagnostics& diagnostics);

    /// What a link or picture leads to. Nothing if that is the web, or nothing (which is reported).
    [[nodiscard]] std::optional<ResolvedLink> resolve(model::DocumentId from,
                                                      markup::NodeId node) const;

  private:
    struct Written;

    struct FoundAnchor {
        model::DocumentId page;
        Anchor anchor;
    };

    [[nodiscard]] Written written(model::DocumentId from, markup::NodeId node) const;
    [[nodiscard]] std::optional<ResolvedLink> resolve_relative(const Written& link) const;
    [[nodiscard]] std::optional<ResolvedLink> resolve_page(const Written& link,
                                                           model::DocumentId to) const;
    [[nodiscard]] std::optional<ResolvedLink> resolve_file(const Written& link,
                                                           const std::string& path) const;
    [[nodiscard]] std::optional<ResolvedLink> resolve_attachment(const Written& link,
                                                                 const std::string& path) const;
    [[nodiscard]] std::optional<FoundAnchor> find_anchor(model::DocumentId page,
                                                         std::string_view fragment) const;
    [[nodiscard]] bool may_see(const Written& link, model::DocumentId to) const;
    void check_picture(const Written& link) const;

    void report_missing(const Written& link, std::string_view path) const;
    void report_anchor(const Written& link, model::DocumentId page) const;

    [[nodiscard]] std::string_view path_of(model::DocumentId id) const;

    const model::Catalogue& catalogue_;
    const base::Sources& sources_;
    const std::vector<PageAnchors>& anchors_;
    const Speakers& speakers_;
    base::Diagnostics& diagnostics_;
    /// "content/"
    std::string content_;
    std::unordered_map<std::string_view, model::DocumentId> documents_;
};

}  // namespace unitfolio::link
