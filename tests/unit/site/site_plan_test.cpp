#include "site/site_plan.h"

#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

using namespace unitfolio;

std::vector<std::string> paths(const site::SiteIndex& index) {
    std::vector<std::string> result;
    for (const site::PlannedPage& page : site::plan_site(index)) {
        result.push_back(page.path);
    }
    return result;
}

TEST_CASE("every object of the catalogue has its page, in the order of their paths") {
    const test::SampleSite sample;
    CHECK(paths(sample.index) == std::vector<std::string>{"404.html",
                                                          "anki/qualifications/diploma.txt",
                                                          "anki/units/north/change.txt",
                                                          "compare/change.html",
                                                          "evidence-ideas.html",
                                                          "glossary.html",
                                                          "index.html",
                                                          "llms.txt",
                                                          "misconceptions.html",
                                                          "organisations/north.html",
                                                          "organisations/south.html",
                                                          "pages/about.html",
                                                          "qualifications/diploma.html",
                                                          "search.html",
                                                          "study.html",
                                                          "study/qualifications/diploma.js",
                                                          "study/units/north/change.js",
                                                          "study/units/north/zeal.js",
                                                          "study/units/south/change.js",
                                                          "units.html",
                                                          "units/north/change.html",
                                                          "units/north/change.json",
                                                          "units/north/change.md",
                                                          "units/north/zeal.html",
                                                          "units/north/zeal.json",
                                                          "units/north/zeal.md",
                                                          "units/south/change.html",
                                                          "units/south/change.json",
                                                          "units/south/change.md",
                                                          "verbs.html"});
}

TEST_CASE("the files for search engines need an address") {
    test::Files files = test::sample_files();
    files["unitfolio.yaml"] += "base_url: https://example.org/revision\n";
    const test::SampleSite sample(files);
    const std::vector<std::string> planned = paths(sample.index);
    CHECK(std::count(planned.begin(), planned.end(), "sitemap.xml") == 1);
    CHECK(std::count(planned.begin(), planned.end(), "robots.txt") == 1);
}

}  // namespace
