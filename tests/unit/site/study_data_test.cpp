#include "site/study_data.h"

#include "unit/site/sample_site.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace {

using namespace unitfolio;

/// What the script hands over.
nlohmann::json handed_over(const std::string& script) {
    const std::string call = "unitfolioStudy(";
    REQUIRE(script.starts_with(call));
    REQUIRE(script.ends_with(");\n"));
    return nlohmann::json::parse(script.substr(call.size(), script.size() - call.size() - 3));
}

TEST_CASE("a unit's data hold what the hub shows of it") {
    const test::SampleSite sample;
    const nlohmann::json data =
        handed_over(site::study_data(sample.index, sample.unit("north/change")));
    CHECK(data["id"] == "units/north/change");
    CHECK(data["url"] == "units/north/change.html");
    CHECK(data["organisation"] == "North");
    CHECK(data["qualifications"] == nlohmann::json{"diploma"});
    CHECK(data["criteria"] == nlohmann::json{"1.1", "1.2", "2.1"});
    CHECK(data["cards"][0]["front"] == "Baseline (BL)");
    CHECK(data["statements"] == nlohmann::json{"misconception-it-is-quick"});
}

TEST_CASE("a qualification's data name its units in its order") {
    const test::SampleSite sample;
    const nlohmann::json data =
        handed_over(site::study_data(sample.index, sample.qualification("diploma")));
    REQUIRE(data["units"].size() == 2);
    CHECK(data["units"][0]["slug"] == "north/change");
    CHECK(data["units"][0]["criteria"] == 3);
    CHECK(data["units"][1]["title"] == "Zeal");
}

TEST_CASE("no text of an author can end the script") {
    test::Files files = test::sample_files();
    files["content/units/south/change.md"] =
        "---\ntitle: \"</script><b>\\\"quoted\\\"\"\norganisation: south\n---\nSo.\n\n"
        "## Learning outcomes\n\n### 1. Plan\n\n- 1.1 Explain.\n";
    const test::SampleSite sample(files);
    const std::string script = site::study_data(sample.index, sample.unit("south/change"));
    CHECK(script.find('<') == std::string::npos);
    CHECK(handed_over(script)["title"] == "</script><b>\"quoted\"");
}

}  // namespace
