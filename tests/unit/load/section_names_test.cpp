#include "load/section_names.h"

#include <doctest/doctest.h>

using namespace unitfolio::load;

TEST_CASE("synonyms mean the same section") {
    CHECK(find_section("Learning objectives") == SectionName::outcomes);
    CHECK(find_section("Examiner marking points") == SectionName::marking_points);
    CHECK(find_section("Assessment criteria") == SectionName::marking_points);
    CHECK(find_section("Key concepts & core principles") == SectionName::key_concepts);
    CHECK(find_section("Common misconceptions and mistakes to avoid") == SectionName::mistakes);
}

TEST_CASE("case, spaces and a colon make no difference") {
    CHECK(find_section("  key   TERMS: ") == SectionName::terms);
}

TEST_CASE("an unknown heading is near a known one or near none") {
    CHECK_FALSE(find_section("Guidence"));
    CHECK(nearest_section("Guidence") == "Guidance");
    CHECK_FALSE(nearest_section("Reading list for the summer holidays"));
}

TEST_CASE("outcomes and marking points are not inherited") {
    CHECK(is_inheritable(SectionName::guidance));
    CHECK_FALSE(is_inheritable(SectionName::outcomes));
    CHECK_FALSE(is_inheritable(SectionName::marking_points));
}
