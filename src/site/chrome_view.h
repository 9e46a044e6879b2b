// What frames every page: the head, the main links, the side navigation, the way back home and the
// list of what is on the page. Its size depends on the neighbourhood of a page, not on the site.
#pragma once

#include "site/page_context.h"
#include "site/structured_data.h"
#include "templating/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::site {

/// What a page kind knows about its frame.
struct Chrome {
    /// "unit": for templates and style sheets.
    std::string_view kind;
    std::string title;
    /// For search engines, shortened where it is long; may be empty.
    std::string description;
    /// Links from home down to the page, which comes last and isn't one: {title, url, language}.
    templating::List breadcrumb;
    /// {title, url, links: [{title, url, is_current}], more: {title, url} or null}
    templating::List navigation;
    /// {title, url, number (of an outcome) or null}
    templating::List contents;
    /// What the page says to search engines.
    DataObjects data = {};
    /// Of what the page is about, as a tag; empty: the project's.
    std::string language = {};
};

/// {site, page, root, asset, main_links, indexes, search_kinds, study_url, breadcrumb, navigation,
/// contents}: what all templates get.
[[nodiscard]] templating::Map chrome_view(const PageContext& page, Chrome chrome);

/// A step of the breadcrumb without a link: the page itself. The language is that of a title from a
/// content file, where it isn't the page's.
[[nodiscard]] templating::Map here(const std::string& title, templating::Value language = {});

/// The units that a unit is read with: its qualification's or its organisation's. Long lists show
/// the part around the unit and a link to all.
[[nodiscard]] templating::List unit_navigation(const PageContext& page, model::UnitId id);

/// The units of a qualification, in its order. Long lists are cut: the page has them all.
[[nodiscard]] templating::List qualification_navigation(const PageContext& page,
                                                        model::QualificationId id);

/// Qualifications and organisations, for pages that belong to none. Long lists are cut.
[[nodiscard]] templating::List site_navigation(const PageContext& page);

}  // namespace unitfolio::site
