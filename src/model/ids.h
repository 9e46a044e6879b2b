// Strong indices: what names a unit can't be used to name a learner. They index the vectors of
// Catalogue and stay valid for the life of it.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <variant>

namespace unitfolio::model {

template <class Tag>
struct Index {
    std::uint32_t value = 0xFFFFFFFFU;

    Index() = default;

    explicit constexpr Index(std::size_t number)
        : value(static_cast<std::uint32_t>(number)) {}

    [[nodiscard]] constexpr bool is_set() const { return value != 0xFFFFFFFFU; }

    friend auto operator<=>(const Index&, const Index&) = default;
};

using DocumentId = Index<struct DocumentTag>;
using OrganisationId = Index<struct OrganisationTag>;
using QualificationId = Index<struct QualificationTag>;
using UnitId = Index<struct UnitTag>;
using TermId = Index<struct TermTag>;
using PageId = Index<struct PageTag>;
using LearnerId = Index<struct LearnerTag>;
using EvidenceId = Index<struct EvidenceTag>;

/// A learning outcome: its position in Unit::outcomes.
struct OutcomeRef {
    UnitId unit;
    std::uint32_t position = 0;
    friend auto operator<=>(const OutcomeRef&, const OutcomeRef&) = default;
};

/// An assessment criterion: its position in Unit::criteria.
struct CriterionRef {
    UnitId unit;
    std::uint32_t position = 0;
    friend auto operator<=>(const CriterionRef&, const CriterionRef&) = default;
};

/// Whose revision material something is part of.
using MaterialOwner = std::variant<UnitId, QualificationId, OrganisationId>;

/// A key concept: its position in the Material::key_concepts of its owner.
struct ConceptRef {
    MaterialOwner owner;
    std::uint32_t position = 0;
    friend auto operator<=>(const ConceptRef&, const ConceptRef&) = default;
};

/// A common mistake or misconception: its position in the Material::mistakes of its owner.
struct MistakeRef {
    MaterialOwner owner;
    std::uint32_t position = 0;
    friend auto operator<=>(const MistakeRef&, const MistakeRef&) = default;
};

}  // namespace unitfolio::model
