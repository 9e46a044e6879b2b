#include "check/term_repetition.h"

#include "check/content_words.h"
#include "check/place.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::check {

using base::Code;

namespace {

/// Fewer words may well be a term that the outcome uses: "operational change".
constexpr std::size_t kFewestInName = 3;
constexpr std::size_t kFewestInDefinition = 3;

/// An outcome or a criterion.
struct Statement {
    std::string name;
    base::Span span;
    ContentWords words;
};

std::vector<Statement> statements_of(const model::Unit& unit) {
    std::vector<Statement> statements;
    for (const model::Outcome& outcome : unit.outcomes) {
        statements.push_back(
            {"outcome " + outcome.number, outcome.span, content_words(outcome.title)});
    }
    for (const model::Criterion& criterion : unit.criteria) {
        statements.push_back(
            {"criterion " + criterion.number, criterion.span, content_words(criterion.text)});
    }
    return statements;
}

void report(const model::Term& term,
            base::Span span,
            const Statement& statement,
            base::Diagnostics& diagnostics) {
    diagnostics
        .report(Code::term_repeats_outcome,
                span,
                fmt::format("the key term '{}' only repeats {}", term.name, statement.name))
        .note(statement.span, "it stands here")
        .hint("say what the term means in words of its own, or take it out");
}

}  // namespace

void examine_term_repetition(const model::Catalogue& catalogue,
                             const model::Unit& unit,
                             const base::Sources& sources,
                             base::Diagnostics& diagnostics) {
    if (unit.material.terms.empty()) {
        return;
    }
    const std::vector<Statement> statements = statements_of(unit);
    for (const model::TermId id : unit.material.terms) {
        const model::Term& term = catalogue[id];
        const ContentWords name = content_words(term.name);
        const ContentWords definition = content_words(term.summary);
        const auto is_name = [&](const Statement& each) {
            return name.size() >= kFewestInName && each.words.size() >= kFewestInName &&
                   are_among(each.words, name);
        };
        const auto is_definition = [&](const Statement& each) {
            return definition.size() >= kFewestInDefinition && are_among(definition, each.words);
        };
        auto found = std::find_if(statements.begin(), statements.end(), is_name);
        if (found != statements.end()) {
            report(term, place_within(sources, term.span, term.name), *found, diagnostics);
            continue;
        }
        found = std::find_if(statements.begin(), statements.end(), is_definition);
        if (found != statements.end()) {
            report(term, place_within(sources, term.span, term.summary), *found, diagnostics);
        }
    }
}

}  // namespace unitfolio::check
