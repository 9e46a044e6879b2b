#include "report/explanation.h"

#include <doctest/doctest.h>

#include <string_view>

namespace {

using namespace unitfolio;

TEST_CASE("a code is found by its name") {
    CHECK(report::code_named("claim-unknown") == base::Code::claim_unknown);
    CHECK_FALSE(report::code_named("claim_unknown").has_value());
}

TEST_CASE("a slip in a name leads to the nearest one") {
    CHECK(report::nearest_code_name("claim-unkown") == "claim-unknown");
    CHECK_FALSE(report::nearest_code_name("xyzzy").has_value());
}

TEST_CASE("the meaning is what stands before the first heading") {
    const std::string_view meaning = report::meaning_of(base::Code::reference_unresolved);
    CHECK(meaning.starts_with("A reference in double square brackets"));
    CHECK(meaning.find("##") == std::string_view::npos);
    CHECK(meaning.size() < report::explanation_of(base::Code::reference_unresolved).size());
}

}  // namespace
