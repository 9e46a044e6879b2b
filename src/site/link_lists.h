// Lists of links that several kinds of page show: units at a glance, and who refers to a page.
#pragma once

#include "link/site.h"
#include "site/page_context.h"
#include "templating/value.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace unitfolio::site {

/// {title, url, language, number, level, credit, organisation, summary, outcomes, criteria}
[[nodiscard]] templating::Map unit_card(const PageContext& page, model::UnitId id);

/// Cards of the first `limit` units.
[[nodiscard]] templating::List unit_cards(const PageContext& page,
                                          const std::vector<model::UnitId>& units,
                                          std::size_t limit);

/// {title, url, language, level, credit, organisation, units (how many), summary}
[[nodiscard]] templating::Map qualification_card(const PageContext& page,
                                                 model::QualificationId id);

/// {title, url, language} of an organisation by its short title; null if it isn't set.
[[nodiscard]] templating::Value organisation_link(const PageContext& page,
                                                  model::OrganisationId id);

/// As many back-links as a page shows.
inline constexpr std::size_t kMostBackLinks = 40;

/// {links: [{title, url, language, note}], more: how many were left out}. The note is the
/// organisation of a unit, or null. The page itself is never among them.
[[nodiscard]] templating::Map back_links(const PageContext& page,
                                         const std::vector<link::BackLink>& links,
                                         std::size_t limit = kMostBackLinks);

/// As many as stand beside a part of a page.
inline constexpr std::size_t kMostBackLinksOfPart = 8;

/// Who refers to a part of a page: {links: [{title, url, language, note}], more}. Other places of
/// the page itself are among them. The note is where on the page, or null.
[[nodiscard]] templating::Map place_links(const PageContext& page, const link::BackLinks& links);

/// place_links() of a criterion, outcome, concept or mistake.
template <class Ref>
[[nodiscard]] templating::Map part_back_links(const PageContext& page,
                                              const std::map<Ref, link::BackLinks>& lists,
                                              const Ref& part) {
    const auto found = lists.find(part);
    return place_links(page, found == lists.end() ? link::BackLinks() : found->second);
}

}  // namespace unitfolio::site
