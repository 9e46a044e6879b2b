// What the body of an item is divided into: the questions that it answers and the subjects that it
// comes to, each with the claims that are made there.
#pragma once

#include "portfolio/dossier.h"

#include <string>
#include <vector>

namespace unitfolio::portfolio {

struct ItemPart {
    /// In one line, without markup.
    std::string title;
    /// In the order of units and criteria, each once.
    std::vector<const link::Claim*> claims;
};

/// Paragraphs that are bold as a whole, as interviews print their questions. References in them
/// don't count.
[[nodiscard]] std::vector<ItemPart> questions_of(const Dossier& dossier, model::EvidenceId id);

/// Parts under headings, of any level.
[[nodiscard]] std::vector<ItemPart> topics_of(const Dossier& dossier, model::EvidenceId id);

}  // namespace unitfolio::portfolio
