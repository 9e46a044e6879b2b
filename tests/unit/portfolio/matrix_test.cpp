#include "portfolio/matrix.h"

#include "unit/portfolio/sample_site.h"

#include <doctest/doctest.h>

namespace unitfolio::portfolio {

namespace {

pdf::TableBlock matrix(const Desk& desk, std::size_t unit) {
    return std::get<pdf::TableBlock>(build_matrix(desk.composition(), unit).at(0).content);
}

const pdf::Paragraph& first_paragraph(const pdf::Cell& cell) {
    return std::get<pdf::Paragraph>(cell.blocks.at(0).content);
}

}  // namespace

TEST_CASE("the matrix has a row for each criterion below its outcome") {
    const auto sample = make_sample_site();
    const auto table = matrix(Desk(sample), 0);
    REQUIRE(table.rows.size() == 6);
    CHECK(table.header_rows == 1);
    CHECK(text_of(table.rows[1].cells[0]) == "Learning outcome 1\u2003Understand change");
    CHECK(table.rows[1].cells[0].column_span == 3);
    CHECK(text_of(table.rows[2].cells[0]) == "1.1\u2002Explain why");
    CHECK(text_of(table.rows[5].cells[0]) == "2.1\u2002Write a plan");
}

TEST_CASE("evidence in the matrix leads to the paragraph that makes the claim") {
    const auto sample = make_sample_site();
    const Desk desk(sample);
    const auto table = matrix(desk, 0);
    const auto& claim = first_paragraph(table.rows[2].cells[1]);
    CHECK(text_of(claim) == "E01 Title of E01, p.\u00A0#");
    const auto& claiming = sample.site.coverage[0].claims[0];
    const auto place = desk.places().paragraph(claiming.evidence, claiming.paragraphs[0]);
    REQUIRE(place);
    CHECK(claim.runs.back().page_of == *place);
}

TEST_CASE("a claim of the whole item leads to the item") {
    const auto sample = make_sample_site();
    const Desk desk(sample);
    const auto table = matrix(desk, 0);
    const auto& claim = first_paragraph(table.rows[3].cells[1]);
    CHECK(text_of(claim) == "E01 Title of E01, p.\u00A0# (partly met)");
    CHECK(std::get<pdf::PlaceId>(claim.runs.front().link) == desk.places().find("evidence-E01"));
    CHECK(claim.runs.at(2).page_of == desk.places().find("evidence-E01"));
}

TEST_CASE("every claiming paragraph has its page number") {
    const auto sample = make_sample_site();
    const auto table = matrix(Desk(sample), 1);
    CHECK(text_of(table.rows[2].cells[1]) ==
          "E01 Title of E01, p.\u00A0# (claimed)|E02 Title of E02, p.\u00A0#, #");
}

TEST_CASE("the matrix says how a criterion stands and marks gaps") {
    const auto sample = make_sample_site();
    const auto table = matrix(Desk(sample), 0);
    CHECK(text_of(table.rows[2].cells[2]) == "Met");
    CHECK(text_of(table.rows[3].cells[2]) == "Partly met");
    CHECK(text_of(table.rows[5].cells[2]) == "Gap: no evidence");
    CHECK(table.rows[5].cells[2].background.has_value());
}

TEST_CASE("a criterion that is only claimed is a gap too") {
    auto sample = make_sample_site();
    sample.site.coverage[0].claims[0].status = model::Status::claimed;
    sample.site.coverage[0].units[0].criteria[0].verdict = link::Verdict::claimed;
    const auto table = matrix(Desk(sample), 0);
    CHECK(text_of(table.rows[2].cells[2]) == "Claimed|Gap: no accepted evidence");
}

TEST_CASE("criteria in the matrix are places that evidence leads back to") {
    const auto sample = make_sample_site();
    const Desk desk(sample);
    const auto table = matrix(desk, 0);
    CHECK(first_paragraph(table.rows[2].cells[0]).place == desk.places().find("criterion-1-1.1"));
}

}  // namespace unitfolio::portfolio
