#include "check/left_examples.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace unitfolio::check {

namespace {

bool is_example(std::string_view text) {
    text = base::trim(text);
    if (text.ends_with('.')) {
        text.remove_suffix(1);
    }
    return text.ends_with(kExampleMark);
}

}  // namespace

void examine_left_examples(const model::Unit& unit, base::Diagnostics& diagnostics) {
    std::vector<base::Span> outcomes;
    for (const model::Outcome& outcome : unit.outcomes) {
        if (is_example(outcome.title)) {
            outcomes.push_back(outcome.span);
        }
    }
    std::vector<base::Span> criteria;
    for (const model::Criterion& criterion : unit.criteria) {
        if (is_example(criterion.text)) {
            criteria.push_back(criterion.span);
        }
    }
    std::vector<base::Span> all = outcomes;
    all.insert(all.end(), criteria.begin(), criteria.end());
    if (all.empty()) {
        return;
    }
    std::vector<std::string> counts;
    if (!outcomes.empty()) {
        counts.push_back(base::count_of(outcomes.size(), "outcome"));
    }
    if (!criteria.empty()) {
        counts.push_back(criteria.size() == 1 ? "1 criterion"
                                              : fmt::format("{} criteria", criteria.size()));
    }
    diagnostics
        .report(base::Code::example_left,
                *std::min_element(all.begin(), all.end()),
                fmt::format("{} of this unit {} still the example{} that it came with",
                            base::join_and(counts),
                            all.size() == 1 ? "is" : "are",
                            all.size() == 1 ? "" : "s"))
        .hint("put the words of the specification in their place, or take them out");
}

}  // namespace unitfolio::check
