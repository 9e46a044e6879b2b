#include "site/combination_words.h"

#include "base/text.h"

#include <cstdint>

namespace unitfolio::site {

namespace {

std::string credits(std::int64_t number) {
    return base::count_of(static_cast<std::size_t>(number), "credit");
}

}  // namespace

std::string bounds_in_words(const model::CreditBounds& bounds) {
    if (bounds.is_exact()) {
        return "exactly " + credits(*bounds.least);
    }
    if (bounds.least && bounds.most) {
        return std::to_string(*bounds.least) + " to " + credits(*bounds.most);
    }
    if (bounds.least) {
        return "at least " + credits(*bounds.least);
    }
    return bounds.most ? "at most " + credits(*bounds.most) : std::string{};
}

std::vector<std::string> rules_in_words(const model::Qualification& qualification) {
    std::vector<std::string> rules;
    if (qualification.credit) {
        rules.push_back("at least " + credits(*qualification.credit) + " in all");
    }
    if (qualification.credits_at_level) {
        rules.push_back("at least " + credits(qualification.credits_at_level->least) +
                        " at level " + std::to_string(qualification.credits_at_level->level) +
                        " or above");
    }
    return rules;
}

}  // namespace unitfolio::site
