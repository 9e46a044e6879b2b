// The catalogue with everything tied together: references resolved, terms found in prose,
// back-links, claims and coverage. Made once by link(), never changed afterwards, shared by all
// threads.
#pragma once

#include "base/diagnostic.h"
#include "link/page_anchors.h"
#include "link/target.h"
#include "markup/document.h"
#include "model/catalogue.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace unitfolio::link {

struct ResolvedReference {
    markup::NodeId node{};
    Target target;  // std::monostate: unresolved (reported)
};

/// What an ordinary link or picture leads to that names a file of the content. Links to the web,
/// and those that lead nowhere, are not among them.
struct ResolvedLink {
    markup::NodeId node{};
    /// The content file whose page is meant; unset for other files.
    model::DocumentId document;
    /// The id on that page; empty for the page as a whole.
    std::string anchor;
    /// What has that id, or else the page.
    Target target;
    /// A file that is shown or handed out as it is: its path below the content folder.
    std::string file;
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
    std::vector<ResolvedLink> links;
    std::vector<TermOccurrence> terms;

    [[nodiscard]] Target find(markup::NodeId node) const;
    /// nullptr for a link that is to stay as it was written.
    [[nodiscard]] const ResolvedLink* find_link(markup::NodeId node) const;
};

/// Somebody refers to a target.
struct BackLink {
    Speaker from;
    base::Span span;
    /// Where on the speaker's page, for links to parts of pages; else as empty as it is above
    /// everything that has a place.
    std::string anchor;
    std::string title;
};

using BackLinks = std::vector<BackLink>;

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

/// What can be said of a criterion over all of its evidence, best first.
enum class Verdict : std::uint8_t { met, partly_met, claimed, not_met, no_evidence };

struct CriterionCoverage {
    model::CriterionRef criterion;
    Covered covered = Covered::no;
    /// Indices into LearnerCoverage::claims, by evidence reference.
    std::vector<std::uint32_t> claims;
    Verdict verdict = Verdict::no_evidence;
    /// Items whose claim is accepted, and how many types they are of.
    std::uint32_t accepted = 0;
    std::uint32_t accepted_types = 0;
};

struct OutcomeCoverage {
    model::OutcomeRef outcome;
    std::uint32_t criteria = 0;
    std::uint32_t met = 0;
    std::uint32_t partly = 0;
    std::uint32_t gaps = 0;
    /// Evidence items that claim anything of it.
    std::uint32_t items = 0;
    /// Claims that are accepted, and their share of the unit's, from 0 to 1.
    std::uint32_t accepted = 0;
    double share = 0;
    /// Has less accepted evidence a criterion than the unit's other outcomes, by more than
    /// Sufficiency::balance allows.
    bool is_thin = false;
};

/// How much of a unit's evidence is of one type.
struct TypeUse {
    std::string code;
    std::uint32_t items = 0;
    /// Items of which a claim on the unit is accepted.
    std::uint32_t accepted = 0;
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
    /// In the unit's order.
    std::vector<OutcomeCoverage> outcomes;
    /// In the project's order.
    std::vector<TypeUse> types;
    /// What the centre and the unit ask for.
    model::Sufficiency sufficiency;
    /// Types that the unit asks for and that no accepted evidence is of.
    std::vector<std::string> missing_types;
    /// Accepted evidence is of fewer types than are asked for, though there is enough of it to
    /// tell.
    bool lacks_variety = false;

    [[nodiscard]] std::size_t accepted_types() const;
};

/// Over all of a learner's units.
struct CoverageTotals {
    std::size_t criteria = 0;
    std::size_t met = 0;
    std::size_t partly = 0;
    std::size_t gaps = 0;
    /// Evidence items that claim anything, each once, and those of them that claim several units.
    std::size_t items = 0;
    std::size_t shared = 0;
};

struct LearnerCoverage {
    std::vector<Claim> claims;
    /// One a unit of the learner, in the learner's order.
    std::vector<UnitCoverage> units;
    CoverageTotals totals;
};

/// A rule of combination that a learner's choice of units breaks, or hours that don't fit it.
struct Breach {
    enum class Kind : std::uint8_t { barred, excess, hours };

    Kind kind{};
    /// Of excess the position of the group, of barred that of the pair.
    std::size_t rule = 0;
    /// As a learner would be told: "4 credits of group C don't count: at most 16 do".
    std::string sentence;
};

/// Judgement of a learner's units against a qualification's rules of combination.
struct CreditJudgement {
    struct Group {
        std::string code;
        std::string title;
        /// What its units bring.
        std::int64_t credits = 0;
        model::CreditBounds bounds;
        bool met = false;
        /// What of it counts.
        std::int64_t counted = 0;
        /// The learner's units that count in it, in the learner's order.
        std::vector<model::UnitId> units;
    };

    /// Credits that count.
    std::int64_t total = 0;
    std::optional<std::int64_t> needed;
    std::optional<model::CreditsAtLevel> at_level;
    std::int64_t credits_at_level = 0;
    std::vector<Group> groups;
    /// Units whose credit isn't known: they count for nothing.
    std::vector<model::UnitId> without_credit;
    /// Units of other qualifications: they count for nothing here.
    std::vector<model::UnitId> elsewhere;
    /// Units that don't count because another one bars them.
    std::vector<model::UnitId> barred;
    /// Of all units that count together; unset if those of one aren't known.
    std::optional<model::NumberRange> guided_hours;
    /// One sentence a shortfall, as a learner would be told: "6 more credits from group B".
    std::vector<std::string> shortfalls;
    std::vector<Breach> breaches;
};

struct Site {
    model::Catalogue catalogue;
    /// By DocumentId.
    std::vector<DocumentLinks> documents;
    /// By DocumentId.
    std::vector<PageAnchors> anchors;
    // Back-links by the target's id, in the order of their speakers; one a speaker. Evidence never
    // appears in these lists, so that nothing a learner wrote can reach the public site.
    std::vector<BackLinks> to_units;
    std::vector<BackLinks> to_terms;
    std::vector<BackLinks> to_qualifications;
    std::vector<BackLinks> to_organisations;
    std::vector<BackLinks> to_pages;
    // The same for parts of pages; one a place on a speaker's page, the part's own page included.
    std::map<model::OutcomeRef, BackLinks> to_outcomes;
    std::map<model::CriterionRef, BackLinks> to_criteria;
    std::map<model::ConceptRef, BackLinks> to_concepts;
    std::map<model::MistakeRef, BackLinks> to_mistakes;
    /// By EvidenceId: other evidence of the same learner. For portfolios alone.
    std::vector<BackLinks> to_evidence;
    /// The files that public content shows or hands out: paths below the content folder, sorted.
    std::vector<std::string> linked_files;
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
