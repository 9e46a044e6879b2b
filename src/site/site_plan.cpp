#include "site/site_plan.h"

#include "site/feed_view.h"
#include "site/places.h"
#include "site/study_items.h"

#include <algorithm>

namespace unitfolio::site {

namespace {

template <class Item>
void plan_each(PageKind kind, const std::vector<Item>& items, std::vector<PlannedPage>& plan) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        plan.push_back({kind, i, place_of(items[i]).path});
    }
}

template <class Page>
void plan_parts(PageKind kind, const std::vector<Page>& pages, std::vector<PlannedPage>& plan) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
        plan.push_back({kind, i, pages[i].path});
    }
}

/// An index that lists nothing has no page.
void plan_index(PageKind kind, const IndexPages& index, std::vector<PlannedPage>& plan) {
    if (!index.empty()) {
        plan_parts(kind, index.pages(), plan);
    }
}

template <class Item>
void plan_study(PageKind data,
                PageKind anki,
                const model::Catalogue& catalogue,
                const std::vector<Item>& items,
                std::vector<PlannedPage>& plan) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        plan.push_back({data, i, study_data_place_of(items[i]).path});
        if (has_cards(catalogue, items[i])) {
            plan.push_back({anki, i, anki_place_of(items[i]).path});
        }
    }
}

}  // namespace

std::vector<PlannedPage> plan_site(const SiteIndex& index) {
    const model::Catalogue& catalogue = index.catalogue();
    std::vector<PlannedPage> plan{{PageKind::home, 0, std::string{kHomePath}},
                                  {PageKind::study, 0, std::string{kStudyPath}},
                                  {PageKind::search, 0, std::string{kSearchPath}},
                                  {PageKind::not_found, 0, std::string{kNotFoundPath}}};
    plan_parts(PageKind::glossary, index.terms().pages.pages(), plan);
    plan_index(PageKind::verbs, index.verbs().pages, plan);
    plan_index(PageKind::misconceptions, index.misconceptions().pages, plan);
    plan_index(PageKind::evidence_ideas, index.ideas().pages, plan);
    plan_index(PageKind::units, index.unit_views().pages, plan);
    plan_parts(PageKind::comparison, index.comparisons().pages(), plan);
    if (!catalogue.project.base_url.empty()) {
        plan.push_back({PageKind::sitemap, 0, std::string{kSitemapPath}});
        plan.push_back({PageKind::robots, 0, std::string{kRobotsPath}});
    }
    if (has_feed(catalogue)) {
        plan.push_back({PageKind::feed, 0, std::string{kFeedPath}});
    }
    plan.push_back({PageKind::llms, 0, std::string{kLlmsPath}});
    for (std::size_t i = 0; i < catalogue.units.size(); ++i) {
        plan.push_back({PageKind::unit_data, i, data_place_of(catalogue.units[i]).path});
        plan.push_back({PageKind::unit_text, i, text_place_of(catalogue.units[i]).path});
    }
    plan_each(PageKind::qualification, catalogue.qualifications, plan);
    plan_each(PageKind::unit, catalogue.units, plan);
    plan_each(PageKind::organisation, catalogue.organisations, plan);
    plan_each(PageKind::free_page, catalogue.pages, plan);
    plan_study(PageKind::unit_study_data, PageKind::unit_anki, catalogue, catalogue.units, plan);
    plan_study(PageKind::qualification_study_data,
               PageKind::qualification_anki,
               catalogue,
               catalogue.qualifications,
               plan);
    std::sort(plan.begin(), plan.end(), [](const PlannedPage& a, const PlannedPage& b) {
        return a.path < b.path;
    });
    return plan;
}

}  // namespace unitfolio::site
