#include "site/unit_alignment.h"

#include "site/assignment.h"
#include "site/wording.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace unitfolio::site {

namespace {

/// Of 1000: two statements with less in common, whatever else speaks for them, are no pair.
constexpr std::int64_t kLeast = 260;

/// What makes a pair likelier beside its words.
constexpr std::int64_t kSameNumber = 20;
constexpr std::int64_t kSameOutcome = 80;

/// What one unit says.
struct Statements {
    std::vector<WordBag> outcomes;
    /// All criteria of each outcome together.
    std::vector<WordBag> contents;
    std::vector<WordBag> criteria;
};

Statements statements_of(const model::Unit& unit) {
    Statements statements;
    for (const model::Criterion& criterion : unit.criteria) {
        statements.criteria.push_back(bag_of(criterion.text));
    }
    for (const model::Outcome& outcome : unit.outcomes) {
        statements.outcomes.push_back(bag_of(outcome.title));
        WordBag content;
        for (const std::uint32_t position : outcome.criteria) {
            const WordBag& criterion = statements.criteria[position];
            content.insert(content.end(), criterion.begin(), criterion.end());
        }
        std::sort(content.begin(), content.end());
        statements.contents.push_back(std::move(content));
    }
    return statements;
}

/// Rows that grow by one unit after the other.
class Rows {
  public:
    explicit Rows(std::size_t units)
        : units_(units) {}

    [[nodiscard]] const std::vector<AlignedRow>& all() const { return rows_; }

    /// Adds a unit's items: to the rows they are paired with, or in rows of their own.
    void add(std::size_t unit,
             std::size_t count,
             const std::vector<std::optional<std::size_t>>& item_of_row) {
        for (std::size_t row = 0; row < item_of_row.size(); ++row) {
            if (item_of_row[row]) {
                rows_[row].items[unit] = static_cast<std::uint32_t>(*item_of_row[row]);
            }
        }
        std::size_t next = 0;
        for (std::uint32_t item = 0; item < count; ++item) {
            const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const AlignedRow& row) {
                return row.items[unit] == item;
            });
            if (found != rows_.end()) {
                next = static_cast<std::size_t>(found - rows_.begin()) + 1;
                continue;
            }
            AlignedRow row{std::vector<std::optional<std::uint32_t>>(units_)};
            row.items[unit] = item;
            rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(next), std::move(row));
            ++next;
        }
    }

  private:
    std::size_t units_;
    std::vector<AlignedRow> rows_;
};

class Aligner {
  public:
    Aligner(const model::Catalogue& catalogue, const std::vector<model::UnitId>& units)
        : catalogue_(catalogue),
          units_(units),
          statements_(all_statements(catalogue, units)),
          outcome_weights_(bags(&Statements::outcomes)),
          criterion_weights_(bags(&Statements::criteria)) {}

    [[nodiscard]] std::vector<AlignedOutcome> align() const {
        Rows outcomes(units_.size());
        for (std::size_t unit = 0; unit < units_.size(); ++unit) {
            add_outcomes(unit, outcomes);
        }
        Rows criteria(units_.size());
        for (std::size_t unit = 0; unit < units_.size(); ++unit) {
            add_criteria(unit, outcomes.all(), criteria);
        }
        std::vector<AlignedOutcome> aligned;
        for (const AlignedRow& outcome : outcomes.all()) {
            aligned.push_back({outcome, {}});
        }
        for (const AlignedRow& row : criteria.all()) {
            aligned[home_of(row, outcomes.all())].criteria.push_back(row);
        }
        return aligned;
    }

  private:
    static std::vector<Statements> all_statements(const model::Catalogue& catalogue,
                                                  const std::vector<model::UnitId>& units) {
        std::vector<Statements> statements;
        statements.reserve(units.size());
        for (const model::UnitId id : units) {
            statements.push_back(statements_of(catalogue[id]));
        }
        return statements;
    }

