// Everything that was loaded, before anything is linked. Vectors are sorted by slug (evidence: by
// learner, then reference), so that ids don't depend on the order in which files were read.
#pragma once

#include "markup/document.h"
#include "model/ids.h"
#include "model/portfolio.h"
#include "model/project.h"
#include "model/specification.h"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace unitfolio::model {

/// What files that could not be read would have brought, by slug. Names that lead there are faults
/// no more than the files are, so nobody reports them again.
struct Unreadable {
    std::vector<std::string> units;
    std::vector<std::string> qualifications;
    std::vector<std::string> organisations;
    std::vector<std::string> pages;
    std::vector<std::string> learners;
    /// Learners of whom an evidence file could not be read.
    std::vector<std::string> evidence_of;
    /// A file that may define terms could not be read, or an item in one.
    bool terms = false;
    /// Files with an item that could not be read: a criterion, a concept, a mistake. Sorted.
    std::vector<DocumentId> items_of;
};

struct Catalogue {
    Project project;
    std::vector<markup::Document> documents;
    std::vector<Organisation> organisations;
    std::vector<Qualification> qualifications;
    std::vector<Unit> units;
    std::vector<Term> terms;
    std::vector<Page> pages;
    std::vector<Learner> learners;
    std::vector<Evidence> evidence;
    /// Files below the content folder that are no content files, by path from there: what content
    /// may link to or show.
    std::vector<std::string> other_files;
    Unreadable unreadable;

    /// Whether all items of a file could be read, so that what is not there was never written.
    [[nodiscard]] bool is_complete(DocumentId id) const {
        return !std::binary_search(unreadable.items_of.begin(), unreadable.items_of.end(), id);
    }

    [[nodiscard]] const markup::Document& operator[](DocumentId id) const {
        return documents[id.value];
    }

    [[nodiscard]] const Organisation& operator[](OrganisationId id) const {
        return organisations[id.value];
    }

    [[nodiscard]] const Qualification& operator[](QualificationId id) const {
        return qualifications[id.value];
    }

    [[nodiscard]] const Unit& operator[](UnitId id) const { return units[id.value]; }

    [[nodiscard]] const Term& operator[](TermId id) const { return terms[id.value]; }

    [[nodiscard]] const Page& operator[](PageId id) const { return pages[id.value]; }

    [[nodiscard]] const Learner& operator[](LearnerId id) const { return learners[id.value]; }

    [[nodiscard]] const Evidence& operator[](EvidenceId id) const { return evidence[id.value]; }

    [[nodiscard]] const Outcome& operator[](OutcomeRef ref) const {
        return units[ref.unit.value].outcomes[ref.position];
    }

    [[nodiscard]] const Criterion& operator[](CriterionRef ref) const {
        return units[ref.unit.value].criteria[ref.position];
    }

    [[nodiscard]] const Material& material_of(const MaterialOwner& owner) const {
        return std::visit([this](auto id) -> const Material& { return (*this)[id].material; },
                          owner);
    }

    [[nodiscard]] const KeyConcept& operator[](const ConceptRef& ref) const {
        return material_of(ref.owner).key_concepts[ref.position];
    }

    [[nodiscard]] const Mistake& operator[](const MistakeRef& ref) const {
        return material_of(ref.owner).mistakes[ref.position];
    }
};

}  // namespace unitfolio::model
