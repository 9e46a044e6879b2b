#include "site/unit_alignment.h"

#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace unitfolio;

/// A site whose units have these outcomes and criteria, one unit for each organisation.
test::SampleSite site_of(const std::vector<std::string>& outcomes) {
    test::Files files{{"unitfolio.yaml", "title: Guide\n"}};
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const std::string name(1, static_cast<char>('a' + i));
        files["content/organisations/" + name + ".md"] = "---\ntitle: " + name + "\n---\nText.\n";
        files["content/units/" + name + "/change.md"] =
            "---\ntitle: Change\norganisation: " + name + "\n---\nText.\n\n" +
            "## Learning outcomes\n\n" + outcomes[i];
    }
    return test::SampleSite(files);
}

/// "1.1=1.2" for each row of criteria, "-" for a unit that has none; outcomes in brackets.
std::string aligned(const test::SampleSite& sample) {
    std::vector<model::UnitId> units;
    for (std::size_t i = 0; i < sample.site.catalogue.units.size(); ++i) {
        units.emplace_back(i);
    }
    std::string text;
    const auto add = [&](const site::AlignedRow& row, auto number_of) {
        for (std::size_t unit = 0; unit < units.size(); ++unit) {
            text += unit == 0 ? "" : "=";
            text += row.items[unit] ? number_of(units[unit], *row.items[unit]) : "-";
        }
    };
    const model::Catalogue& catalogue = sample.site.catalogue;
    for (const auto& outcome : site::align_units(catalogue, units)) {
        text += '[';
        add(outcome.outcome, [&](model::UnitId id, std::uint32_t item) {
            return catalogue[id].outcomes[item].number;
        });
        text += ']';
        for (const site::AlignedRow& row : outcome.criteria) {
            text += ' ';
            add(row, [&](model::UnitId id, std::uint32_t item) {
                return catalogue[id].criteria[item].number;
            });
        }
        text += ' ';
    }
    text.pop_back();
    return text;
}

TEST_CASE("parts are paired by what they say, not by their numbers") {
    const test::SampleSite sample = site_of(
        {"### 1. Plan a change\n\n- 1.1 Describe the baseline of a service.\n"
         "- 1.2 Assess the risks of a change.\n\n"
         "### 2. Review a change\n\n- 2.1 Evaluate the effect of a change with figures.\n",
         "### 1. Evaluate change\n\n- 1.1 Evaluate the effect of the change with figures.\n\n"
         "### 2. Plan and prepare change\n\n- 2.1 Assess risks of a change.\n"
         "- 2.2 Describe the baseline of the service.\n"});
    CHECK(aligned(sample) == "[1=2] 1.1=2.2 1.2=2.1 [2=1] 2.1=1.1");
}

TEST_CASE("what has no partner stands behind what it follows in its unit") {
    const test::SampleSite sample =
        site_of({"### 1. Plan a change\n\n- 1.1 Describe the baseline.\n- 1.2 Assess the risks.\n",
                 "### 1. Plan a change\n\n- 1.1 Describe the baseline.\n"
                 "- 1.2 Negotiate budgets with suppliers.\n- 1.3 Assess the risks.\n\n"
                 "### 2. Coach colleagues\n\n- 2.1 Coach someone through new tasks.\n"});
    CHECK(aligned(sample) == "[1=1] 1.1=1.1 -=1.2 1.2=1.3 [-=2] -=2.1");
}

TEST_CASE("a criterion stands with its partner though it is under another outcome") {
    const test::SampleSite sample =
        site_of({"### 1. Plan a change\n\n- 1.1 Assess the risks to customers.\n\n"
                 "### 2. Lead the people\n\n- 2.1 Coach colleagues through new tasks.\n",
                 "### 1. Plan a change\n\n- 1.1 Write a budget.\n\n"
                 "### 2. Lead the people\n\n- 2.1 Assess the risks to customers.\n"
                 "- 2.2 Coach colleagues through tasks.\n"});
    CHECK(aligned(sample) == "[1=1] -=1.1 1.1=2.1 [2=2] 2.1=2.2");
}

TEST_CASE("the number decides where the wording doesn't") {
    const test::SampleSite sample =
        site_of({"### 1. Plan\n\n- 1.1 Set targets.\n- 1.2 Set targets.\n",
                 "### 1. Plan\n\n- 1.1 Set targets.\n- 1.2 Set targets.\n"});
    CHECK(aligned(sample) == "[1=1] 1.1=1.1 1.2=1.2");
}

TEST_CASE("a third unit joins the rows of the first two") {
    const test::SampleSite sample = site_of(
        {"### 1. Plan a change\n\n- 1.1 Describe the baseline.\n",
         "### 1. Plan a change\n\n- 1.1 Assess the risks.\n",
         "### 1. Plan a change\n\n- 1.1 Assess the risks.\n- 1.2 Describe the baseline.\n"});
    CHECK(aligned(sample) == "[1=1=1] -=1.1=1.1 1.1=-=1.2");
}

TEST_CASE("a unit without outcomes is beside nothing") {
    const test::SampleSite sample = site_of({"### 1. Plan\n\n- 1.1 Set targets.\n", ""});
    CHECK(aligned(sample) == "[1=-] 1.1=-");
}

}  // namespace
