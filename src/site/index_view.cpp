#include "site/index_view.h"

#include "site/chrome_view.h"
#include "site/link_lists.h"

#include <algorithm>
#include <utility>

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;
using templating::Value;

Map section_value(const PageContext& page,
                  const IndexPages& pages,
                  const EntryRange& range,
                  const EntryView& view_of) {
    const IndexSection& section = pages.sections()[range.section];
    List entries;
    for (std::size_t i = range.first; i < range.last; ++i) {
        entries.emplace_back(view_of(range.section, i));
    }
    return {{"title", section.title},
            {"id", section.id},
            {"note", optional_text(section.note)},
            {"url", page.url(pages.place_of(range.section))},
            {"count", section.count},
            {"continued", range.first > 0},
            {"entries", std::move(entries)}};
}

/// What the page shows; all sections without entries where it only names them.
std::vector<EntryRange> ranges_of(const IndexSpot& spot) {
    std::vector<EntryRange> ranges = spot.page().ranges;
    if (!spot.pages.is_whole() && ranges.empty()) {
        for (std::size_t i = 0; i < spot.pages.sections().size(); ++i) {
            ranges.push_back({i, 0, 0});
        }
    }
    return ranges;
}

/// [{name, sections}]
List views(const PageContext& page, const IndexSpot& spot, const EntryView& view_of) {
    List views;
    std::string name;
    List sections;
    const auto finish = [&] {
        if (!sections.empty()) {
            views.emplace_back(
                Map{{"name", optional_text(name)}, {"sections", std::exchange(sections, {})}});
        }
    };
    for (const EntryRange& range : ranges_of(spot)) {
        const std::string& next = spot.pages.sections()[range.section].view;
        if (next != name) {
            finish();
            name = next;
        }
        sections.emplace_back(section_value(page, spot.pages, range, view_of));
    }
    finish();
    return views;
}

List jumps(const PageContext& page, const IndexSpot& spot) {
    const bool is_of_section = spot.page().part > 0;
    List jumps;
    for (std::size_t i = 0; i < spot.pages.sections().size(); ++i) {
        const IndexSection& section = spot.pages.sections()[i];
        const bool is_current = is_of_section && spot.page().ranges.front().section == i;
        jumps.emplace_back(Map{{"title", section.title},
                               {"url", page.url(spot.pages.place_of(i))},
                               {"count", section.count},
                               {"view", optional_text(section.view)},
                               {"is_current", is_current}});
    }
    return jumps;
}

/// {number, count, previous, next} of the pages of a section, or null where one page has all.
Value part(const PageContext& page, const IndexSpot& spot) {
    const IndexPage& shown = spot.page();
    const std::size_t count = shown.part == 0 ? 0 : spot.pages.parts_of(shown.ranges[0].section);
    if (count < 2) {
        return nullptr;
    }
    const auto url = [&](std::size_t number) {
        return Value{page.url({spot.pages.pages()[number].path, {}})};
    };
    return Map{{"number", shown.part},
               {"count", count},
               {"previous", shown.part > 1 ? url(spot.number - 1) : Value{}},
               {"next", shown.part < count ? url(spot.number + 1) : Value{}}};
}

}  // namespace

Map index_values(const PageContext& page, const IndexSpot& spot, const EntryView& view_of) {
    return {{"count", spot.pages.count()},
            {"url", page.url(spot.pages.place())},
            {"is_whole", spot.pages.is_whole()},
            {"is_overview", !spot.pages.is_whole() && spot.page().part == 0},
            {"views", views(page, spot, view_of)},
            {"jumps", jumps(page, spot)},
            {"part", part(page, spot)}};
}

Map index_chrome(const PageContext& page,
                 const IndexSpot& spot,
                 IndexHead head,
                 templating::List contents) {
    List breadcrumb;
    breadcrumb.emplace_back(link_value(page, page.strings().text("frame.home"), home_place()));
    std::string title = head.title;
    if (const IndexPage& shown = spot.page(); shown.part > 0) {
        const std::string& section = spot.pages.sections()[shown.ranges[0].section].title;
        std::string name = section;
        if (shown.part > 1) {
            name = page.strings().text(
                "indexes.part_of", {{"title", section}, {"number", std::to_string(shown.part)}});
        }
        breadcrumb.emplace_back(link_value(page, head.title, spot.pages.place()));
        breadcrumb.emplace_back(here(name));
        title += ": " + name;
    } else {
        breadcrumb.emplace_back(here(head.title));
    }
    return chrome_view(page,
                       {head.kind,
                        std::move(title),
                        std::move(head.description),
                        std::move(breadcrumb),
                        site_navigation(page),
                        std::move(contents),
                        std::move(head.data)});
}

std::string distinct_title(const PageContext& page, model::UnitId id) {
    const model::Unit& unit = page.catalogue()[id];
    if (!unit.organisation.is_set() || page.index().comparisons().group_of(id).empty()) {
        return unit.title;
    }
    return unit.title + " (" + page.catalogue()[unit.organisation].short_title + ')';
}

Map unit_link(const PageContext& page, model::UnitId id) {
    const model::Unit& unit = page.catalogue()[id];
    Map link = content_link(page, unit.title, place_of(unit), unit.language);
    link.set("organisation", organisation_link(page, unit.organisation));
    return link;
}

}  // namespace unitfolio::site
