#include "link/content_links.h"

#include "base/text.h"
#include "link/address_faults.h"
#include "link/content_paths.h"
#include "markup/html_writer.h"
#include "markup/link_notation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace unitfolio::link {

using base::Code;
using markup::NodeKind;

/// A link on its way to what it means.
struct ContentLinks::Written {
    model::DocumentId from;
    markup::NodeId node{};
    bool is_picture = false;
    base::Span span;
    std::string url;
    /// Decoded, without query.
    std::string path;
    std::optional<std::string> fragment;

    [[nodiscard]] Code missing() const {
        return is_picture ? Code::picture_missing : Code::link_broken;
    }
};

namespace {

constexpr std::string_view kMarkdown = ".md";
constexpr std::array<std::string_view, 7> kPictures = {
    ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"};

bool is_picture_file(std::string_view path) {
    const std::string folded = base::fold_case(path);
    return std::any_of(kPictures.begin(), kPictures.end(), [&](std::string_view suffix) {
        return folded.ends_with(suffix);
    });
}

std::string_view file_name(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
}

model::LearnerId learner_of(const Speaker& speaker, const model::Catalogue& catalogue) {
    if (const auto* evidence = std::get_if<model::EvidenceId>(&speaker)) {
        return catalogue[*evidence].learner;
    }
    const auto* learner = std::get_if<model::LearnerId>(&speaker);
    return learner == nullptr ? model::LearnerId() : *learner;
}

/// A page as a target; nothing for the glossary and for learners.
struct PageTarget {
    Target operator()(std::monostate) const { return {}; }

    Target operator()(model::LearnerId) const { return {}; }

    template <class Id>
    Target operator()(Id id) const {
        return id;
    }
};

}  // namespace

ContentLinks::ContentLinks(const model::Catalogue& catalogue,
                           const base::Sources& sources,
                           const std::vector<PageAnchors>& anchors,
                           const Speakers& speakers,
                           base::Diagnostics& diagnostics)
    : catalogue_(catalogue),
      sources_(sources),
      anchors_(anchors),
      speakers_(speakers),
      diagnostics_(diagnostics),
      content_(model::shown_path(catalogue.project, catalogue.project.content_folder) + '/') {
    for (std::size_t i = 0; i < catalogue.documents.size(); ++i) {
        documents_.emplace(path_of(model::DocumentId(i)), model::DocumentId(i));
    }
}

std::string_view ContentLinks::path_of(model::DocumentId id) const {
    const base::SourceId source = catalogue_[id].source();
    return source == base::kNoSource ? std::string_view() : sources_[source].path();
}

ContentLinks::Written ContentLinks::written(model::DocumentId from, markup::NodeId node) const {
    const markup::Document& document = catalogue_[from];
    const markup::LinkNotation notation =
        markup::notation_of(document, node, sources_[document.source()].text());
    Written link;
    link.from = from;
    link.node = node;
    link.is_picture = document[node].kind == NodeKind::image;
    link.span = notation.notation == markup::Notation::address && notation.end > notation.begin
                    ? base::Span{document.source(), notation.begin, notation.end}
                    : document.span(node);
    link.url = document.info(node);
    const std::string_view url = link.url;
    const std::size_t hash = url.find('#');
    const std::string_view path = url.substr(0, hash);
    link.path = percent_decoded(path.substr(0, path.find('?')));
    if (hash != std::string_view::npos && hash + 1 < url.size()) {
        link.fragment = percent_decoded(url.substr(hash + 1));
    }
    return link;
}

std::optional<ResolvedLink> ContentLinks::resolve(model::DocumentId from,
                                                  markup::NodeId node) const {
    const Written link = written(from, node);
    check_picture(link);
    const auto fault =
        address_fault(link.url, link.is_picture ? AddressUse::picture : AddressUse::link);
    if (fault) {
        diagnostics_.report(fault->code, link.span, fault->message).hint(fault->hint);
        return std::nullopt;
    }
    return markup::scheme_of(link.url).empty() ? resolve_relative(link) : std::nullopt;
}

void ContentLinks::check_picture(const Written& link) const {
    const bool is_undescribed = link.is_picture && is_public(*speakers_[link.from.value]) &&
                                catalogue_[link.from].plain_text(link.node).empty();
    if (is_undescribed) {
        diagnostics_
            .report(Code::picture_without_description,
                    link.span,
                    fmt::format("the picture '{}' has no description", link.url))
            .hint("say between the brackets what somebody would miss who can't see it");
    }
}

std::optional<ResolvedLink> ContentLinks::resolve_relative(const Written& link) const {
    const std::string_view file = path_of(link.from);
    const std::optional<std::string> path =
        link.path.empty() ? std::string(file) : resolved_path(file, link.path);
    if (!path || !path->starts_with(content_)) {
        diagnostics_
            .report(link.missing(),
                    link.span,
                    fmt::format("'{}' lies outside the content folder", link.path))
            .hint("put a copy beside this file");
        return std::nullopt;
    }
    const auto page = documents_.find(*path);
    if (page != documents_.end() && !link.is_picture) {
        return resolve_page(link, page->second);
    }
    return resolve_file(link, path->substr(content_.size()));
}

bool ContentLinks::may_see(const Written& link, model::DocumentId to) const {
    const Speaker& other = *speakers_[to.value];
    return is_public(other) ||
           learner_of(other, catalogue_) == learner_of(*speakers_[link.from.value], catalogue_);
}

std::optional<ResolvedLink> ContentLinks::resolve_page(const Written& link,
                                                       model::DocumentId to) const {
    const std::optional<Speaker>& speaker = speakers_[to.value];
    if (!speaker) {
        return std::nullopt;  // It could not be read, which has been reported.
    }
    if (!may_see(link, to)) {
        diagnostics_
            .report(
                Code::link_broken,
                link.span,
                fmt::format("'{}' is a learner’s own file, which nobody else is shown", link.path))
            .hint("take the link out");
        return std::nullopt;
    }
    ResolvedLink resolved{link.node, to, {}, std::visit(PageTarget(), *speaker), {}};
    if (link.fragment) {
        const std::optional<FoundAnchor> found = find_anchor(to, *link.fragment);
        if (!found) {
            report_anchor(link, to);
            return std::nullopt;
        }
        resolved.document = found->page;
        resolved.anchor = found->anchor.id;
        if (!std::holds_alternative<std::monostate>(found->anchor.target)) {
            resolved.target = found->anchor.target;
        }
    }
    return resolved;
}

std::optional<ContentLinks::FoundAnchor> ContentLinks::find_anchor(
    model::DocumentId page, std::string_view fragment) const {
    std::vector<model::DocumentId> pages{page};
    // What a unit inherits stands on its page too, but its place is where it was written.
    if (const auto* id = std::get_if<model::UnitId>(&*speakers_[page.value])) {
        const model::Unit& unit = catalogue_[*id];
        for (const model::QualificationId qualification : unit.qualifications) {
            pages.push_back(catalogue_[qualification].document);
        }
        if (unit.organisation.is_set()) {
            pages.push_back(catalogue_[unit.organisation].document);
        }
    }
    for (const model::DocumentId each : pages) {
        if (const auto anchor = anchors_[each.value].find(fragment)) {
            return FoundAnchor{each, *anchor};
        }
    }
    return std::nullopt;
}

void ContentLinks::report_anchor(const Written& link, model::DocumentId page) const {
    if (!catalogue_.is_complete(page)) {
        return;
    }
    auto& fault = diagnostics_.report(
        Code::anchor_unknown,
        link.span,
        page == link.from ? fmt::format("this page has no place '#{}'", *link.fragment)
                          : fmt::format("'{}' has no place '#{}'", link.path, *link.fragment));
    std::vector<std::string_view> names;
    for (const auto& entry : anchors_[page.value].ids) {
        names.emplace_back(entry.first);
    }
    for (const auto& entry : anchors_[page.value].by_heading) {
        names.emplace_back(entry.first);
    }
    if (const auto near = base::nearest(*link.fragment, names)) {
        fault.hint(fmt::format("did you mean '#{}'?", *near));
    } else {
        fault.hint("link to a heading by its words, '#who-is-it-for', or to '#ac-2-1', '#lo-2'");
    }
}

std::optional<ResolvedLink> ContentLinks::resolve_file(const Written& link,
                                                       const std::string& path) const {
    if (!is_public(*speakers_[link.from.value])) {
        return resolve_attachment(link, path);
    }
    const std::vector<std::string>& files = catalogue_.other_files;
    if (!std::binary_search(files.begin(), files.end(), path)) {
        report_missing(link, path);
        return std::nullopt;
    }
    if (path.starts_with("learners/")) {
        diagnostics_
            .report(
                link.missing(),
                link.span,
                fmt::format("'{}' is a learner’s own file, which nobody else is shown", link.path))
            .hint("put a copy that may be published beside this file");
        return std::nullopt;
    }
    if (link.is_picture ? !is_picture_file(path) : path.ends_with(kMarkdown)) {
        diagnostics_
            .report(link.missing(),
                    link.span,
                    link.is_picture
                        ? fmt::format("'{}' is no picture that a browser shows", link.path)
                        : fmt::format("'{}' is no content file, so it has no page", link.path))
            .hint(link.is_picture ? "write a link to it, without the '!'"
                                  : "put it into a folder of content, such as 'pages'");
        return std::nullopt;
    }
    return ResolvedLink{link.node, {}, {}, {}, path};
}

/// Evidence shows and hands out what is attached to it, and nothing else.
std::optional<ResolvedLink> ContentLinks::resolve_attachment(const Written& link,
                                                             const std::string& path) const {
    const auto* evidence = std::get_if<model::EvidenceId>(&*speakers_[link.from.value]);
    if (evidence == nullptr) {
        diagnostics_
            .report(
                link.missing(),
                link.span,
                fmt::format("a profile can’t show '{}': only evidence has attachments", link.path))
            .hint("attach it to a piece of evidence, and refer to that");
        return std::nullopt;
    }
    const std::vector<model::Attachment>& attachments = catalogue_[*evidence].attachments;
    const bool is_attached =
        std::any_of(attachments.begin(), attachments.end(), [&](const model::Attachment& each) {
            return !each.off_file && each.file == link.path;
        });
    if (is_attached) {
        return ResolvedLink{link.node, {}, {}, {}, path};
    }
    const std::vector<std::string>& files = catalogue_.other_files;
    if (!std::binary_search(files.begin(), files.end(), path)) {
        report_missing(link, path);
        return std::nullopt;
    }
    diagnostics_
        .report(link.missing(),
                link.span,
                fmt::format("'{}' is not among the attachments of this item", link.path))
        .hint("list it under 'attachments'");
    return std::nullopt;
}

void ContentLinks::report_missing(const Written& link, std::string_view path) const {
    auto& fault = diagnostics_.report(
        link.missing(), link.span, fmt::format("there is no file '{}'", link.path));
    if (base::fold_case(link.path).starts_with("www.")) {
        fault.hint(fmt::format("did you mean 'https://{}'?", link.url));
        return;
    }
    // Names as this file would write them; those in the same folder are the likeliest.
    std::vector<std::string> names;
    const std::string from(path_of(link.from));
    const bool is_page = path.ends_with(kMarkdown);
    const bool sees_learners = !is_public(*speakers_[link.from.value]);
    for (const std::string& file : catalogue_.other_files) {
        if (!is_page && (sees_learners || !file.starts_with("learners/"))) {
            names.push_back(relative_path(from, content_ + file));
        }
    }
    for (std::size_t i = 0; i < speakers_.size(); ++i) {
        const model::DocumentId id(i);
        if (!link.is_picture && speakers_[i] && id != link.from && may_see(link, id)) {
            names.push_back(relative_path(from, path_of(model::DocumentId(i))));
        }
    }
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto elsewhere = std::find_if(views.begin(), views.end(), [&](std::string_view each) {
        return file_name(each) == file_name(link.path);
    });
    if (elsewhere != views.end()) {
        fault.hint(fmt::format("did you mean '{}'?", *elsewhere));
    } else if (const auto near = base::nearest(link.path, views)) {
        fault.hint(fmt::format("did you mean '{}'?", *near));
    }
}

}  // namespace unitfolio::link
