// Units that share a title, which awarding organisations give to different units: grouped, and cut
// into pages on which a few of them stand side by side.
#pragma once

#include "model/catalogue.h"
#include "site/urls.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::site {

struct Shelf;

/// So many units a reader can follow across a wide screen.
inline constexpr std::size_t kMostColumns = 4;

struct ComparisonPage {
    std::string path;
    /// Which group it is of.
    std::size_t group = 0;
    /// The first unit of the group and those that are set beside it: at most kMostColumns.
    std::vector<model::UnitId> units;
};

class Comparisons {
  public:
    Comparisons() = default;

    /// Titles are the same if their slugs are: "Résumés & CVs" in any case, form of Unicode or kind
    /// of apostrophe.
    explicit Comparisons(const Shelf& shelf);

    /// Of at least two units each, by title; within a group in the order of the shelf.
    [[nodiscard]] const std::vector<std::vector<model::UnitId>>& groups() const { return groups_; }

    /// In the order of the groups.
    [[nodiscard]] const std::vector<ComparisonPage>& pages() const { return pages_; }

    /// The units that bear a unit's title, itself among them; empty if there is no other.
    [[nodiscard]] const std::vector<model::UnitId>& group_of(model::UnitId id) const;

    /// The page on which a unit stands beside others; nothing if it has no namesake.
    [[nodiscard]] std::optional<Place> place_of(model::UnitId id) const;

    /// The pages of a group: from this to the last one (exclusive).
    [[nodiscard]] std::pair<std::size_t, std::size_t> pages_of(std::size_t group) const;

  private:
    void cut(std::size_t group, const std::string& name);

    std::vector<std::vector<model::UnitId>> groups_;
    std::vector<ComparisonPage> pages_;
    /// Of each unit; the number of pages for those without namesakes.
    std::vector<std::size_t> page_of_unit_;
};

}  // namespace unitfolio::site
