#include "pdf/table_columns.h"

#include <doctest/doctest.h>

#include <numeric>
#include <vector>

using unitfolio::pdf::column_widths;
using unitfolio::pdf::ColumnWish;

namespace {

float total(const std::vector<float>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0.0F);
}

}  // namespace

TEST_CASE("columns fill the table whatever they wish") {
    const std::vector<std::vector<ColumnWish>> tables = {{{0, 10, 20}},
                                                         {{0, 10, 20}, {0, 10, 500}},
                                                         {{1, 10, 20}, {2, 10, 500}},
                                                         {{0, 10, 900}, {2, 10, 500}, {1, 80, 90}},
                                                         {{0, 300, 900}, {0, 300, 900}},
                                                         {{1, 300, 900}, {0, 300, 900}},
                                                         {{0, 0, 0}, {0, 0, 0}}};
    for (const auto& wishes : tables) {
        CHECK(total(column_widths(wishes, 400)) == doctest::Approx(400));
    }
}

TEST_CASE("relative columns share the width by their weights") {
    const auto widths = column_widths(std::vector<ColumnWish>{{1, 10, 20}, {3, 10, 900}}, 400);
    CHECK(widths[0] == doctest::Approx(100));
    CHECK(widths[1] == doctest::Approx(300));
}

TEST_CASE("a column without a weight is as wide as its content beside columns with one") {
    const auto widths = column_widths(std::vector<ColumnWish>{{0, 10, 60}, {1, 10, 900}}, 400);
    CHECK(widths[0] == doctest::Approx(60));
}

TEST_CASE("a column without a weight leaves room to columns with one") {
    const auto widths = column_widths(std::vector<ColumnWish>{{0, 10, 2000}, {1, 10, 900}}, 400);
    CHECK(widths[0] < 200);
}

TEST_CASE("no column is narrower than its widest word") {
    const auto widths = column_widths(std::vector<ColumnWish>{{1, 120, 200}, {9, 10, 900}}, 400);
    CHECK(widths[0] >= 119.9F);
}

TEST_CASE("words too wide for the table share it by their widths") {
    const auto widths = column_widths(std::vector<ColumnWish>{{0, 600, 900}, {0, 200, 900}}, 400);
    CHECK(widths[0] == doctest::Approx(300));
}
