#include "check/item_clusters.h"

#include "unit/link/site_fixture.h"

#include <doctest/doctest.h>

#include <string>

using namespace unitfolio;

namespace {

const std::string kTipLine = "- Keep a dated log of every decision that you take.\n";
const std::string kOrganisation = "---\ntitle: O\n---\nText.\n";

std::string unit_with(const std::string& material) {
    return "---\ntitle: A\n---\n## Learning outcomes\n### 1. Plan\n- 1.1 Plan it\n" + material;
}

std::vector<check::ItemCluster> clusters_of(test::ContentFiles files, std::size_t jobs = 1) {
    const test::LinkedContent content(files);
    const auto items = check::material_items(content.site.catalogue);
    return check::find_clusters(content.site.catalogue, items, jobs);
}

}  // namespace

TEST_CASE("any number of copies makes one cluster, whatever the number of jobs") {
    std::string tips = "## Guidance\n";
    for (int i = 0; i < 2000; ++i) {
        tips += kTipLine;
    }
    for (const std::size_t jobs : {1U, 3U}) {
        const auto clusters = clusters_of({{"units/a.md", unit_with(tips)}}, jobs);
        REQUIRE(clusters.size() == 1);
        CHECK(clusters[0].size() == 2000);
    }
}

TEST_CASE("copies between which others lie are found") {
    const std::string unit = unit_with("## Guidance\n" + kTipLine);
    const auto clusters =
        clusters_of({{"organisations/o.md", kOrganisation},
                     {"organisations/p.md", kOrganisation},
                     {"organisations/q.md", kOrganisation},
                     {"organisations/r.md", kOrganisation},
                     {"units/a.md", unit_with("## Guidance\n" + kTipLine + kTipLine)},
                     {"units/o/a.md", unit},
                     {"units/p/a.md", unit},
                     {"units/q/a.md", unit},
                     {"units/r/a.md", unit},
                     {"units/o/b.md", unit},
                     {"units/p/b.md", unit}});
    REQUIRE(clusters.size() == 3);
    for (const check::ItemCluster& cluster : clusters) {
        CHECK(cluster.size() == 2);
    }
}

TEST_CASE("items of different kinds stay apart") {
    CHECK(
        clusters_of({{"units/a.md",
                      unit_with("## Guidance\n" + kTipLine + "\n## Common mistakes\n" + kTipLine)}})
            .empty());
}
