#include "site/free_page_view.h"

#include "site/chrome_view.h"
#include "site/link_lists.h"
#include "site/summary.h"

#include <algorithm>
#include <utility>

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;

/// Brings the highest heading of the body to level 2, below the page's title.
int heading_shift(const PageContext& page, const model::Passage& body) {
    int highest = 7;
    if (!body.empty()) {
        const markup::Document& document = page.catalogue()[body.document];
        for (const markup::NodeId node : body.nodes) {
            if (document[node].kind == markup::NodeKind::heading) {
                highest = std::min(highest, static_cast<int>(document[node].number));
            }
        }
    }
    return highest == 7 ? 0 : 2 - highest;
}

/// The headings of the highest level.
List contents(const PageContext& page, int shift, const templating::Value& language) {
    List list;
    for (const WrittenHeading& heading : page.headings()) {
        if (heading.level + shift == 2) {
            list.emplace_back(Map{{"id", heading.id},
                                  {"title", heading.title},
                                  {"language", language},
                                  {"number", nullptr}});
        }
    }
    return list;
}

}  // namespace

Map free_page_view(PageContext& page, model::PageId id) {
    const model::Page& free_page = page.catalogue()[id];
    const int shift = heading_shift(page, free_page.body);
    Map values{{"slug", free_page.slug},
               {"title", free_page.title},
               {"description", optional_text(free_page.description)},
               {"body", optional_html(page, free_page.body, shift)},
               {"footnotes", page.footnotes()},
               {"back_links", back_links(page, page.index().site().to_pages[id.value])}};

    const std::string description =
        free_page.description.empty() ? page.plain(free_page.body) : free_page.description;
    List breadcrumb;
    breadcrumb.emplace_back(link_value(page, page.text("frame.home"), home_place()));
    breadcrumb.emplace_back(here(free_page.title, page.other_language(free_page.language)));
    Map view = chrome_view(page,
                           {"page",
                            free_page.title,
                            description,
                            std::move(breadcrumb),
                            site_navigation(page),
                            contents(page, shift, page.other_language(free_page.language)),
                            {},
                            free_page.language});
    view.set("free_page", std::move(values));
    return view;
}

}  // namespace unitfolio::site
