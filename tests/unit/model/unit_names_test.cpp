#include "model/unit_names.h"

#include "model/specification.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace unitfolio::model;

namespace {

struct Names {
    std::vector<Unit> units;
    std::vector<std::string> unreadable;

    Names() {
        add("x/change", OrganisationId{0});
        add("x/review", OrganisationId{0});
        add("y/change", OrganisationId{1});
    }

    void add(const std::string& slug, OrganisationId organisation) {
        units.emplace_back();
        units.back().slug = slug;
        units.back().organisation = organisation;
    }

    [[nodiscard]] UnitMatch find(std::string_view name,
                                 const UnitPreference& preference = {}) const {
        return UnitNames(units, unreadable).find(name, preference);
    }
};

}  // namespace

TEST_CASE("a whole slug always serves") {
    CHECK(Names().find("y/change").unit == UnitId{2});
}

TEST_CASE("the last component serves while only one unit has it") {
    CHECK(Names().find("review").unit == UnitId{1});
}

TEST_CASE("of several units the one of the same organisation is meant") {
    CHECK(Names().find("change", {OrganisationId{1}, {}}).unit == UnitId{2});
}

TEST_CASE("without an organisation the learner's own unit is meant") {
    const std::vector<UnitId> own{UnitId{0}};
    CHECK(Names().find("change", {{}, own}).unit == UnitId{0});
}

TEST_CASE("a name that fits two equally gives both") {
    const UnitMatch match = Names().find("change");
    CHECK(match.match == Match::ambiguous);
    CHECK_FALSE(match.unit.is_set());
    CHECK(match.candidates == std::vector<UnitId>{UnitId{0}, UnitId{2}});
}

TEST_CASE("a name of a file that could not be read is known but leads nowhere") {
    Names names;
    names.unreadable = {"z/plan"};
    CHECK(names.find("plan").match == Match::unreadable);
    CHECK(names.find("z/plan").match == Match::unreadable);
    CHECK(names.find("plans").match == Match::unknown);
}
