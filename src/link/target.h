// What a reference can lead to, and who can write one.
#pragma once

#include "model/ids.h"

#include <variant>

namespace unitfolio::link {

/// What a name can stand for. std::monostate: nothing.
using Target = std::variant<std::monostate,
                            model::UnitId,
                            model::OutcomeRef,
                            model::CriterionRef,
                            model::ConceptRef,
                            model::MistakeRef,
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

/// Whether a speaker's words may be shown to everybody: not those of learners.
[[nodiscard]] inline bool is_public(const Speaker& speaker) {
    return !std::holds_alternative<model::EvidenceId>(speaker) &&
           !std::holds_alternative<model::LearnerId>(speaker);
}

}  // namespace unitfolio::link
