// The catalogue with everything tied together: references resolved, terms found in prose,
// back-links, claims and coverage. Made once by link(), never changed afterwards, shared by all
// threads.
#pragma once

#include "base/diagnostic.h"
#include "markup/document.h"
#include "model/catalogue.h"

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace unitfolio::link {

/// What a name can stand for.
using Target = std::variant<std::monostate,
                            model::UnitId,
                            model::OutcomeRef,
                            model::CriterionRef,
                            model::TermId,
                            model::EvidenceId,
                            model::QualificationId,
                            model::OrganisationId,
                            model::PageId>;

/// Who speaks: the object whose file a reference stands in. std::monostate is the glossary file.
using Speaker = std::variant<std::monostate,
                             model::UnitId,
                             model::QualificationId,
                             model::OrganisationId,
                             model::PageId,
                             model::EvidenceId,
                             model::LearnerId>;

struct ResolvedReference {
    markup::NodeId node{};
    Target target;  // std::monostate: unresolved (reported)
};

/// A glossary term found in a text node: bytes of the node's text.
struct TermOccurrence {
    markup::NodeId node{};
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    model::TermId term;
};

/// The links out of one document, each list sorted by node (and begin).
struct DocumentLinks {
    Speaker speaker;
    std::vector<ResolvedReference> references;
    std::vector<TermOccurrence> terms;

    [[nodiscard]] Target find(markup::NodeId node) const;
};

/// Somebody refers to a target.
struct BackLink {
    Speaker from;
    base::Span span;
};

/// One evidence item's claim on one criterion.
struct Claim {
    model::EvidenceId evidence;
    model::CriterionRef criterion;
    model::Status status = model::Status::claimed;
    /// The paragraphs of the evidence's body that make the claim, in order; empty: the item as a
    /// whole.
    std::vector<markup::NodeId> paragraphs;
};

/// How well a criterion is covered by accepted evidence, best claim first: met, partly, none (a
/// gap).
enum class Covered : std::uint8_t { no, partly, yes };

struct CriterionCoverage {
    model::CriterionRef criterion;
    Covered covered = Covered::no;
    /// Indices into LearnerCoverage::claims, by evidence reference.
    std::vector<std::uint32_t> claims;
};

struct UnitCoverage {
    model::UnitId unit;
    /// One an AC, in the unit's order.
    std::vector<CriterionCoverage> criteria;
    std::uint32_t met = 0;
    std::uint32_t partly = 0;
    std::uint32_t gaps = 0;
    /// Evidence items that claim anything of the unit, by reference.
    std::vector<model::EvidenceId> evidence;
};

struct LearnerCoverage {
    std::vector<Claim> claims;
    /// One a unit of the learner, in the learner's order.
    std::vector<UnitCoverage> units;
};

/// Judgement of a learner's units against a qualification's rules of combination.
struct CreditJudgement {
    struct Group {
        std::string code;
        std::string title;
        std::int64_t credits = 0;
        model::CreditBounds bounds;
        bool met = false;
    };

    std::int64_t total = 0;
    std::optional<std::int64_t> needed;
    std::optional<model::CreditsAtLevel> at_level;
    std::int64_t credits_at_level = 0;
    std::vector<Group> groups;
    /// Units whose credit isn't known: they count for nothing.
    std::vector<model::UnitId> without_credit;
    /// One sentence a shortfall, as a learner would be told: "6 more credits from group B".
    std::vector<std::string> shortfalls;
};

struct Site {
    model::Catalogue catalogue;
    /// By DocumentId.
    std::vector<DocumentLinks> documents;
    // Back-links by the target's id, in the order of their speakers; one a speaker. Evidence never
    // appears in these lists, so that nothing a learner wrote can reach the public site.
    std::vector<std::vector<BackLink>> to_units;
    std::vector<std::vector<BackLink>> to_terms;
    std::vector<std::vector<BackLink>> to_qualifications;
    std::vector<std::vector<BackLink>> to_organisations;
    std::vector<std::vector<BackLink>> to_pages;
    /// By LearnerId.
    std::vector<LearnerCoverage> coverage;
    std::vector<CreditJudgement> credits;
};

/// Resolves everything. Faults: reference_unresolved, reference_ambiguous, claim_unknown,
/// evidence_without_claim, …
[[nodiscard]] Site link(model::Catalogue catalogue,
                        const base::Sources& sources,
                        base::Diagnostics& diagnostics);

}  // namespace unitfolio::link
