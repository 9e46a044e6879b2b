#include "site/chrome_view.h"

#include "site/feed_view.h"
#include "site/search_facets.h"
#include "site/summary.h"

#include <algorithm>
#include <utility>

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;

/// More than this no reader looks through in a sidebar, and pages must not grow with the site.
constexpr std::size_t kMostNavigationItems = 40;

/// Free pages among the main links; home has all of them.
constexpr std::size_t kMostFreePages = 5;

/// About what search engines show.
constexpr std::size_t kDescriptionCharacters = 160;

/// Says of a link whether it leads to the page that it stands on.
Map navigation_item(const PageContext& page, Map link, const Place& place) {
    link.set("is_current", place.path == page.path());
    return link;
}

/// One of the tool's own pages.
Map navigation_item(const PageContext& page, const std::string& title, const Place& place) {
    return navigation_item(page, link_value(page, title, place), place);
}

/// Organisations speak the language of the project.
std::string language_of(const model::Organisation& /*organisation*/) {
    return {};
}

template <class Thing>
std::string language_of(const Thing& thing) {
    return thing.language;
}

/// What a content file made.
template <class Thing>
Map content_item(const PageContext& page, const Thing& thing) {
    const Place place = place_of(thing);
    return navigation_item(page, content_link(page, thing.title, place, language_of(thing)), place);
}

template <class Id>
List navigation_items(const PageContext& page,
                      const std::vector<Id>& ids,
                      std::size_t first,
                      std::size_t last) {
    List items;
    for (std::size_t i = first; i < last; ++i) {
        items.emplace_back(content_item(page, page.catalogue()[ids[i]]));
    }
    return items;
}

template <class Id>
Map cut_section(const PageContext& page,
                const std::string& title,
                const std::vector<Id>& ids,
                const std::string& home_anchor) {
    const std::size_t shown = std::min(ids.size(), kMostNavigationItems);
    const Place all{std::string{kHomePath}, home_anchor};
    templating::Value more;
    if (shown < ids.size()) {
        more = link_value(
            page,
            page.strings().text("frame.all", {{"count", page.strings().number(ids.size())}}),
            all);
    }
    return {{"title", title},
            {"url", nullptr},
            {"language", nullptr},
            {"links", navigation_items(page, ids, 0, shown)},
            {"more", std::move(more)}};
}

List main_links(const PageContext& page) {
    List links;
    links.emplace_back(navigation_item(page, page.text("frame.home"), home_place()));
    links.emplace_back(navigation_item(page, page.text("glossary.title"), glossary_place()));
    links.emplace_back(navigation_item(page, page.text("study.title"), study_place()));
    const std::vector<model::PageId>& pages = page.index().pages();
    for (std::size_t i = 0; i < std::min(pages.size(), kMostFreePages); ++i) {
        links.emplace_back(content_item(page, page.catalogue()[pages[i]]));
    }
    return links;
}

/// The indexes that list anything. The glossary is among the main links.
List indexes(const PageContext& page) {
    List links;
    const auto add = [&](const IndexPages& pages, const std::string& name) {
        if (!pages.empty()) {
            Map link = navigation_item(page, page.strings().text(name), pages.place());
            link.set("description", page.strings().text(name + "_lead"));
            links.emplace_back(std::move(link));
        }
    };
    add(page.index().unit_views().pages, "indexes.units");
    add(page.index().verbs().pages, "indexes.verbs");
    add(page.index().misconceptions().pages, "indexes.misconceptions");
    add(page.index().ideas().pages, "indexes.evidence_ideas");
    return links;
}

/// The address of the project's logo, or null.
templating::Value logo(const PageContext& page) {
    const Asset* asset = page.index().theme().assets.find(page.catalogue().project.theme.logo);
    return asset == nullptr ? templating::Value{}
                            : templating::Value{page.root() + escape_path(asset->path)};
}

/// What searches on the page call the kinds of results, if the index has them in another language;
/// else null.
templating::Value search_kinds(const PageContext& page) {
    if (&page.strings() == &page.index().theme().words.site()) {
        return nullptr;
    }
    List names;
    for (std::string& name : kind_names(page.strings())) {
        names.emplace_back(std::move(name));
    }
    return names;
}

