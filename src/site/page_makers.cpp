#include "site/page_makers.h"

#include "site/anki.h"
#include "site/chrome_view.h"
#include "site/comparison_view.h"
#include "site/evidence_ideas_view.h"
#include "site/feed_view.h"
#include "site/free_page_view.h"
#include "site/glossary_view.h"
#include "site/home_view.h"
#include "site/llms_text.h"
#include "site/misconceptions_view.h"
#include "site/organisation_view.h"
#include "site/page_context.h"
#include "site/qualification_view.h"
#include "site/search_view.h"
#include "site/study_data.h"
#include "site/study_view.h"
#include "site/unit_record.h"
#include "site/unit_text.h"
#include "site/unit_view.h"
#include "site/units_view.h"
#include "site/verbs_view.h"

#include <array>
#include <cstddef>
#include <utility>

namespace unitfolio::site {

namespace {

PageContext context_of(const PageOrder& order) {
    return {order.index, order.page.path};
}

/// The values of a view that needs only its page.
template <auto make>
templating::Map plain(const PageOrder& order) {
    PageContext page = context_of(order);
    return make(page);
}

/// The values of a view of one thing: a unit, or a part of an index.
template <auto make, class Id>
templating::Map of(const PageOrder& order) {
    PageContext page = context_of(order);
    return make(page, Id{order.page.subject});
}

template <class Id>
std::string study_script(const PageOrder& order) {
    return study_data(order.index, Id{order.page.subject});
}

template <class Id>
std::string anki_file(const PageOrder& order) {
    return anki_text(order.index, Id{order.page.subject});
}

std::string llms_file(const PageOrder& order) {
    return llms_text(context_of(order));
}

std::string record_file(const PageOrder& order) {
    return unit_record(context_of(order), model::UnitId{order.page.subject});
}

std::string text_file(const PageOrder& order) {
    return unit_text(context_of(order), model::UnitId{order.page.subject}, order.sources);
}

/// Its links start at the root of the server: it is shown at whatever address was missing.
templating::Map not_found_view(const PageOrder& order) {
    const std::string& base_url = order.index.catalogue().project.base_url;
    const std::string path{kNotFoundPath};
    const PageContext page(
        order.index,
        path,
        base_url.empty() ? LinkBase::relative_to(path) : LinkBase::rooted(base_url));
    return chrome_view(page,
                       {"404", page.text("missing.title"), {}, {}, site_navigation(page), {}});
}

/// The day that a page says it changed, or null.
templating::Value updated(const model::Catalogue& catalogue, const PlannedPage& page) {
    if (page.kind != PageKind::unit || !catalogue.units[page.subject].updated) {
        return nullptr;
    }
    return base::iso_date(*catalogue.units[page.subject].updated);
}

templating::Map sitemap_view(const PageOrder& order) {
    const model::Catalogue& catalogue = order.index.catalogue();
    const std::string& base_url = catalogue.project.base_url;
    templating::List urls;
    for (const PlannedPage& page : order.plan) {
        if (maker_of(page.kind).is_listed) {
            urls.emplace_back(templating::Map{{"url", public_url(base_url, page.path)},
                                              {"updated", updated(catalogue, page)}});
        }
    }
    return {{"base_url", base_url},
            {"urls", std::move(urls)},
            {"sitemap_url", base_url + '/' + std::string{kSitemapPath}}};
}

using model::OrganisationId;
using model::QualificationId;
using model::UnitId;

/// In the order of PageKind.
constexpr auto kMakers = std::to_array<PageMaker>({
    {PageKind::home, true, "home.html", plain<home_view>},
    {PageKind::qualification, true, "qualification.html", of<qualification_view, QualificationId>},
    {PageKind::unit, true, "unit.html", of<unit_view, UnitId>},
    {PageKind::organisation, true, "organisation.html", of<organisation_view, OrganisationId>},
    {PageKind::glossary, true, "glossary.html", of<glossary_view, std::size_t>},
    {PageKind::verbs, true, "verbs.html", of<verbs_view, std::size_t>},
    {PageKind::misconceptions, true, "misconceptions.html", of<misconceptions_view, std::size_t>},
    {PageKind::evidence_ideas, true, "evidence-ideas.html", of<evidence_ideas_view, std::size_t>},
    {PageKind::units, true, "units.html", of<units_view, std::size_t>},
    {PageKind::comparison, true, "comparison.html", of<comparison_view, std::size_t>},
    {PageKind::free_page, true, "page.html", of<free_page_view, model::PageId>},
    {PageKind::study, true, "study.html", plain<study_view>},
    {PageKind::search, false, "search.html", plain<search_view>},
    {PageKind::not_found, false, "404.html", not_found_view},
    {PageKind::sitemap, false, "sitemap.xml", sitemap_view},
    {PageKind::robots, false, "robots.txt", sitemap_view},
    {PageKind::feed, false, "feed.xml", plain<feed_view>},
    {PageKind::llms, false, {}, nullptr, llms_file},
    {PageKind::unit_data, false, {}, nullptr, record_file},
    {PageKind::unit_text, false, {}, nullptr, text_file},
    {PageKind::unit_study_data, false, {}, nullptr, study_script<UnitId>},
    {PageKind::qualification_study_data, false, {}, nullptr, study_script<QualificationId>},
    {PageKind::unit_anki, false, {}, nullptr, anki_file<UnitId>},
    {PageKind::qualification_anki, false, {}, nullptr, anki_file<QualificationId>},
});

constexpr bool is_in_order() {
    for (std::size_t i = 0; i < kMakers.size(); ++i) {
        if (static_cast<std::size_t>(kMakers[i].kind) != i) {
            return false;
        }
    }
    return kMakers.back().kind == PageKind::qualification_anki;
}

static_assert(is_in_order(), "every kind of page has its maker");

}  // namespace

const PageMaker& maker_of(PageKind kind) {
    return kMakers[static_cast<std::size_t>(kind)];
}

}  // namespace unitfolio::site
