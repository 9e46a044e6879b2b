#include "site/assignment.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace unitfolio::site {

namespace {

constexpr std::int64_t kFar = std::numeric_limits<std::int64_t>::max() / 2;

/// Finds the cheapest assignment of all rows, of which there are no more than columns. Rows and
/// columns count from 1; 0 stands for none.
class Solver {
  public:
    explicit Solver(const ScoreTable& costs)
        : costs_(costs),
          row_potential_(costs.rows() + 1),
          column_potential_(costs.columns() + 1),
          row_of_(costs.columns() + 1) {}

    [[nodiscard]] const std::vector<std::size_t>& solve() {
        for (std::size_t row = 1; row <= costs_.rows(); ++row) {
            add(row);
        }
        return row_of_;
    }

  private:
    /// Gives one more row a column, moving others along the cheapest path of exchanges.
    void add(std::size_t row) {
        distance_.assign(costs_.columns() + 1, kFar);
        before_.assign(costs_.columns() + 1, 0);
        done_.assign(costs_.columns() + 1, false);
        row_of_[0] = row;
        std::size_t column = 0;
        while (row_of_[column] != 0) {
            column = step(column);
        }
        while (column != 0) {
            row_of_[column] = row_of_[before_[column]];
            column = before_[column];
        }
    }

    /// Settles a column and gives the nearest one that isn't settled.
    std::size_t step(std::size_t column) {
        done_[column] = true;
        const std::size_t row = row_of_[column];
        std::size_t nearest = 0;
        for (std::size_t j = 1; j <= costs_.columns(); ++j) {
            if (done_[j]) {
                continue;
            }
            const std::int64_t reduced =
                costs_.at(row - 1, j - 1) - row_potential_[row] - column_potential_[j];
            if (reduced < distance_[j]) {
                distance_[j] = reduced;
                before_[j] = column;
            }
            if (nearest == 0 || distance_[j] < distance_[nearest]) {
                nearest = j;
            }
        }
        shift(distance_[nearest]);
        return nearest;
    }

    void shift(std::int64_t by) {
        for (std::size_t j = 0; j < done_.size(); ++j) {
            if (done_[j]) {
                row_potential_[row_of_[j]] += by;
                column_potential_[j] -= by;
            } else {
                distance_[j] -= by;
            }
        }
    }

    const ScoreTable& costs_;
    std::vector<std::int64_t> row_potential_;
    std::vector<std::int64_t> column_potential_;
    /// Which row has a column.
    std::vector<std::size_t> row_of_;
    std::vector<std::int64_t> distance_;
    /// The column before a column on the cheapest path.
    std::vector<std::size_t> before_;
    std::vector<bool> done_;
};

ScoreTable transposed(const ScoreTable& scores) {
    ScoreTable result(scores.columns(), scores.rows());
    for (std::size_t row = 0; row < scores.rows(); ++row) {
        for (std::size_t column = 0; column < scores.columns(); ++column) {
            result.at(column, row) = scores.at(row, column);
        }
    }
    return result;
}

/// What is missing to the best score; pairs that are not to be made cost as much as being alone.
ScoreTable costs_of(const ScoreTable& scores, std::int64_t least) {
    ScoreTable costs = scores;
    std::int64_t best = 0;
    for (std::size_t row = 0; row < scores.rows(); ++row) {
        for (std::size_t column = 0; column < scores.columns(); ++column) {
            best = std::max(best, scores.at(row, column));
        }
    }
    for (std::size_t row = 0; row < scores.rows(); ++row) {
        for (std::size_t column = 0; column < scores.columns(); ++column) {
            const std::int64_t score = scores.at(row, column);
            costs.at(row, column) = best - (score < least ? 0 : score);
        }
    }
    return costs;
}

}  // namespace

std::vector<std::optional<std::size_t>> assign(const ScoreTable& scores, std::int64_t least) {
    std::vector<std::optional<std::size_t>> pairs(scores.rows());
    const bool is_wide = scores.rows() <= scores.columns();
    const ScoreTable costs = costs_of(is_wide ? scores : transposed(scores), least);
    const std::vector<std::size_t> row_of = Solver(costs).solve();
    for (std::size_t j = 1; j < row_of.size(); ++j) {
        if (row_of[j] == 0) {
            continue;
        }
        const std::size_t row = is_wide ? row_of[j] - 1 : j - 1;
        const std::size_t column = is_wide ? j - 1 : row_of[j] - 1;
        if (scores.at(row, column) >= least) {
            pairs[row] = column;
        }
    }
    return pairs;
}

}  // namespace unitfolio::site
