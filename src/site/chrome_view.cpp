#include "site/chrome_view.h"

#include "site/feed_view.h"
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

Map navigation_item(const PageContext& page, const std::string& title, const Place& place) {
    Map item = link_value(page, title, place);
    item.set("is_current", place.path == page.path());
    return item;
}

template <class Id>
List navigation_items(const PageContext& page,
                      const std::vector<Id>& ids,
                      std::size_t first,
                      std::size_t last) {
    List items;
    for (std::size_t i = first; i < last; ++i) {
        const auto& entry = page.catalogue()[ids[i]];
        items.emplace_back(navigation_item(page, entry.title, place_of(entry)));
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
        const model::Page& free_page = page.catalogue()[pages[i]];
        links.emplace_back(navigation_item(page, free_page.title, place_of(free_page)));
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

Map site_view(const PageContext& page) {
    const model::Project& project = page.catalogue().project;
    return {{"id", project.id},
            {"title", project.title},
            {"tagline", optional_text(project.tagline)},
            {"language", page.strings().language()},
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
    const bool is_other = language != page.strings().language();
    return {{"kind", chrome.kind},
            {"language", is_other ? templating::Value{language} : templating::Value{}},
            {"direction", is_right_to_left(language) ? "rtl" : "ltr"},
            {"structured_data", structured_data(page, chrome.data, chrome.breadcrumb)},
            {"title", chrome.title},
            {"description", optional_text(shortened(chrome.description, kDescriptionCharacters))},
            {"path", page.path()},
            {"canonical", std::move(canonical)}};
}

/// What a neighbourhood is called, and where all of it is shown.
std::pair<std::string, Place> head_of(const PageContext& page, const Neighbourhood& around) {
    if (around.qualification.is_set()) {
        const model::Qualification& qualification = page.catalogue()[around.qualification];
        return {qualification.title, place_of(qualification)};
    }
    if (around.organisation.is_set()) {
        const model::Organisation& organisation = page.catalogue()[around.organisation];
        return {organisation.title, place_of(organisation)};
    }
    return {page.text("sections.units"), Place{std::string{kHomePath}, "units"}};
}

}  // namespace

Map chrome_view(const PageContext& page, Chrome chrome) {
    return {{"site", site_view(page)},
            {"page", page_view(page, chrome)},
            {"root", page.root()},
            {"asset", page.index().theme().assets.addresses(page.root())},
            {"main_links", main_links(page)},
            {"indexes", indexes(page)},
            {"study_url", page.url(study_place())},
            {"breadcrumb", std::move(chrome.breadcrumb)},
            {"navigation", std::move(chrome.navigation)},
            {"contents", std::move(chrome.contents)}};
}

Map here(const std::string& title) {
    return {{"title", title}, {"url", nullptr}};
}

List unit_navigation(const PageContext& page, model::UnitId id) {
    const Neighbourhood around = page.index().neighbourhood(id);
    const auto [title, place] = head_of(page, around);
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
    Map section{{"title", title},
                {"url", page.url(place)},
                {"links", navigation_items(page, *around.units, first, last)},
                {"more", std::move(more)}};
    return {templating::Value{std::move(section)}};
}

List qualification_navigation(const PageContext& page, model::QualificationId id) {
    const std::vector<model::UnitId>& units = page.index().units_of(id);
    const std::size_t shown = std::min(units.size(), kMostNavigationItems);
    List sections;
    sections.emplace_back(Map{{"title", page.text("sections.units")},
                              {"url", nullptr},
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
