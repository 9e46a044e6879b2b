#include "site/site_builder.h"

#include "search/index_files.h"
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
#include "site/search_entries.h"
#include "site/search_view.h"
#include "site/study_data.h"
#include "site/study_view.h"
#include "site/unit_record.h"
#include "site/unit_text.h"
#include "site/unit_view.h"
#include "site/units_view.h"
#include "site/verbs_view.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace unitfolio::site {

namespace {

std::string_view template_of(PageKind kind) {
    switch (kind) {
        case PageKind::home:
            return "home.html";
        case PageKind::qualification:
            return "qualification.html";
        case PageKind::unit:
            return "unit.html";
        case PageKind::organisation:
            return "organisation.html";
        case PageKind::glossary:
            return "glossary.html";
        case PageKind::verbs:
            return "verbs.html";
        case PageKind::misconceptions:
            return "misconceptions.html";
        case PageKind::evidence_ideas:
            return "evidence-ideas.html";
        case PageKind::units:
            return "units.html";
        case PageKind::comparison:
            return "comparison.html";
        case PageKind::free_page:
            return "page.html";
        case PageKind::study:
            return "study.html";
        case PageKind::search:
            return "search.html";
        case PageKind::not_found:
            return "404.html";
        case PageKind::sitemap:
            return "sitemap.xml";
        case PageKind::robots:
            return "robots.txt";
        case PageKind::feed:
            return "feed.xml";
        case PageKind::llms:
        case PageKind::unit_data:
        case PageKind::unit_text:
        case PageKind::unit_study_data:
        case PageKind::qualification_study_data:
        case PageKind::unit_anki:
        case PageKind::qualification_anki:
            break;
    }
    return {};
}

/// Whether search engines are told of a page.
bool is_listed(PageKind kind) {
    switch (kind) {
        case PageKind::search:
        case PageKind::not_found:
        case PageKind::sitemap:
        case PageKind::robots:
        case PageKind::feed:
        case PageKind::llms:
        case PageKind::unit_data:
        case PageKind::unit_text:
        case PageKind::unit_study_data:
        case PageKind::qualification_study_data:
        case PageKind::unit_anki:
        case PageKind::qualification_anki:
            return false;
        default:
            return true;
    }
}

}  // namespace

SiteBuilder::SiteBuilder(const link::Site& site,
                         const SpokenTemplates& templates,
                         const Theme& theme,
                         const base::Sources& sources)
    : index_(site, theme),
      templates_(templates),
      sources_(sources),
      plan_(plan_site(index_)) {}

std::optional<SitePage> SiteBuilder::render(std::size_t number,
                                            base::Diagnostics& diagnostics) const {
    const PlannedPage& planned = plan_[number];
    if (std::optional<std::string> bytes = written(planned)) {
        return SitePage{planned.path, std::move(*bytes)};
    }
    std::optional<std::string> bytes =
        templates_.with(index_.strings_of_page(planned.path))
            .render(template_of(planned.kind), view_of(planned), diagnostics);
    if (!bytes) {
        return std::nullopt;
    }
    return SitePage{planned.path, std::move(*bytes)};
}

std::optional<SitePage> SiteBuilder::render(const ExtraPage& extra,
                                            base::Diagnostics& diagnostics) const {
    const PageContext page(index_, extra.path);
    templating::List breadcrumb;
    breadcrumb.emplace_back(link_value(page, page.text("frame.home"), home_place()));
    const std::string title = page.text(extra.title);
    breadcrumb.emplace_back(here(title));
    templating::Map view = chrome_view(
        page, {extra.kind, title, {}, std::move(breadcrumb), site_navigation(page), {}});
    for (const auto& [name, value] : extra.values.entries()) {
        view.set(name, value);
    }
    std::optional<std::string> bytes =
        templates_.with(page.strings()).render(extra.template_name, view, diagnostics);
    if (!bytes) {
        return std::nullopt;
    }
    return SitePage{extra.path, std::move(*bytes)};
}

