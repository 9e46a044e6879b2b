#include "site/site_html_context.h"

#include "site/places.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace unitfolio::site {

namespace {

/// Follows the steps of a path; false if it leads above where `steps` began.
bool walk(std::string_view path, std::vector<std::string_view>& steps) {
    while (!path.empty()) {
        const std::string_view step = path.substr(0, path.find('/'));
        path.remove_prefix(std::min(path.size(), step.size() + 1));
        if (step.empty() || step == ".") {
            continue;
        }
        if (step != "..") {
            steps.push_back(step);
        } else if (steps.empty()) {
            return false;
        } else {
            steps.pop_back();
        }
    }
    return true;
}

/// `written` as seen from the folder of `file`, "." and ".." resolved; nothing if it leads above
/// everything.
std::optional<std::string> resolved_path(std::string_view file, std::string_view written) {
    std::vector<std::string_view> steps;
    const std::size_t folder_size = file.rfind('/') + 1;
    if (!walk(file.substr(0, folder_size), steps) || !walk(written, steps)) {
        return std::nullopt;
    }
    std::string path = file.substr(0, 1) == "/" ? "/" : "";
    for (std::size_t i = 0; i < steps.size(); ++i) {
        path += i == 0 ? "" : "/";
        path += steps[i];
    }
    return path;
}

}  // namespace

SiteHtmlContext::SiteHtmlContext(PageFrame& frame, model::DocumentId document)
    : frame_(frame),
      document_(document) {}

std::optional<markup::ReferenceLink> SiteHtmlContext::reference(markup::NodeId node) const {
    const link::Target target = frame_.index.site().documents[document_.value].find(node);
    const std::optional<Place> place = place_of(catalogue(), target);
    if (!place) {
        return std::nullopt;
    }
    std::string url = frame_.links.to(*place);
    if (const auto* term = std::get_if<model::TermId>(&target)) {
        url = frame_.links.to(place_of_term(*term));
    }
    return markup::ReferenceLink{std::move(url), label_of(catalogue(), target, frame_.path)};
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

std::string SiteHtmlContext::url(std::string_view written) const {
    const std::string_view file = frame_.index.file_of(document_);
    const std::size_t hash = written.find('#');
    const std::string_view path = written.substr(0, hash);
    const std::optional<std::string> target =
        path.empty() ? std::string{file} : resolved_path(file, path);
    std::optional<Place> place = target ? frame_.index.page_of_file(*target) : std::nullopt;
    if (!place) {
        return std::string{written};
    }
    if (hash == std::string_view::npos) {
        return frame_.links.to(*place);
    }
    if (path.empty() && place->path == frame_.path) {
        return std::string{written};
    }
    return frame_.links.to(*place) + std::string{written.substr(hash)};
}

std::optional<std::string> SiteHtmlContext::heading_id(markup::NodeId heading) const {
    const markup::Document& document = catalogue()[document_];
    std::string title = document.plain_text(heading);
    std::string id = frame_.anchors.claim(heading_anchor(title));
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
    const Place entry = place_of(term);
    return home.path == frame_.path ? Place{home.path, entry.anchor} : entry;
}

}  // namespace unitfolio::site
