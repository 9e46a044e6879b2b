#include "site/expectations_view.h"

#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

namespace {

using namespace unitfolio;
using test::at;
using test::size_at;
using test::text_at;

model::Project project() {
    model::Project project;
    project.evidence_types = {{"a", "Account"}, {"b", "Discussion"}};
    return project;
}

TEST_CASE("a unit that expects nothing has no view of it") {
    CHECK(site::expectations_view({}, project(), {}).is_null());
}

TEST_CASE("what a unit asks of types and items is told") {
    model::Expectations expects;
    expects.sufficiency.types = {"b"};
    expects.sufficiency.types_per_unit = 3;
    expects.sufficiency.items_per_criterion = 2;
    const templating::Value view = site::expectations_view(expects, project(), {});
    CHECK(text_at(view, "types.0") == "Discussion");
    CHECK(at(view, "variety").integer() == 3);
    CHECK(at(view, "items").integer() == 2);
}

TEST_CASE("stages, measures and names are listed, types by their titles") {
    model::Expectations expects;
    expects.stages = {model::Stage::plan, model::Stage::evaluate};
    expects.measures = {{"Waiting time", {}}};
    expects.names = {{"change model", {"Kotter", "Lewin"}, {"b"}, {}}};
    const templating::Value view = site::expectations_view(expects, project(), {});
    CHECK(text_at(view, "stages.1") == "evaluate");
    CHECK(text_at(view, "measures.0") == "Waiting time");
    CHECK_FALSE(at(view, "metrics").truthy());
    CHECK(text_at(view, "names.0.what") == "change model");
    CHECK(size_at(view, "names.0.any_of") == 2);
    CHECK(text_at(view, "names.0.types.0") == "Discussion");
    CHECK(at(view, "currency_months").is_null());
}

TEST_CASE("a window alone is an expectation") {
    model::Expectations expects;
    expects.currency_months = 12;
    CHECK(text_at(site::expectations_view(expects, project(), {}), "currency_months") == "12");
}

}  // namespace
