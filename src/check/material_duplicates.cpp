#include "check/material_duplicates.h"

#include "check/item_clusters.h"
#include "check/item_scopes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace unitfolio::check {

using base::Code;

namespace {

/// More notes than this help nobody.
constexpr std::size_t kMostNotes = 8;

/// "the qualification 'focus-l4'"
class ScopeNamer {
  public:
    explicit ScopeNamer(const model::Catalogue& catalogue)
        : catalogue_(catalogue) {}

    std::string operator()(model::QualificationId id) const {
        return fmt::format("the qualification '{}'", catalogue_[id].slug);
    }

    std::string operator()(model::OrganisationId id) const {
        return fmt::format("the organisation '{}'", catalogue_[id].slug);
    }

    template <class Other>
    std::string operator()(const Other&) const {
        return "the qualification or organisation that they share";
    }

  private:
    const model::Catalogue& catalogue_;
};

/// The owners of some items, and where the item could be written once.
struct Owners {
    std::vector<link::Speaker> all;
    /// What all of them inherit from; one of them if it is written there already.
    link::Speaker home;

    [[nodiscard]] bool is_one() const {
        return std::all_of(
            all.begin(), all.end(), [&](const auto& owner) { return owner == all.front(); });
    }

    [[nodiscard]] bool is_home_among_them() const {
        return std::find(all.begin(), all.end(), home) != all.end();
    }
};

Owners owners_of(const model::Catalogue& catalogue,
                 std::span<const MaterialItem> items,
                 const ItemCluster& cluster) {
    Owners owners;
    for (const std::uint32_t item : cluster) {
        owners.all.push_back(items[item].owner);
    }
    owners.home = common_scope(owners.all, catalogue);
    return owners;
}

std::string cure(const model::Catalogue& catalogue, const Owners& owners) {
    if (owners.is_one()) {
        return "keep one of them";
    }
    const std::string home = std::visit(ScopeNamer(catalogue), owners.home);
    return owners.is_home_among_them()
               ? fmt::format("take it out here: it is inherited from {}", home)
               : fmt::format("write it once in {}, whose units inherit it", home);
}

/// The item to report: the first copy of what is written at home, else the first.
std::uint32_t culprit(const ItemCluster& cluster, const Owners& owners) {
    for (std::size_t i = 0; i < cluster.size(); ++i) {
        if (owners.all[i] != owners.home) {
            return cluster[i];
        }
    }
    return cluster.front();
}

bool is_exact(const model::Catalogue& catalogue,
              std::span<const MaterialItem> items,
              const ItemCluster& cluster) {
    const Wording first = wording_of(catalogue, items[cluster.front()]);
    return std::all_of(cluster.begin() + 1, cluster.end(), [&](std::uint32_t other) {
        return wording_of(catalogue, items[other]).words == first.words;
    });
}

}  // namespace

void examine_material_duplicates(const model::Catalogue& catalogue,
                                 std::span<const MaterialItem> items,
                                 std::size_t jobs,
                                 base::Diagnostics& diagnostics) {
    for (const ItemCluster& cluster : find_clusters(catalogue, items, jobs)) {
        const Owners owners = owners_of(catalogue, items, cluster);
        const std::uint32_t reported = culprit(cluster, owners);
        auto& fault = diagnostics.report(
            Code::material_duplicate,
            items[reported].span,
            fmt::format("{} {} is written in {} places",
                        is_exact(catalogue, items, cluster) ? "this" : "nearly the same",
                        noun_of(items[reported].kind),
                        cluster.size()));
        for (const std::uint32_t item : cluster) {
            if (item != reported && fault.notes.size() < kMostNotes) {
                fault.note(items[item].span, "it stands here too");
            }
        }
        fault.hint(cure(catalogue, owners));
    }
}

}  // namespace unitfolio::check
