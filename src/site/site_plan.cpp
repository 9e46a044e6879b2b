#include "site/site_plan.h"

#include "site/places.h"

#include <algorithm>

namespace unitfolio::site {

namespace {

template <class Item>
void plan_each(PageKind kind, const std::vector<Item>& items, std::vector<PlannedPage>& plan) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        plan.push_back({kind, i, place_of(items[i]).path});
    }
}

}  // namespace

std::vector<PlannedPage> plan_site(const model::Catalogue& catalogue) {
    std::vector<PlannedPage> plan{{PageKind::home, 0, std::string{kHomePath}},
                                  {PageKind::glossary, 0, std::string{kGlossaryPath}},
                                  {PageKind::not_found, 0, std::string{kNotFoundPath}}};
    if (!catalogue.project.base_url.empty()) {
        plan.push_back({PageKind::sitemap, 0, std::string{kSitemapPath}});
        plan.push_back({PageKind::robots, 0, std::string{kRobotsPath}});
    }
    plan_each(PageKind::qualification, catalogue.qualifications, plan);
    plan_each(PageKind::unit, catalogue.units, plan);
    plan_each(PageKind::organisation, catalogue.organisations, plan);
    plan_each(PageKind::free_page, catalogue.pages, plan);
    std::sort(plan.begin(), plan.end(), [](const PlannedPage& a, const PlannedPage& b) {
        return a.path < b.path;
    });
    return plan;
}

}  // namespace unitfolio::site
