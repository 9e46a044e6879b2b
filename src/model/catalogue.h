// Everything that was loaded, before anything is linked. Vectors are sorted by slug (evidence: by
// learner, then reference), so that ids don't depend on the order in which files were read.
#pragma once

#include "markup/document.h"
#include "model/ids.h"
#include "model/portfolio.h"
#include "model/project.h"
#include "model/specification.h"

#include <string>
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
    /// A file that may define terms could not be read.
    bool terms = false;
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
    Unreadable unreadable;

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
};

}  // namespace unitfolio::model
