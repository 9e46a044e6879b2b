#include "site/combination_words.h"

#include <cstdint>

namespace unitfolio::site {

namespace {

std::uint64_t count(std::int64_t credits) {
    return static_cast<std::uint64_t>(credits);
}

}  // namespace

std::string bounds_in_words(const model::CreditBounds& bounds, const Strings& strings) {
    if (bounds.is_exact()) {
        return strings.counted("qualification.exactly", count(*bounds.least));
    }
    if (bounds.least && bounds.most) {
        return strings.counted("qualification.between",
                               count(*bounds.most),
                               {{"least", strings.number(count(*bounds.least))}});
    }
    if (bounds.least) {
        return strings.counted("qualification.at_least", count(*bounds.least));
    }
    return bounds.most ? strings.counted("qualification.at_most", count(*bounds.most))
                       : std::string{};
}

std::vector<std::string> rules_in_words(const model::Qualification& qualification,
                                        const Strings& strings) {
    std::vector<std::string> rules;
    if (qualification.credit) {
        rules.push_back(strings.counted("qualification.in_all", count(*qualification.credit)));
    }
    if (qualification.credits_at_level) {
        rules.push_back(
            strings.counted("qualification.at_level",
                            count(qualification.credits_at_level->least),
                            {{"level", std::to_string(qualification.credits_at_level->level)}}));
    }
    return rules;
}

}  // namespace unitfolio::site
