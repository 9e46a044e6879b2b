#include "site/site_builder.h"

#include "io/disk_file_system.h"
#include "site/strings_template.h"
#include "templating/template_folder.h"
#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace {

using namespace unitfolio;

/// The templates that come with the program.
templating::TemplateFolder shipped_templates(base::Sources& sources,
                                             base::Diagnostics& diagnostics) {
    const io::DiskFileSystem disk;
    return templating::load_templates(disk,
                                      {std::string(UNITFOLIO_SOURCE_DIR) + "/templates/site", {}},
                                      {templating::Escaping::html,
                                       [](std::string_view name) {
                                           return !name.starts_with("assets/") &&
                                                  !name.starts_with("strings/");
                                       }},
                                      sources,
                                      diagnostics);
}

/// All pages of a site; the test fails on any diagnostic.
std::vector<site::SitePage> pages_of(test::SampleSite& sample) {
    const site::SpokenTemplates templates(shipped_templates(sample.sources, sample.diagnostics).set,
                                          sample.theme.words,
                                          sample.sources,
                                          sample.diagnostics);
    const site::SiteBuilder builder(sample.site, templates, sample.theme, sample.sources);
    base::Diagnostics diagnostics;
    std::vector<site::SitePage> pages;
    for (std::size_t i = 0; i < builder.plan().size(); ++i) {
        std::optional<site::SitePage> page = builder.render(i, diagnostics);
        CAPTURE(builder.plan()[i].path);
        if (!diagnostics.all().empty()) {
            CAPTURE(diagnostics.all().front().message);
            REQUIRE(page.has_value());
        }
        CHECK(page->path == builder.plan()[i].path);
        pages.push_back(std::move(*page));
    }
    return pages;
}

const std::string& bytes_of(const std::vector<site::SitePage>& pages, const std::string& path) {
    for (const site::SitePage& page : pages) {
        if (page.path == path) {
            return page.bytes;
        }
    }
    FAIL("no page " << path);
    return pages.front().bytes;
}

std::vector<std::string> ids_in(const std::string& html) {
    std::vector<std::string> ids;
    for (std::size_t at = html.find(" id=\""); at != std::string::npos;
         at = html.find(" id=\"", at + 1)) {
        const std::size_t begin = at + 5;
        ids.push_back(html.substr(begin, html.find('"', begin) - begin));
    }
    return ids;
}

TEST_CASE("the shipped templates render every page without a fault") {
    test::SampleSite sample;
    const std::vector<site::SitePage> pages = pages_of(sample);
    CHECK(bytes_of(pages, "units/north/change.html").find("<h1>Change</h1>") != std::string::npos);
    CHECK(bytes_of(pages, "index.html").find("units/south/change.html") != std::string::npos);
}

TEST_CASE("no id stands twice on a page") {
    test::SampleSite sample;
    for (const site::SitePage& page : pages_of(sample)) {
        std::set<std::string> seen;
        for (const std::string& id : ids_in(page.bytes)) {
            CAPTURE(page.path);
            CAPTURE(id);
            CHECK(seen.insert(id).second);
        }
    }
}

TEST_CASE("titles are text, whatever they hold") {
    test::Files files = test::sample_files();
    files["content/units/south/change.md"] =
        "---\ntitle: \"<script>alert('x')</script> & \\\"co\\\"\"\norganisation: south\n---\n"
        "<b onclick=x>Raw</b>.\n\n## Learning outcomes\n\n### 1. <img src=x>\n\n"
        "- 1.1 Explain <script>.\n";
    test::SampleSite sample(files);
    for (const site::SitePage& page : pages_of(sample)) {
        if (!page.path.ends_with(".html")) {
            continue;
        }
        CAPTURE(page.path);
        CHECK(page.bytes.find("<script>") == std::string::npos);
        CHECK(page.bytes.find("<b onclick") == std::string::npos);
        CHECK(page.bytes.find("<img") == std::string::npos);
    }
}

TEST_CASE("pages carry no script or style of their own") {
    test::SampleSite sample;
    for (const site::SitePage& page : pages_of(sample)) {
        CAPTURE(page.path);
        CHECK(page.bytes.find(" style=") == std::string::npos);
        CHECK(page.bytes.find("<style") == std::string::npos);
        CHECK(page.bytes.find("<script>") == std::string::npos);
    }
}

TEST_CASE("the page for missing pages links from the root") {
    test::Files files = test::sample_files();
    files["unitfolio.yaml"] += "base_url: https://example.org/revision\n";
    test::SampleSite sample(files);
    const std::vector<site::SitePage> pages = pages_of(sample);
    CHECK(bytes_of(pages, "404.html").find("href=\"/revision/assets/site.") != std::string::npos);
    CHECK(bytes_of(pages, "sitemap.xml")
              .find("<loc>https://example.org/revision/units/north/change.html</loc>") !=
          std::string::npos);
    CHECK(bytes_of(pages, "sitemap.xml").find("404.html") == std::string::npos);
}

