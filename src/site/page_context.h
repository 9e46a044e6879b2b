// One page while it is being made: its links, its ids, and its passages as HTML. Every view gets
// one; nothing of it is shared between pages or threads.
#pragma once

#include "base/safe_html.h"
#include "model/passage.h"
#include "site/places.h"
#include "site/site_html_context.h"
#include "site/site_index.h"
#include "templating/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::site {

class PageContext {
  public:
    PageContext(const SiteIndex& index, const std::string& path);

    /// For the page that is shown wherever one is missing.
    PageContext(const SiteIndex& index, std::string path, LinkBase links);

    [[nodiscard]] const SiteIndex& index() const { return frame_.index; }

    [[nodiscard]] const model::Catalogue& catalogue() const { return frame_.index.catalogue(); }

    /// In the language of the page.
    [[nodiscard]] const Strings& strings() const { return frame_.strings; }

    /// A string in the page's language: "sections.notes".
    [[nodiscard]] std::string text(std::string_view name) const { return strings().text(name); }

    [[nodiscard]] const std::string& path() const { return frame_.path; }

    [[nodiscard]] std::string root() const { return frame_.links.root(); }

    [[nodiscard]] std::string url(const Place& place) const { return frame_.links.to(place); }

    /// For readers elsewhere: the whole address where the site's own is known, else from the page.
    [[nodiscard]] std::string address(const Place& place) const;

    /// The language of a text: its own, else the project's.
    [[nodiscard]] const std::string& language_of(const std::string& own) const {
        return catalogue().project.language_of(own);
    }

    /// The language of a content file that says `own`, where it isn't that of the words around it;
    /// else null.
    [[nodiscard]] templating::Value other_language(const std::string& own) const;

    /// An id that nothing else on the page has.
    [[nodiscard]] std::string claim_id(std::string wish) {
        return frame_.anchors.claim(std::move(wish));
    }

    /// The id of something that a content file gives to pages: as it was given out with the file's
    /// own page, another if the page is of another file and has the id already.
    [[nodiscard]] std::string id_of(model::DocumentId document, const std::string& id) {
        return document == frame_.document ? id : frame_.anchors.claim(id);
    }

    /// A passage as readers of the page see it, in one line without markup.
    [[nodiscard]] std::string plain(const model::Passage& passage) const;

    /// A passage as HTML; its headings go down by `heading_shift` levels.
    [[nodiscard]] base::SafeHtml html(const model::Passage& passage, int heading_shift = 0);

    /// A passage as HTML on a page that doesn't show the footnotes of its document.
    [[nodiscard]] base::SafeHtml excerpt(const model::Passage& passage);

    /// The footnotes of all documents that passages were written from, in their order.
    [[nodiscard]] base::SafeHtml footnotes();

    /// The headings inside passages written so far.
    [[nodiscard]] const std::vector<WrittenHeading>& headings() const { return frame_.headings; }

  private:
    /// What precedes the ids of a document's footnotes, so that two documents can share a page.
    [[nodiscard]] std::string note_prefix(model::DocumentId id);

    PageFrame frame_;
    std::vector<model::DocumentId> documents_;
};

/// HTML, or null where there is none, so that a template can ask `if`.
[[nodiscard]] templating::Value optional_html(PageContext& page,
                                              const model::Passage& passage,
                                              int heading_shift = 0);

/// Text, or null if there is none.
[[nodiscard]] templating::Value optional_text(const std::string& text);

/// A number, or null if it isn't known.
[[nodiscard]] templating::Value optional_number(const std::optional<std::int64_t>& number);

/// "19", "296–389", or null.
[[nodiscard]] templating::Value optional_range(const std::optional<model::NumberRange>& range);

/// {title, url, language}; the language is null: the title is one of the page's words, or a number.
[[nodiscard]] templating::Map link_value(const PageContext& page,
                                         const std::string& title,
                                         const Place& place);

/// {title, url, language} of what stands in a content file that says `own` as its language.
[[nodiscard]] templating::Map content_link(const PageContext& page,
                                           const std::string& title,
                                           const Place& place,
                                           const std::string& own = {});

}  // namespace unitfolio::site
