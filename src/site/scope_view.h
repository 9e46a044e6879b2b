// Tips and mistakes as values for templates, each with what it is about. An item about one outcome
// is shown there; one about several, or about the whole unit, in a section of its own. So every
// item stands on a page once.
#pragma once

#include "model/specification.h"
#include "site/page_context.h"
#include "templating/value.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace unitfolio::site {

enum class ItemKind : std::uint8_t { tip, mistake, misconception };

struct ScopedItem {
    ItemKind kind = ItemKind::tip;
    std::optional<std::uint32_t> outcome;
    templating::Value value;
};

/// {title, url} of the outcomes and criteria that an item is about. `unit` is null for material of
/// qualifications and organisations.
[[nodiscard]] templating::List scope_links(const PageContext& page,
                                           const model::Scope& scope,
                                           const model::Unit* unit);

/// {body, scope: [{title, url}]}. `unit` is null for material of qualifications and organisations.
[[nodiscard]] std::vector<ScopedItem> scoped_tips(PageContext& page,
                                                  const std::vector<model::Tip>& tips,
                                                  const model::Unit* unit);

/// {id, statement, correction (null for plain mistakes), scope, back_links}
[[nodiscard]] std::vector<ScopedItem> scoped_mistakes(PageContext& page,
                                                      const model::MaterialOwner& owner,
                                                      const model::Unit* unit);

/// The values of one kind that belong to an outcome (or, without one, to the unit as a whole).
[[nodiscard]] templating::List items_of(const std::vector<ScopedItem>& items,
                                        ItemKind kind,
                                        std::optional<std::uint32_t> outcome = std::nullopt);

}  // namespace unitfolio::site
