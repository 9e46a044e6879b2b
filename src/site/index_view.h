// What all pages of indexes have in common: their sections, the bar that leads to them, the way
// through the pages of a long section, and the frame.
#pragma once

#include "site/index_pages.h"
#include "site/page_context.h"
#include "site/structured_data.h"
#include "templating/value.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace unitfolio::site {

/// One page of an index.
struct IndexSpot {
    const IndexPages& pages;
    /// Position in IndexPages::pages().
    std::size_t number = 0;

    [[nodiscard]] const IndexPage& page() const { return pages.pages()[number]; }
};

/// What to show for an entry of a section.
using EntryView = std::function<templating::Value(std::size_t section, std::size_t entry)>;

/// {count, url, is_whole, is_overview, views: [{name, sections}], jumps, part}. A section is
/// {title, id, note, url, count, entries, continued}, a jump {title, url, count, view, is_current}.
[[nodiscard]] templating::Map index_values(const PageContext& page,
                                           const IndexSpot& spot,
                                           const EntryView& view_of);

/// What an index is called.
struct IndexHead {
    /// Of the page: "verbs".
    std::string_view kind;
    std::string title;
    std::string description;
    DataObjects data = {};
};

/// The frame: the title names the section where the page is about one.
[[nodiscard]] templating::Map index_chrome(const PageContext& page,
                                           const IndexSpot& spot,
                                           IndexHead head,
                                           templating::List contents = {});

/// "Lead change (FDQ)": a unit's title, with its organisation if other units bear it too.
[[nodiscard]] std::string distinct_title(const PageContext& page, model::UnitId id);

/// {title, url, organisation} of a unit.
[[nodiscard]] templating::Map unit_link(const PageContext& page, model::UnitId id);

}  // namespace unitfolio::site
