#include "site/qualification_view.h"

#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

namespace {

using namespace unitfolio;
using test::at;
using test::size_at;
using test::text_at;

templating::Value diploma(const test::SampleSite& sample) {
    site::PageContext page(sample.index, "qualifications/diploma.html");
    return site::qualification_view(page, sample.qualification("diploma"));
}

TEST_CASE("a group comes with its rule in words and its units") {
    const test::SampleSite sample;
    const templating::Value view = diploma(sample);
    CHECK(text_at(view, "qualification.groups.0.rule") == "exactly 8 credits");
    CHECK(text_at(view, "qualification.groups.0.units.0.title") == "Change");
    CHECK(text_at(view, "qualification.rules.0") == "at least 20 credits in all");
}

TEST_CASE("units that no group names are listed after the groups") {
    const test::SampleSite sample;
    const templating::Value view = diploma(sample);
    REQUIRE(size_at(view, "qualification.ungrouped_units") == 1);
    CHECK(text_at(view, "qualification.ungrouped_units.0.title") == "Zeal");
}

TEST_CASE("a qualification inherits from its organisation") {
    const test::SampleSite sample;
    const templating::Value view = diploma(sample);
    REQUIRE(size_at(view, "qualification.inherited") == 1);
    CHECK(text_at(view, "qualification.inherited.0.title") == "North Awards");
}

TEST_CASE("the breadcrumb leads home by way of the organisation") {
    const test::SampleSite sample;
    const templating::Value view = diploma(sample);
    REQUIRE(size_at(view, "breadcrumb") == 3);
    CHECK(text_at(view, "breadcrumb.0.url") == "../index.html");
    CHECK(text_at(view, "breadcrumb.1.title") == "North");
    CHECK(at(view, "breadcrumb.2.url").is_null());
}

}  // namespace
