#include "link/coverage.h"

#include <doctest/doctest.h>

#include <vector>

using namespace unitfolio;
using link::Covered;
using model::Status;

namespace {

struct Learning {
    model::Catalogue catalogue;
    model::Learner learner;
    std::vector<link::Claim> claims;

    Learning() {
        catalogue.units.resize(2);
        catalogue.units[0].criteria.resize(3);
        catalogue.units[1].criteria.resize(1);
        learner.units = {model::UnitId{1}, model::UnitId{0}};
    }

    void claim(std::size_t evidence, std::uint32_t criterion, Status status) {
        claims.push_back({model::EvidenceId(evidence), {model::UnitId{0}, criterion}, status, {}});
    }

    [[nodiscard]] link::LearnerCoverage cover() const {
        return link::coverage_of(learner, catalogue, claims);
    }
};

}  // namespace

TEST_CASE("units come in the learner's order and every criterion is there") {
    const auto coverage = Learning().cover();
    REQUIRE(coverage.units.size() == 2);
    CHECK(coverage.units[0].unit == model::UnitId{1});
    CHECK(coverage.units[1].criteria.size() == 3);
    CHECK(coverage.units[1].gaps == 3);
}

TEST_CASE("the best claim decides, and only accepted ones count") {
    Learning learning;
    learning.claim(0, 0, Status::partly_met);
    learning.claim(1, 0, Status::met);
    learning.claim(2, 0, Status::not_met);
    learning.claim(2, 1, Status::partly_met);
    learning.claim(3, 2, Status::claimed);
    const auto unit = learning.cover().units[1];
    CHECK(unit.criteria[0].covered == Covered::yes);
    CHECK(unit.criteria[0].claims == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(unit.criteria[1].covered == Covered::partly);
    CHECK(unit.criteria[2].covered == Covered::no);
    CHECK(unit.met == 1);
    CHECK(unit.partly == 1);
    CHECK(unit.gaps == 1);
}

TEST_CASE("each piece of evidence is listed once a unit") {
    Learning learning;
    learning.claim(0, 0, Status::met);
    learning.claim(0, 1, Status::met);
    learning.claim(1, 0, Status::met);
    CHECK(learning.cover().units[1].evidence ==
          std::vector{model::EvidenceId{0}, model::EvidenceId{1}});
    CHECK(learning.cover().units[0].evidence.empty());
}
