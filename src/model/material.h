// Revision material: what helps a learner, whether it belongs to a unit, to its qualification or to
// the awarding organisation. It is written once where it belongs and inherited downwards, never
// copied.
#pragma once

#include "base/source.h"
#include "model/passage.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace unitfolio::model {

/// What a marking point, a tip or a mistake is about: criteria, outcomes, or (both empty) the whole
/// unit. Positions in the unit's vectors. Only units have scopes.
struct Scope {
    std::vector<std::uint32_t> criteria;
    std::vector<std::uint32_t> outcomes;

    [[nodiscard]] bool whole() const { return criteria.empty() && outcomes.empty(); }
};

struct KeyConcept {
    std::string name;
    Passage body;
    base::Span span;
};

/// A tip of "Guidance", or a marking point.
struct Tip {
    Scope scope;
    Passage body;
    base::Span span;
};

/// Something learners get wrong. With a correction it is a misconception, and makes a quiz
/// question.
struct Mistake {
    Scope scope;
    /// "Complaints are always negative."
    Passage statement;
    Passage correction;
    base::Span span;

    [[nodiscard]] bool is_misconception() const { return !correction.empty(); }
};

struct Question {
    std::string question;
    Passage answer;
    base::Span span;
};

/// A section under a heading that has no meaning for the tool: shown as it is.
struct FreeSection {
    std::string title;
    Passage body;
    base::Span span;
};

struct Material {
    Passage overview;
    std::vector<KeyConcept> key_concepts;
    std::vector<Tip> guidance;
    std::vector<Mistake> mistakes;
    std::vector<Question> questions;
    Passage prior_knowledge;
    /// Terms defined here.
    std::vector<TermId> terms;
    std::vector<FreeSection> sections;
};

}  // namespace unitfolio::model