    [[nodiscard]] std::vector<WordBag> bags(std::vector<WordBag> Statements::*of) const {
        std::vector<WordBag> bags;
        for (const Statements& statements : statements_) {
            const std::vector<WordBag>& more = statements.*of;
            bags.insert(bags.end(), more.begin(), more.end());
        }
        return bags;
    }

    /// The score of a row with an item: that of the member which resembles it most.
    template <class Likeness>
    [[nodiscard]] static std::int64_t score(const AlignedRow& row,
                                            std::size_t item,
                                            Likeness likeness) {
        std::int64_t best = 0;
        for (std::size_t unit = 0; unit < row.items.size(); ++unit) {
            if (const auto& member = row.items[unit]) {
                best = std::max(best, likeness(unit, *member, item));
            }
        }
        return best;
    }

    template <class Likeness>
    [[nodiscard]] static ScoreTable scores(const Rows& rows, std::size_t count, Likeness likeness) {
        ScoreTable table(rows.all().size(), count);
        for (std::size_t row = 0; row < table.rows(); ++row) {
            for (std::size_t item = 0; item < count; ++item) {
                table.at(row, item) = score(rows.all()[row], item, likeness);
            }
        }
        return table;
    }

    /// An outcome is known by its title, and as much again by what its criteria speak of.
    void add_outcomes(std::size_t unit, Rows& rows) const {
        const auto likeness = [&](std::size_t other, std::size_t member, std::size_t item) {
            const Statements& left = statements_[other];
            const Statements& right = statements_[unit];
            const std::int64_t words =
                (outcome_weights_.likeness(left.outcomes[member], right.outcomes[item]) +
                 criterion_weights_.likeness(left.contents[member], right.contents[item])) /
                2;
            const bool is_same_number = catalogue_[units_[other]].outcomes[member].number ==
                                        catalogue_[units_[unit]].outcomes[item].number;
            return words + (is_same_number ? kSameNumber : 0);
        };
        const std::size_t count = statements_[unit].outcomes.size();
        rows.add(unit, count, assign(scores(rows, count, likeness), kLeast));
    }

    void add_criteria(std::size_t unit, const std::vector<AlignedRow>& outcomes, Rows& rows) const {
        const auto likeness = [&](std::size_t other, std::size_t member, std::size_t item) {
            const model::Criterion& left = catalogue_[units_[other]].criteria[member];
            const model::Criterion& right = catalogue_[units_[unit]].criteria[item];
            const bool is_same_outcome =
                row_of(outcomes, other, left.outcome) == row_of(outcomes, unit, right.outcome);
            return criterion_weights_.likeness(statements_[other].criteria[member],
                                               statements_[unit].criteria[item]) +
                   (left.number == right.number ? kSameNumber : 0) +
                   (is_same_outcome ? kSameOutcome : 0);
        };
        const std::size_t count = statements_[unit].criteria.size();
        rows.add(unit, count, assign(scores(rows, count, likeness), kLeast));
    }

    static std::size_t row_of(const std::vector<AlignedRow>& rows,
                              std::size_t unit,
                              std::uint32_t item) {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const AlignedRow& row) {
            return row.items[unit] == item;
        });
        return static_cast<std::size_t>(found - rows.begin());
    }

    /// The row of outcomes under which a row of criteria stands: that of its first unit's.
    [[nodiscard]] std::size_t home_of(const AlignedRow& criteria,
                                      const std::vector<AlignedRow>& outcomes) const {
        std::size_t unit = 0;
        while (!criteria.items[unit]) {
            ++unit;
        }
        const model::Criterion& criterion =
            catalogue_[units_[unit]].criteria[*criteria.items[unit]];
        return row_of(outcomes, unit, criterion.outcome);
    }

    const model::Catalogue& catalogue_;
    const std::vector<model::UnitId>& units_;
    std::vector<Statements> statements_;
    WordWeights outcome_weights_;
    WordWeights criterion_weights_;
};

}  // namespace

std::vector<AlignedOutcome> align_units(const model::Catalogue& catalogue,
                                        const std::vector<model::UnitId>& units) {
    return Aligner(catalogue, units).align();
}

}  // namespace unitfolio::site
