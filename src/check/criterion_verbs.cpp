#include "check/criterion_verbs.h"

#include "base/text.h"
#include "check/place.h"
#include "check/words.h"
#include "model/command_verbs.h"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace unitfolio::check {

using base::Code;

namespace {

std::string advice(std::string_view word) {
    std::vector<std::string_view> verbs;
    for (const model::CommandVerb& each : model::command_verbs()) {
        verbs.push_back(each.verb);
    }
    if (const auto nearest = base::nearest(word, verbs)) {
        return fmt::format("did you mean '{}'?", *nearest);
    }
    return "start it with what the learner has to do, such as 'Explain' or 'Plan'";
}

}  // namespace

void examine_criterion_verbs(const model::Unit& unit,
                             const base::Sources& sources,
                             base::Diagnostics& diagnostics) {
    for (const model::Criterion& criterion : unit.criteria) {
        WordReader reader(criterion.text);
        if (!criterion.verb.empty() || !reader.next()) {
            continue;
        }
        const std::string word(reader.word().written);
        diagnostics
            .report(Code::criterion_verb_missing,
                    place_within(sources, criterion.span, word),
                    fmt::format("criterion {} starts with '{}', which is no known command verb",
                                criterion.number,
                                word))
            .hint(advice(word));
    }
}

}  // namespace unitfolio::check
