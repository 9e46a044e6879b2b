#include "site/site_plan.h"

#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

using namespace unitfolio;

std::vector<std::string> paths(const model::Catalogue& catalogue) {
    std::vector<std::string> result;
    for (const site::PlannedPage& page : site::plan_site(catalogue)) {
        result.push_back(page.path);
    }
    return result;
}

TEST_CASE("every object of the catalogue has its page, in the order of their paths") {
    const test::SampleSite sample;
    CHECK(paths(sample.site.catalogue) == std::vector<std::string>{"404.html",
                                                                   "glossary.html",
                                                                   "index.html",
                                                                   "organisations/north.html",
                                                                   "organisations/south.html",
                                                                   "pages/about.html",
                                                                   "qualifications/diploma.html",
                                                                   "units/north/change.html",
                                                                   "units/north/zeal.html",
                                                                   "units/south/change.html"});
}

TEST_CASE("the files for search engines need an address") {
    test::Files files = test::sample_files();
    files["unitfolio.yaml"] += "base_url: https://example.org/revision\n";
    const test::SampleSite sample(files);
    const std::vector<std::string> planned = paths(sample.site.catalogue);
    CHECK(std::count(planned.begin(), planned.end(), "sitemap.xml") == 1);
    CHECK(std::count(planned.begin(), planned.end(), "robots.txt") == 1);
}

}  // namespace
