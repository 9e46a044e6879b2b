// Revision material as values for templates: the same shape for a unit, a qualification and an
// organisation, and for what the one inherits from the others.
#pragma once

#include "model/material.h"
#include "model/specification.h"
#include "site/page_context.h"
#include "site/scope_view.h"
#include "templating/value.h"

#include <vector>

namespace unitfolio::site {

/// Whose material it is on the page.
enum class Ownership : std::uint8_t { own, inherited };

/// The items that may be about a part of a unit.
struct MaterialItems {
    std::vector<ScopedItem> guidance;
    std::vector<ScopedItem> mistakes;
};

[[nodiscard]] MaterialItems material_items(PageContext& page, const model::MaterialOwner& owner);

/// {overview, key_concepts, guidance, mistakes, misconceptions, questions, prior_knowledge, terms,
/// sections}; of the items only those about no single outcome.
[[nodiscard]] templating::Map material_view(PageContext& page,
                                            const model::MaterialOwner& owner,
                                            Ownership ownership,
                                            const MaterialItems& items);

[[nodiscard]] bool is_empty(const model::Material& material);

/// What a unit or a qualification takes over from above: {kind, title, url, id, material}, without
/// those that have nothing to give. `kind` is "qualification" or "organisation".
[[nodiscard]] templating::List inherited_by(PageContext& page, const model::Unit& unit);
[[nodiscard]] templating::List inherited_by(PageContext& page,
                                            const model::Qualification& qualification);

}  // namespace unitfolio::site
