#include "site/site_html_context.h"

#include "site/places.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace unitfolio::site {

SiteHtmlContext::SiteHtmlContext(PageFrame& frame, model::DocumentId document)
    : frame_(frame),
      document_(document) {}

std::optional<markup::ReferenceLink> SiteHtmlContext::reference(markup::NodeId node) const {
    const link::Target target = frame_.index.site().documents[document_.value].find(node);
    const std::optional<Place> place = place_of(frame_.index, target);
    if (!place) {
        return std::nullopt;
    }
    std::string url = frame_.links.to(*place);
    if (const auto* term = std::get_if<model::TermId>(&target)) {
        url = frame_.links.to(place_of_term(*term));
    }
    return markup::ReferenceLink{std::move(url),
                                 label_of(catalogue(), frame_.strings, target, frame_.path)};
}

std::vector<markup::TermMention> SiteHtmlContext::mentions(markup::NodeId text_node) const {
    const std::vector<link::TermOccurrence>& terms =
        frame_.index.site().documents[document_.value].terms;
    auto found = std::lower_bound(terms.begin(),
                                  terms.end(),
                                  text_node,
                                  [](const link::TermOccurrence& occurrence, markup::NodeId node) {
                                      return occurrence.node < node;
                                  });
    std::vector<markup::TermMention> mentions;
    for (; found != terms.end() && found->node == text_node; ++found) {
        mentions.push_back({found->begin,
                            found->end,
                            frame_.links.to(place_of_term(found->term)),
                            catalogue()[found->term].summary});
    }
    return mentions;
}

std::string SiteHtmlContext::url(markup::NodeId node, std::string_view written) const {
    const link::Site& site = frame_.index.site();
    const link::ResolvedLink* found = site.documents[document_.value].find_link(node);
    if (found == nullptr) {
        return std::string{written};
    }
    if (!found->document.is_set()) {
        return frame_.links.to(place_of_file(found->file));
    }
    const std::optional<Place> place =
        place_of(frame_.index, site.documents[found->document.value].speaker, found->anchor);
    if (!place) {
        return std::string{written};
    }
    const bool is_top_of_page = place->path == frame_.path && place->anchor.empty();
    return is_top_of_page ? std::string{"#"} : frame_.links.to(*place);
}

std::optional<std::string> SiteHtmlContext::heading_id(markup::NodeId heading) const {
    const markup::Document& document = catalogue()[document_];
    std::string title = document.plain_text(heading);
    std::string id;
    if (document_ == frame_.document) {
        id = frame_.index.site().anchors[document_.value].heading(heading);
    }
    if (id.empty()) {
        id = frame_.anchors.claim(link::heading_anchor(title));
    }
    frame_.headings.push_back({document[heading].number, id, std::move(title)});
    return id;
}

Place SiteHtmlContext::place_of_term(model::TermId id) const {
    const model::Term& term = catalogue()[id];
    Place home = glossary_place();
    if (term.unit.is_set()) {
        home = place_of(catalogue()[term.unit]);
    } else if (term.qualification.is_set()) {
        home = place_of(catalogue()[term.qualification]);
    } else if (term.organisation.is_set()) {
        home = place_of(catalogue()[term.organisation]);
    }
    const Place entry = frame_.index.glossary_entry(id);
    return home.path == frame_.path ? Place{home.path, entry.anchor} : entry;
}

}  // namespace unitfolio::site
