// What a learner can practise with: cards made from terms and key concepts, and true-or-false
// statements made from misconceptions. The page of a unit, the data of the study hub and the files
// for Anki all show the same ones.
#pragma once

#include "model/catalogue.h"
#include "site/site_index.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::site {

enum class CardKind : std::uint8_t { term, key_concept };

/// "term", "concept"
[[nodiscard]] std::string_view name_of(CardKind kind);

/// Plain text: a card is turned by pressing it, so it can't hold links.
struct StudyCard {
    CardKind kind = CardKind::term;
    /// By its name, never by what it says, so that progress outlives a better definition. Unique
    /// within its owner.
    std::string id;
    std::string front;
    std::string back;
};

/// A misconception and what puts it right, as plain text.
struct StudyStatement {
    /// Unique within its owner.
    std::string id;
    std::string untrue;
    std::string correct;
    /// Which of the two is shown where nothing can draw lots: accidental, but always the same.
    bool shows_correct = false;
};

/// Those of the owner's own material, in its order. What is inherited belongs to the decks of its
/// owner.
[[nodiscard]] std::vector<StudyCard> study_cards(const SiteIndex& index,
                                                 const model::MaterialOwner& owner);
[[nodiscard]] std::vector<StudyStatement> study_statements(const SiteIndex& index,
                                                           const model::MaterialOwner& owner);

/// Whether there are cards: of a unit its own, of a qualification also those of its units.
[[nodiscard]] bool has_cards(const model::Catalogue& catalogue, const model::Unit& unit);
[[nodiscard]] bool has_cards(const model::Catalogue& catalogue,
                             const model::Qualification& qualification);

}  // namespace unitfolio::site
