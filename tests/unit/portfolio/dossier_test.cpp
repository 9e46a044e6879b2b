#include "portfolio/dossier.h"

#include "unit/portfolio/sample_site.h"

#include <doctest/doctest.h>

namespace unitfolio::portfolio {

namespace {

const model::EvidenceId kSecond{std::size_t{1}};

}  // namespace

TEST_CASE("evidence is told under its own unit and shared with the others it is claimed for") {
    const auto sample = make_sample_site();
    const Dossier dossier(sample.site, sample.learner);
    CHECK(dossier.evidence_of_unit(0).told == std::vector{kFirst});
    CHECK(dossier.evidence_of_unit(0).shared.empty());
    CHECK(dossier.evidence_of_unit(1).told == std::vector{kSecond});
    CHECK(dossier.evidence_of_unit(1).shared == std::vector{kFirst});
}

TEST_CASE("evidence without a unit is told under the first unit it is claimed for") {
    auto sample = make_sample_site();
    sample.evidence(2).unit = {};
    const Dossier dossier(sample.site, sample.learner);
    CHECK(dossier.evidence_of_unit(1).told == std::vector{kSecond});
}

TEST_CASE("evidence that claims nothing of the learner's units stands apart") {
    auto sample = make_sample_site();
    sample.evidence(2).unit = {};
    sample.site.coverage[0].claims.pop_back();
    const Dossier dossier(sample.site, sample.learner);
    CHECK(dossier.other_evidence() == std::vector{kSecond});
}

TEST_CASE("units are numbered in the learner's order") {
    auto sample = make_sample_site();
    const Dossier dossier(sample.site, sample.learner);
    CHECK(dossier.unit_number(model::UnitId(std::size_t{1})) == 2);
    CHECK(dossier.unit_number(model::UnitId(std::size_t{9})) == 0);
    CHECK(dossier.unit_number({}) == 0);
}

TEST_CASE("the portfolio's date is the latest in its content") {
    auto sample = make_sample_site();
    CHECK(Dossier(sample.site, sample.learner).latest_date() == base::Date{2026, 3, 2});
    sample.evidence(1).decision.date = base::Date{2026, 4, 1};
    CHECK(Dossier(sample.site, sample.learner).latest_date() == base::Date{2026, 4, 1});
}

TEST_CASE("a type that the project does not know goes by its code") {
    const auto sample = make_sample_site();
    const Dossier dossier(sample.site, sample.learner);
    CHECK(dossier.type_title("work-product") == "Work product");
    CHECK(dossier.type_title("séance") == "séance");
}

TEST_CASE("words are in the item's language, else the learner's, if not the project's") {
    auto sample = make_sample_site();
    const model::EvidenceId first(std::size_t{0});
    const auto language = [&](model::EvidenceId evidence) {
        return Dossier(sample.site, sample.learner).other_language(evidence, "en-GB");
    };
    CHECK(language(first).empty());
    sample.learner_model().language = "cy";
    CHECK(language(first) == "cy");
    CHECK(language({}) == "cy");
    sample.evidence(1).language = sample.site.catalogue.project.language;
    CHECK(language(first).empty());
    CHECK(Dossier(sample.site, sample.learner).other_language(first, "cy") == "en-GB");
}

}  // namespace unitfolio::portfolio
