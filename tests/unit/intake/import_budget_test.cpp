#include "intake/import_budget.h"

#include <doctest/doctest.h>

namespace unitfolio::intake {

namespace {

PdfLimits small_limits() {
    PdfLimits limits;
    limits.objects = 2;
    limits.text_bytes = 10;
    limits.content_bytes = 7;
    limits.stream_bytes = 50;
    limits.total_bytes = 60;
    return limits;
}

}  // namespace

TEST_CASE("what is within the limits is taken, and not a byte more") {
    ImportBudget budget(small_limits());
    budget.count_object();
    budget.count_object();
    CHECK_THROWS_AS(budget.count_object(), RefusedPdf);
    budget.count_text(10);
    CHECK_THROWS_AS(budget.count_text(1), RefusedPdf);
    budget.count_unpacked(60);
    CHECK_THROWS_AS(budget.count_unpacked(1), RefusedPdf);
}

TEST_CASE("a stream may be as large as one may be, and as what is left") {
    ImportBudget budget(small_limits());
    CHECK(budget.most_of_drawing() == 7);
    CHECK(budget.most_of_stream() == 50);
    budget.count_unpacked(40);
    CHECK(budget.most_of_stream() == 20);
}

}  // namespace unitfolio::intake
