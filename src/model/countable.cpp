#include "model/countable.h"

#include <algorithm>
#include <array>

namespace unitfolio::model {

namespace {

// In the order of the enum, so that looking one up is indexing.
constexpr std::array kCountNames = {
    CountName{Countable::outcomes, "outcomes", "learning outcome"},
    CountName{Countable::criteria, "criteria", "assessment criterion"},
    CountName{Countable::terms, "terms", "key term"},
    CountName{Countable::questions, "questions", "question"},
    CountName{Countable::concepts, "concepts", "key concept"},
    CountName{Countable::mistakes, "mistakes", "common mistake"},
    CountName{Countable::misconceptions, "misconceptions", "misconception"},
    CountName{Countable::marking_points, "marking_points", "marking point"},
    CountName{Countable::guidance, "guidance", "tip"},
};

}  // namespace

std::span<const CountName> count_names() {
    return kCountNames;
}

std::string_view noun_of(Countable what) {
    return kCountNames[static_cast<std::size_t>(what)].noun;
}

std::size_t count_in(const Unit& unit, Countable what) {
    const auto& mistakes = unit.material.mistakes;
    switch (what) {
        case Countable::outcomes:
            return unit.outcomes.size();
        case Countable::criteria:
            return unit.criteria.size();
        case Countable::terms:
            return unit.material.terms.size();
        case Countable::questions:
            return unit.material.questions.size();
        case Countable::concepts:
            return unit.material.key_concepts.size();
        case Countable::mistakes:
            return mistakes.size();
        case Countable::misconceptions:
            return static_cast<std::size_t>(
                std::count_if(mistakes.begin(), mistakes.end(), [](const Mistake& mistake) {
                    return mistake.is_misconception();
                }));
        case Countable::marking_points:
            return unit.marking_points.size();
        case Countable::guidance:
            return unit.material.guidance.size();
    }
    return 0;
}

}  // namespace unitfolio::model
