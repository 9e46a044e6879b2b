#include "site/combination_words.h"

#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

namespace {

using namespace unitfolio;

TEST_CASE("bounds of credits are said in words") {
    const site::Strings strings = test::SampleSite().theme.words.site();
    CHECK(site::bounds_in_words({14, 14}, strings) == "exactly 14 credits");
    CHECK(site::bounds_in_words({20, std::nullopt}, strings) == "at least 20 credits");
    CHECK(site::bounds_in_words({std::nullopt, 1}, strings) == "at most 1 credit");
    CHECK(site::bounds_in_words({6, 12}, strings) == "6 to 12 credits");
    CHECK(site::bounds_in_words({}, strings).empty());
}

TEST_CASE("rules for the whole qualification are said in words") {
    const site::Strings strings = test::SampleSite().theme.words.site();
    model::Qualification qualification;
    CHECK(site::rules_in_words(qualification, strings).empty());
    qualification.credit = 57;
    qualification.credits_at_level = model::CreditsAtLevel{4, 30};
    const std::vector<std::string> rules = site::rules_in_words(qualification, strings);
    REQUIRE(rules.size() == 2);
    CHECK(rules[0] == "at least 57 credits in all");
    CHECK(rules[1] == "at least 30 credits at level 4 or above");
}

}  // namespace
