// How each kind of page is made: by a template that gets the values of a view, or written at once.
#pragma once

#include "base/source.h"
#include "site/site_index.h"
#include "site/site_plan.h"
#include "templating/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::site {

/// A page that is wanted, and what pages are made from.
struct PageOrder {
    const SiteIndex& index;
    const base::Sources& sources;
    /// The whole site.
    const std::vector<PlannedPage>& plan;
    const PlannedPage& page;
};

struct PageMaker {
    PageKind kind = PageKind::home;
    /// Whether search engines are told of such pages.
    bool is_listed = false;
    /// The template, and what it is given; empty and null if there is none.
    std::string_view template_name = {};
    templating::Map (*view)(const PageOrder& order) = nullptr;
    /// Writes the page where there is no template.
    std::string (*write)(const PageOrder& order) = nullptr;
};

[[nodiscard]] const PageMaker& maker_of(PageKind kind);

}  // namespace unitfolio::site
