#include "site/site_builder.h"

#include "search/index_files.h"
#include "site/chrome_view.h"
#include "site/page_context.h"
#include "site/page_makers.h"
#include "site/search_entries.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace unitfolio::site {

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
    const PageOrder order{index_, sources_, plan_, planned};
    const PageMaker& maker = maker_of(planned.kind);
    if (maker.write != nullptr) {
        return SitePage{planned.path, maker.write(order)};
    }
    std::optional<std::string> bytes =
        templates_.with(index_.strings_of_page(planned.path))
            .render(maker.template_name, maker.view(order), diagnostics);
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

}  // namespace unitfolio::site
