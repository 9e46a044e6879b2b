// What a search can be narrowed to: a kind of entry, a qualification, a level. The search page
// shows the values, the entries of the index name them by their numbers.
#pragma once

#include "site/site_index.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::site {

/// In the order in which equally good finds are shown.
enum class SearchKind : std::uint8_t {
    term,
    unit,
    qualification,
    criterion,
    outcome,
    key_concept,
    mistake,
    question,
    section,
    page,
    organisation
};

struct FacetValue {
    std::uint32_t number = 0;
    std::string label;
    /// What the content file says that the label is from; nothing for words of the site.
    std::optional<std::string> language = std::nullopt;
};

struct FacetGroup {
    /// The name of the form's field: "kind", "qualification", "level".
    std::string_view name;
    std::vector<FacetValue> values;
};

/// What people call the kinds, by SearchKind.
[[nodiscard]] std::vector<std::string> kind_names(const Strings& strings);

class SearchFacets {
  public:
    explicit SearchFacets(const SiteIndex& index);

    /// Groups in which there is something to choose.
    [[nodiscard]] std::vector<FacetGroup> groups() const;

    /// The names of all kinds, by their number.
    [[nodiscard]] const std::vector<std::string>& kinds() const { return kinds_; }

    /// How many values there are.
    [[nodiscard]] std::uint32_t count() const;

    [[nodiscard]] static std::uint32_t number_of(SearchKind kind) {
        return static_cast<std::uint32_t>(kind);
    }

    [[nodiscard]] std::uint32_t number_of(model::QualificationId id) const;

    /// Of a level that some unit or qualification has.
    [[nodiscard]] std::uint32_t number_of_level(std::int64_t level) const;

  private:
    const SiteIndex& index_;
    std::vector<std::string> kinds_;
    /// Sorted.
    std::vector<std::int64_t> levels_;
};

}  // namespace unitfolio::site