Map site_view(const PageContext& page) {
    const model::Project& project = page.catalogue().project;
    return {{"id", project.id},
            {"title", project.title},
            {"tagline", optional_text(project.tagline)},
            {"language", page.strings().language()},
            {"own_language", page.other_language({})},
            {"direction", is_right_to_left(page.strings().language()) ? "rtl" : "ltr"},
            {"logo", logo(page)},
            {"theme_colour", name_of(page.index().theme().colours.light.at("accent"))},
            {"feed",
             has_feed(page.catalogue()) ? templating::Value{page.url(feed_place())}
                                        : templating::Value{}},
            {"footer", optional_text(project.footer)},
            {"base_url", optional_text(project.base_url)}};
}

Map page_view(const PageContext& page, const Chrome& chrome) {
    const model::Project& project = page.catalogue().project;
    templating::Value canonical;
    if (!project.base_url.empty() && page.path() != kNotFoundPath) {
        canonical = public_url(project.base_url, page.path());
    }
    const std::string& language = page.language_of(chrome.language);
    return {{"kind", chrome.kind},
            {"language", page.other_language(chrome.language)},
            {"direction", is_right_to_left(language) ? "rtl" : "ltr"},
            {"structured_data", structured_data(page, chrome.data, chrome.breadcrumb)},
            {"title", chrome.title},
            {"description", optional_text(shortened(chrome.description, kDescriptionCharacters))},
            {"path", page.path()},
            {"canonical", std::move(canonical)}};
}

/// Where all units of a neighbourhood are shown.
Place place_of_all(const PageContext& page, const Neighbourhood& around) {
    if (around.qualification.is_set()) {
        return place_of(page.catalogue()[around.qualification]);
    }
    if (around.organisation.is_set()) {
        return place_of(page.catalogue()[around.organisation]);
    }
    return {std::string{kHomePath}, "units"};
}

/// {title, url, language}: what a neighbourhood is called.
Map head_of(const PageContext& page, const Neighbourhood& around, const Place& place) {
    if (around.qualification.is_set()) {
        const model::Qualification& qualification = page.catalogue()[around.qualification];
        return content_link(page, qualification.title, place, qualification.language);
    }
    if (around.organisation.is_set()) {
        return content_link(page, page.catalogue()[around.organisation].title, place);
    }
    return link_value(page, page.text("sections.units"), place);
}

}  // namespace

Map chrome_view(const PageContext& page, Chrome chrome) {
    return {{"site", site_view(page)},
            {"page", page_view(page, chrome)},
            {"root", page.root()},
            {"asset", page.index().theme().assets.addresses(page.root())},
            {"main_links", main_links(page)},
            {"indexes", indexes(page)},
            {"search_kinds", search_kinds(page)},
            {"study_url", page.url(study_place())},
            {"breadcrumb", std::move(chrome.breadcrumb)},
            {"navigation", std::move(chrome.navigation)},
            {"contents", std::move(chrome.contents)}};
}

Map here(const std::string& title, templating::Value language) {
    return {{"title", title}, {"url", nullptr}, {"language", std::move(language)}};
}

List unit_navigation(const PageContext& page, model::UnitId id) {
    const Neighbourhood around = page.index().neighbourhood(id);
    const Place place = place_of_all(page, around);
    const std::size_t count = around.units->size();
    const std::size_t half = kMostNavigationItems / 2;
    const std::size_t latest_first = count - std::min(count, kMostNavigationItems);
    const std::size_t first =
        std::min(around.position - std::min(around.position, half), latest_first);
    const std::size_t last = std::min(count, first + kMostNavigationItems);
    templating::Value more;
    if (last - first < count) {
        more = link_value(page, page.strings().counted("frame.all_units", count), place);
    }
    Map section = head_of(page, around, place);
    section.set("links", navigation_items(page, *around.units, first, last));
    section.set("more", std::move(more));
    return {templating::Value{std::move(section)}};
}

List qualification_navigation(const PageContext& page, model::QualificationId id) {
    const std::vector<model::UnitId>& units = page.index().units_of(id);
    const std::size_t shown = std::min(units.size(), kMostNavigationItems);
    List sections;
    sections.emplace_back(Map{{"title", page.text("sections.units")},
                              {"url", nullptr},
                              {"language", nullptr},
                              {"links", navigation_items(page, units, 0, shown)},
                              {"more", nullptr}});
    return sections;
}

List site_navigation(const PageContext& page) {
    List sections;
    if (!page.index().qualifications().empty()) {
        sections.emplace_back(cut_section(page,
                                          page.text("sections.qualifications"),
                                          page.index().qualifications(),
                                          "qualifications"));
    }
    if (!page.index().organisations().empty()) {
        sections.emplace_back(cut_section(page,
                                          page.text("sections.organisations"),
                                          page.index().organisations(),
                                          "organisations"));
    }
    return sections;
}

}  // namespace unitfolio::site
