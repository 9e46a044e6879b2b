// Items of revision material that say the same, found without comparing each with each.
#pragma once

#include "check/material_item.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace unitfolio::check {

/// Positions of items that say the same or nearly the same, in ascending order.
using ItemCluster = std::vector<std::uint32_t>;

/// Only items of one kind that share an organisation or a qualification come together. Very short
/// items ("Yes.") never do. In the order of their first items.
[[nodiscard]] std::vector<ItemCluster> find_clusters(const model::Catalogue& catalogue,
                                                     std::span<const MaterialItem> items,
                                                     std::size_t jobs);

/// Whether two items say the same or nearly the same; of misconceptions, both parts must.
[[nodiscard]] bool says_same(const Wording& left, const Wording& right);

}  // namespace unitfolio::check