std::vector<SitePage> SiteBuilder::search_index(std::size_t jobs) const {
    const auto pages = std::count_if(plan_.begin(), plan_.end(), [](const PlannedPage& page) {
        return page.path.ends_with(".html");
    });
    search::Corpus corpus = search_corpus(index_, static_cast<std::size_t>(pages), jobs);
    std::vector<SitePage> files;
    for (search::IndexFile& file : search::make_index(std::move(corpus), jobs)) {
        files.push_back({std::string{kSearchFolder} + file.name, std::move(file.bytes)});
    }
    return files;
}

std::optional<std::string> SiteBuilder::written(const PlannedPage& planned) const {
    const PageContext page(index_, planned.path);
    switch (planned.kind) {
        case PageKind::llms:
            return llms_text(page);
        case PageKind::unit_data:
            return unit_record(page, model::UnitId{planned.subject});
        case PageKind::unit_text:
            return unit_text(page, model::UnitId{planned.subject}, sources_);
        case PageKind::unit_study_data:
            return study_data(index_, model::UnitId{planned.subject});
        case PageKind::qualification_study_data:
            return study_data(index_, model::QualificationId{planned.subject});
        case PageKind::unit_anki:
            return anki_text(index_, model::UnitId{planned.subject});
        case PageKind::qualification_anki:
            return anki_text(index_, model::QualificationId{planned.subject});
        default:
            return std::nullopt;
    }
}

templating::Map SiteBuilder::view_of(const PlannedPage& planned) const {
    PageContext page(index_, planned.path);
    switch (planned.kind) {
        case PageKind::home:
            return home_view(page);
        case PageKind::qualification:
            return qualification_view(page, model::QualificationId{planned.subject});
        case PageKind::unit:
            return unit_view(page, model::UnitId{planned.subject});
        case PageKind::organisation:
            return organisation_view(page, model::OrganisationId{planned.subject});
        case PageKind::glossary:
            return glossary_view(page, planned.subject);
        case PageKind::verbs:
            return verbs_view(page, planned.subject);
        case PageKind::misconceptions:
            return misconceptions_view(page, planned.subject);
        case PageKind::evidence_ideas:
            return evidence_ideas_view(page, planned.subject);
        case PageKind::units:
            return units_view(page, planned.subject);
        case PageKind::comparison:
            return comparison_view(page, planned.subject);
        case PageKind::free_page:
            return free_page_view(page, model::PageId{planned.subject});
        case PageKind::study:
            return study_view(page);
        case PageKind::search:
            return search_view(page);
        case PageKind::not_found:
            return not_found_view();
        case PageKind::sitemap:
        case PageKind::robots:
            return sitemap_view();
        case PageKind::feed:
            return feed_view(page);
        case PageKind::llms:
        case PageKind::unit_data:
        case PageKind::unit_text:
        case PageKind::unit_study_data:
        case PageKind::qualification_study_data:
        case PageKind::unit_anki:
        case PageKind::qualification_anki:
            break;
    }
    return {};
}

templating::Map SiteBuilder::not_found_view() const {
    const std::string& base_url = index_.catalogue().project.base_url;
    const std::string path{kNotFoundPath};
    const PageContext page(
        index_, path, base_url.empty() ? LinkBase::relative_to(path) : LinkBase::rooted(base_url));
    return chrome_view(page,
                       {"404", page.text("missing.title"), {}, {}, site_navigation(page), {}});
}

templating::Map SiteBuilder::sitemap_view() const {
    const std::string& base_url = index_.catalogue().project.base_url;
    templating::List urls;
    for (const PlannedPage& planned : plan_) {
        if (is_listed(planned.kind)) {
            const bool is_dated =
                planned.kind == PageKind::unit && index_.catalogue().units[planned.subject].updated;
            urls.emplace_back(
                templating::Map{{"url", public_url(base_url, planned.path)},
                                {"updated",
                                 is_dated ? templating::Value{base::iso_date(
                                                *index_.catalogue().units[planned.subject].updated)}
                                          : templating::Value{}}});
        }
    }
    return {{"base_url", base_url},
            {"urls", std::move(urls)},
            {"sitemap_url", base_url + '/' + std::string{kSitemapPath}}};
}

}  // namespace unitfolio::site
