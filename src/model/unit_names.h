// Which unit a name means. A unit's whole slug always serves; its last component serves wherever it
// leads to one unit only, or to one that is nearer to the speaker than the others.
#pragma once

#include "model/ids.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace unitfolio::model {

struct Unit;

/// Whose units are nearer than others.
struct UnitPreference {
    OrganisationId organisation;
    /// The units of a learner.
    std::span<const UnitId> own;
};

enum class Match : std::uint8_t {
    found,
    unknown,
    ambiguous,
    /// It names a file that is there but could not be read: reported already.
    unreadable,
};

struct UnitMatch {
    Match match = Match::unknown;
    UnitId unit;
    /// What an ambiguous name fits, by slug.
    std::vector<UnitId> candidates;
};

/// "operational-change" of "focus-awards/operational-change".
[[nodiscard]] std::string_view last_component(std::string_view slug);

/// Keeps views of the units' slugs: the units must stay where they are.
class UnitNames {
  public:
    UnitNames(std::span<const Unit> units, std::span<const std::string> unreadable);

    [[nodiscard]] UnitMatch find(std::string_view name, const UnitPreference& preference) const;

    /// Everything that could be written: whole slugs, then last components. For "did you mean".
    [[nodiscard]] std::vector<std::string_view> all() const;

  private:
    [[nodiscard]] bool is_unreadable(std::string_view name) const;

    std::span<const Unit> units_;
    std::span<const std::string> unreadable_;
    std::unordered_map<std::string_view, UnitId> by_slug_;
    std::unordered_map<std::string_view, std::vector<UnitId>> by_last_component_;
};

}  // namespace unitfolio::model
