#include "link/term_names.h"

#include "base/text.h"
#include "link/ambiguity.h"
#include "link/term_scope.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace unitfolio::link {

using base::Code;
using model::TermId;

namespace {

std::optional<model::MaterialOwner> owner_of(const model::Term& term) {
    if (term.unit.is_set()) {
        return term.unit;
    }
    if (term.qualification.is_set()) {
        return term.qualification;
    }
    return term.organisation.is_set() ? std::optional<model::MaterialOwner>(term.organisation)
                                      : std::nullopt;
}

Candidate candidate(const model::Term& term, const model::Catalogue& catalogue) {
    const auto owner = owner_of(term);
    if (!owner) {
        return {term.span, "the term of the glossary", fmt::format("[[term:{}]]", term.name)};
    }
    const std::string& slug =
        std::visit([&](auto id) -> const std::string& { return catalogue[id].slug; }, *owner);
    return {term.span,
            fmt::format("the term of '{}'", slug),
            fmt::format("[[{}#term:{}]]", slug, term.name)};
}

void report_unknown(const Lookup& lookup, std::string_view name, base::Span span) {
    if (lookup.catalogue.unreadable.terms) {
        return;
    }
    auto& fault = lookup.diagnostics.report(
        Code::reference_unresolved, span, fmt::format("there is no term '{}'", name));
    if (const auto near = base::nearest(name, lookup.symbols.term_names())) {
        fault.hint(fmt::format("did you mean '[[term:{}]]'?", *near));
    } else {
        fault.hint("define it under 'Key terms' or in the glossary");
    }
}

}  // namespace

Target find_term(const Lookup& lookup,
                 std::string_view name,
                 base::Span span,
                 const Viewpoint& viewpoint) {
    std::vector<TermId> nearest;
    Nearness distance = Nearness::out_of_sight;
    for (const TermId id : lookup.symbols.terms(name)) {
        const Nearness here = nearness(lookup.catalogue[id], viewpoint);
        if (here > distance) {
            nearest.clear();
            distance = here;
        }
        if (here == distance) {
            nearest.push_back(id);
        }
    }
    if (nearest.size() == 1) {
        return nearest.front();
    }
    if (nearest.empty()) {
        report_unknown(lookup, name, span);
        return {};
    }
    std::vector<Candidate> candidates;
    candidates.reserve(nearest.size());
    for (const TermId id : nearest) {
        candidates.push_back(candidate(lookup.catalogue[id], lookup.catalogue));
    }
    report_ambiguous(name, span, candidates, lookup.diagnostics);
    return {};
}

Target find_term_of(const Lookup& lookup,
                    const model::MaterialOwner& owner,
                    std::string_view name,
                    base::Span span) {
    const std::vector<TermId> all = lookup.symbols.terms(name);
    const auto found = std::find_if(
        all.begin(), all.end(), [&](TermId id) { return owner_of(lookup.catalogue[id]) == owner; });
    if (found != all.end()) {
        return *found;
    }
    if (all.empty()) {
        report_unknown(lookup, name, span);
        return {};
    }
    auto& fault = lookup.diagnostics.report(
        Code::reference_unresolved, span, fmt::format("the term '{}' is not defined there", name));
    for (const TermId id : all) {
        const Candidate other = candidate(lookup.catalogue[id], lookup.catalogue);
        fault.note(other.span, fmt::format("this is {}", other.what));
    }
    fault.hint(fmt::format("write '{}'",
                           candidate(lookup.catalogue[all.front()], lookup.catalogue).written));
    return {};
}

}  // namespace unitfolio::link
