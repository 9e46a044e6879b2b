#include "site/page_makers.h"

#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace unitfolio;

TEST_CASE("a page is made by a template or written, never both") {
    const test::SampleSite sample;
    for (const site::PlannedPage& page : site::plan_site(sample.index)) {
        CAPTURE(page.path);
        const site::PageMaker& maker = site::maker_of(page.kind);
        CHECK(maker.kind == page.kind);
        CHECK((maker.view == nullptr) == maker.template_name.empty());
        CHECK((maker.view == nullptr) != (maker.write == nullptr));
    }
}

TEST_CASE("search engines are told of what people read, and not of the search itself") {
    CHECK(site::maker_of(site::PageKind::unit).is_listed);
    CHECK_FALSE(site::maker_of(site::PageKind::search).is_listed);
    CHECK_FALSE(site::maker_of(site::PageKind::not_found).is_listed);
    CHECK_FALSE(site::maker_of(site::PageKind::unit_data).is_listed);
}

TEST_CASE("a maker is given the page that is wanted") {
    const test::SampleSite sample;
    const auto plan = site::plan_site(sample.index);
    const site::PlannedPage wanted{
        site::PageKind::unit, sample.unit("north/zeal").value, "units/north/zeal.html"};
    const templating::Value view =
        site::maker_of(wanted.kind).view({sample.index, sample.sources, plan, wanted});
    CHECK(test::text_at(view, "unit.title") == "Zeal");
    CHECK(test::text_at(view, "page.path") == "units/north/zeal.html");
}

}  // namespace
