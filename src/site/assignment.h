// Which items of one list belong to which of another: the pairing with the highest total score,
// each item in at most one pair. Taking the best pair first would not do: it may rob two others of
// the only partners they have.
//
// Solved as an assignment problem by shortest augmenting paths (the "Hungarian method" with
// potentials), in time rows × rows × columns; the lists are the outcomes or criteria of a unit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace unitfolio::site {

class ScoreTable {
  public:
    ScoreTable(std::size_t rows, std::size_t columns)
        : rows_(rows),
          columns_(columns),
          scores_(rows * columns) {}

    [[nodiscard]] std::size_t rows() const { return rows_; }

    [[nodiscard]] std::size_t columns() const { return columns_; }

    /// How well a row and a column go together; 0 or more.
    [[nodiscard]] std::int64_t& at(std::size_t row, std::size_t column) {
        return scores_[row * columns_ + column];
    }

    [[nodiscard]] std::int64_t at(std::size_t row, std::size_t column) const {
        return scores_[row * columns_ + column];
    }

  private:
    std::size_t rows_;
    std::size_t columns_;
    std::vector<std::int64_t> scores_;
};

/// For each row its column, or nothing. Pairs that score less than `least` (1 or more) are not made
/// and don't count.
[[nodiscard]] std::vector<std::optional<std::size_t>> assign(const ScoreTable& scores,
                                                             std::int64_t least);

}  // namespace unitfolio::site
