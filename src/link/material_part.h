// Key concepts and common mistakes by the words that a reference uses for them. A concept goes by
// its name, whatever its case; a mistake by its first words, as many as tell it from the others.
#pragma once

#include "base/diagnostic.h"
#include "link/target.h"
#include "link/viewpoint.h"
#include "link/written_name.h"
#include "model/catalogue.h"

#include <optional>
#include <string_view>

namespace unitfolio::link {

/// A concept, mistake or misconception that is asked for.
struct AskedItem {
    NameKind kind = NameKind::key_concept;
    std::string_view words;
    base::Span span;
};

/// Whether what stands behind '#' is of this kind (or a term): "concept:Trust".
[[nodiscard]] bool goes_by_words(std::string_view part);

/// Whose material a target is; nothing for targets that have none.
[[nodiscard]] std::optional<model::MaterialOwner> material_owner(const Target& target);

/// The material of the file that somebody writes in (of evidence: of its unit).
[[nodiscard]] std::optional<model::MaterialOwner> own_material(const Viewpoint& viewpoint);

/// The item in one material; std::monostate, and reported, if there is none or it could be several.
[[nodiscard]] Target find_in(const AskedItem& asked,
                             const model::MaterialOwner& owner,
                             const model::Catalogue& catalogue,
                             base::Diagnostics& diagnostics);

/// The item in the nearest material that somebody sees: the unit's, its qualifications', its
/// organisation's. Reported like find_in().
[[nodiscard]] Target find_visible(const AskedItem& asked,
                                  const Viewpoint& viewpoint,
                                  const model::Catalogue& catalogue,
                                  base::Diagnostics& diagnostics);

}  // namespace unitfolio::link