TEST_CASE("a page beside the plan has the frame of all pages and values of its own") {
    test::SampleSite sample;
    base::Sources sources;
    base::Diagnostics diagnostics;
    templating::TemplateSet one(sources, templating::Escaping::html);
    const std::string text =
        "{{ page.kind }} {{ page.title }} {{ root }} {{ own }} {{ breadcrumb[1].title }}";
    one.compile("extra.html", sources.add("extra.html", text), diagnostics);
    const site::SpokenTemplates templates(one, sample.theme.words, sources, diagnostics);
    const site::SiteBuilder builder(sample.site, templates, sample.theme, sample.sources);
    const auto page = builder.render(
        {"-/extra/index.html", "extra.html", "extra", "More", {{"own", "value"}}}, diagnostics);
    REQUIRE(page.has_value());
    CHECK(page->path == "-/extra/index.html");
    CHECK(page->bytes == "extra More ../../ value More");
}

TEST_CASE("units that nothing sorts stand under one plain heading") {
    test::SampleSite sample({{"unitfolio.yaml", "title: Guide\n"},
                             {"content/units/only.md",
                              "---\ntitle: Only\n---\n## Learning outcomes\n\n### 1. Care\n\n"
                              "- 1.1 Explain care.\n"}});
    const auto pages = pages_of(sample);
    const std::string page = bytes_of(pages, "units.html");
    CHECK(page.find(">Units</h2>") != std::string::npos);
    CHECK(page.find("No organisation") == std::string::npos);
    CHECK(page.find("jump-bar") == std::string::npos);
}

/// The sample with the southern unit in another language.
std::vector<site::SitePage> pages_with_unit_in(const std::string& language) {
    test::Files files = test::sample_files();
    std::string& unit = files["content/units/south/change.md"];
    unit.insert(unit.find("title:"), "language: " + language + '\n');
    test::SampleSite sample(files);
    return pages_of(sample);
}

TEST_CASE("a page has the words of its own language around it") {
    const auto pages = pages_with_unit_in("cy");
    const std::string unit = bytes_of(pages, "units/south/change.html");
    CHECK(unit.find("<html lang=\"cy\"") != std::string::npos);
    CHECK(unit.find("<h1>Change</h1>") != std::string::npos);
    CHECK(unit.find("Neidio i’r prif gynnwys") != std::string::npos);
    CHECK(unit.find("data-kinds=\"Term|Uned|") != std::string::npos);
    CHECK(unit.find("<p lang=\"en-GB\" dir=\"ltr\">Ours</p>") != std::string::npos);
    CHECK(unit.find("<a href=\"../../pages/about.html\" lang=\"en-GB\" dir=\"ltr\">About</a>") !=
          std::string::npos);
    CHECK(bytes_of(pages, "units/south/change.md").find("Corff dyfarnu: South Awards") !=
          std::string::npos);
    const std::string home = bytes_of(pages, "index.html");
    CHECK(home.find("<html lang=\"en-GB\"") != std::string::npos);
    CHECK(home.find("data-kinds") == std::string::npos);
    CHECK(home.find("units/south/change.html\" lang=\"cy\" dir=\"ltr\">") != std::string::npos);
}

TEST_CASE("content in a language without words is marked, the site's words around it are not") {
    const auto pages = pages_with_unit_in("ar");
    const std::string unit = bytes_of(pages, "units/south/change.html");
    CHECK(unit.find("<html lang=\"en-GB\"") != std::string::npos);
    CHECK(unit.find("<h1 lang=\"ar\" dir=\"rtl\">Change</h1>") != std::string::npos);
    CHECK(unit.find("<p class=\"statement\" lang=\"ar\" dir=\"rtl\">") != std::string::npos);
    CHECK(unit.find("<h2 id=\"checklist\">") != std::string::npos);
    CHECK(bytes_of(pages, "units/north/change.html").find("lang=\"en-GB\" dir") ==
          std::string::npos);
}

TEST_CASE("a page that fails leaves the others alone") {
    test::SampleSite sample;
    base::Sources sources;
    base::Diagnostics diagnostics;
    const site::SpokenTemplates none(templating::TemplateSet(sources, templating::Escaping::html),
                                     sample.theme.words,
                                     sources,
                                     diagnostics);
    const site::SiteBuilder builder(sample.site, none, sample.theme, sample.sources);
    CHECK_FALSE(builder.render(0, diagnostics).has_value());
    CHECK(diagnostics.count(base::Severity::error) == 1);
}

}  // namespace
