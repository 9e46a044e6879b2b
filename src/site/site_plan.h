// Which files the site has. Cheap: nothing is rendered, only named, so that the build can hand the
// pages to its threads and know what is no longer wanted.
#pragma once

#include "site/site_index.h"

#include <cstdint>
#include <string>
#include <vector>

namespace unitfolio::site {

enum class PageKind : std::uint8_t {
    home,
    qualification,
    unit,
    organisation,
    glossary,
    verbs,
    misconceptions,
    evidence_ideas,
    units,
    comparison,
    free_page,
    study,
    search,
    not_found,
    sitemap,
    robots,
    feed,
    llms,
    unit_data,
    unit_text,
    unit_study_data,
    qualification_study_data,
    unit_anki,
    qualification_anki
};

struct PlannedPage {
    PageKind kind = PageKind::home;
    /// Which qualification, unit, …: the position in the catalogue's vector. Of an index or a
    /// comparison: which of its pages.
    std::size_t subject = 0;
    /// From the root of the site, with '/'.
    std::string path;
};

/// All pages, by path. The sitemap, robots.txt and the feed need the site's address and are left
/// out without.
[[nodiscard]] std::vector<PlannedPage> plan_site(const SiteIndex& index);

}  // namespace unitfolio::site
