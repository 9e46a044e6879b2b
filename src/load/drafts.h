// What one file gives, before the names in it are resolved: only then are all files known.
#pragma once

#include "data/field_reader.h"
#include "model/portfolio.h"
#include "model/specification.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace unitfolio::load {

struct OrganisationDraft {
    model::Organisation organisation;
    std::vector<model::Term> terms;
};

struct QualificationDraft {
    model::Qualification qualification;
    std::vector<model::Term> terms;
    std::optional<data::Text> organisation;
    /// The units of each group, by the group's position.
    std::vector<std::vector<data::Text>> group_units;

    struct Barred {
        data::Text first;
        data::Text second;
        base::Span span;
    };

    std::vector<Barred> barred;
};

struct UnitDraft {
    model::Unit unit;
    std::vector<model::Term> terms;
    /// As the file says, or else the folder it lies in.
    std::optional<data::Text> organisation;
    std::vector<data::Text> qualifications;
};

struct GlossaryDraft {
    std::vector<model::Term> terms;
};

struct PageDraft {
    model::Page page;
};

struct LearnerDraft {
    model::Learner learner;
    std::optional<data::Text> qualification;
    std::vector<data::Text> units;
};

struct EvidenceDraft {
    model::Evidence evidence;
    /// The learner's slug.
    std::string learner;
    std::optional<data::Text> unit;
};

/// A file that evidence attaches and that brings no facts of its own.
struct AttachedDraft {};

/// std::monostate: the file could not be read.
using Draft = std::variant<std::monostate,
                           OrganisationDraft,
                           QualificationDraft,
                           UnitDraft,
                           GlossaryDraft,
                           PageDraft,
                           LearnerDraft,
                           EvidenceDraft,
                           AttachedDraft>;

}  // namespace unitfolio::load
