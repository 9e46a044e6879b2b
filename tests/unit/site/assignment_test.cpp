#include "site/assignment.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace {

using namespace unitfolio;

using Pairs = std::vector<std::optional<std::size_t>>;

site::ScoreTable table(const std::vector<std::vector<std::int64_t>>& scores) {
    site::ScoreTable result(scores.size(), scores.empty() ? 0 : scores.front().size());
    for (std::size_t row = 0; row < result.rows(); ++row) {
        for (std::size_t column = 0; column < result.columns(); ++column) {
            result.at(row, column) = scores[row][column];
        }
    }
    return result;
}

/// The best total by trying every order.
std::int64_t best_total(const site::ScoreTable& scores, std::int64_t least) {
    const std::size_t size = std::max(scores.rows(), scores.columns());
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::int64_t best = 0;
    do {
        std::int64_t total = 0;
        for (std::size_t row = 0; row < scores.rows(); ++row) {
            if (order[row] < scores.columns() && scores.at(row, order[row]) >= least) {
                total += scores.at(row, order[row]);
            }
        }
        best = std::max(best, total);
    } while (std::next_permutation(order.begin(), order.end()));
    return best;
}

TEST_CASE("the best pair is given up where it costs two others") {
    CHECK(site::assign(table({{90, 80}, {80, 10}}), 1) == Pairs{1, 0});
}

TEST_CASE("what scores too little stays alone") {
    CHECK(site::assign(table({{90, 0}, {0, 29}}), 30) == Pairs{0, std::nullopt});
    CHECK(site::assign(table({{10}}), 30) == Pairs{std::nullopt});
}

TEST_CASE("lists may have different lengths, or nothing in them") {
    CHECK(site::assign(table({{1, 2, 9}}), 1) == Pairs{2});
    CHECK(site::assign(table({{1}, {9}, {2}}), 1) == Pairs{std::nullopt, 0, std::nullopt});
    CHECK(site::assign(table({}), 1).empty());
    CHECK(site::assign(site::ScoreTable(2, 0), 1) == Pairs{std::nullopt, std::nullopt});
}

TEST_CASE("no other pairing has a higher total") {
    std::minstd_rand random(7);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same tables every time.
    for (int round = 0; round < 300; ++round) {
        site::ScoreTable scores(1 + random() % 5, 1 + random() % 5);
        for (std::size_t row = 0; row < scores.rows(); ++row) {
            for (std::size_t column = 0; column < scores.columns(); ++column) {
                scores.at(row, column) = static_cast<std::int64_t>(random() % 20);
            }
        }
        std::int64_t total = 0;
        const Pairs pairs = site::assign(scores, 6);
        for (std::size_t row = 0; row < pairs.size(); ++row) {
            total += pairs[row] ? scores.at(row, *pairs[row]) : 0;
            CHECK((!pairs[row] || scores.at(row, *pairs[row]) >= 6));
        }
        CHECK(total == best_total(scores, 6));
    }
}

}  // namespace
