#include "link/resolver.h"

#include "base/text.h"
#include "link/term_scope.h"
#include "link/unit_part.h"
#include "model/numbering.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::link {

using base::Code;
using model::Match;

namespace {

constexpr std::string_view kTerm = "term:";
constexpr std::string_view kPage = "page:";

bool contains(const std::vector<std::string>& all, std::string_view name) {
    return std::find(all.begin(), all.end(), name) != all.end();
}

bool is_evidence(const Viewpoint& viewpoint) {
    return std::holds_alternative<model::EvidenceId>(viewpoint.speaker);
}

std::string quoted(std::string_view text) {
    return fmt::format("'{}'", text);
}

}  // namespace

Target Resolver::resolve(std::string_view text, base::Span span, const Viewpoint& viewpoint) const {
    text = base::trim(text);
    if (text.starts_with(kTerm)) {
        return resolve_term(base::trim(text.substr(kTerm.size())), span, viewpoint);
    }
    if (text.starts_with(kPage)) {
        return resolve_page(base::trim(text.substr(kPage.size())), span);
    }
    if (text.find('#') != std::string_view::npos) {
        return resolve_part(text, span, viewpoint);
    }
    if (model::parse_criterion_number(text) && is_evidence(viewpoint)) {
        return resolve_own_part(text, span, viewpoint);
    }
    return resolve_name(text, span, viewpoint);
}

Target Resolver::resolve_term(std::string_view name,
                              base::Span span,
                              const Viewpoint& viewpoint) const {
    const std::vector<model::TermId> all = symbols_.terms(name);
    if (all.empty()) {
        if (catalogue_.unreadable.terms) {
            return {};
        }
        auto& fault = diagnostics_.report(
            Code::reference_unresolved, span, fmt::format("there is no term '{}'", name));
        if (const auto near = base::nearest(name, symbols_.term_names())) {
            fault.hint(fmt::format("did you mean '[[term:{}]]'?", *near));
        } else {
            fault.hint("define it under 'Key terms' or in the glossary");
        }
        return {};
    }
    const auto nearest = std::max_element(all.begin(), all.end(), [&](auto left, auto right) {
        return nearness(catalogue_[left], viewpoint) < nearness(catalogue_[right], viewpoint);
    });
    if (all.size() > 1 && nearness(catalogue_[*nearest], viewpoint) == Nearness::out_of_sight) {
        diagnostics_
            .report(
                Code::reference_ambiguous,
                span,
                fmt::format(
                    "the term '{}' is defined in {} places, none of them near", name, all.size()))
            .hint("define it in the glossary, which everybody sees");
        return {};
    }
    return *nearest;
}

Target Resolver::resolve_page(std::string_view slug, base::Span span) const {
    const model::PageId page = symbols_.page(slug);
    if (page.is_set()) {
        return page;
    }
    if (!contains(catalogue_.unreadable.pages, slug)) {
        auto& fault = diagnostics_.report(
            Code::reference_unresolved, span, fmt::format("there is no page '{}'", slug));
        if (const auto near = base::nearest(slug, symbols_.page_names())) {
            fault.hint(fmt::format("did you mean '[[page:{}]]'?", *near));
        }
    }
    return {};
}

Target Resolver::resolve_part(std::string_view text,
                              base::Span span,
                              const Viewpoint& viewpoint) const {
    const std::size_t hash = text.find('#');
    const std::string_view name = base::trim(text.substr(0, hash));
    const std::string_view part = base::trim(text.substr(hash + 1));
    if (name.empty()) {
        return resolve_own_part(part, span, viewpoint);
    }
    if (symbols_.qualification(name).is_set() || symbols_.organisation(name).is_set()) {
        diagnostics_
            .report(Code::reference_syntax,
                    span,
                    fmt::format("'{}' is not a unit: only units have criteria and outcomes", name))
            .hint(fmt::format("write '[[{}]]'", name));
        return {};
    }
    const model::UnitId unit = resolve_unit(name, span, viewpoint);
    return unit.is_set() ? find_part(catalogue_, unit, part, span, diagnostics_) : Target{};
}

Target Resolver::resolve_own_part(std::string_view part,
                                  base::Span span,
                                  const Viewpoint& viewpoint) const {
    if (viewpoint.unit.is_set()) {
        return find_part(catalogue_, viewpoint.unit, part, span, diagnostics_);
    }
    if (!is_evidence(viewpoint)) {
        diagnostics_
            .report(Code::reference_unresolved,
                    span,
                    fmt::format("'#{}' names no unit, and this file is not a unit's", part))
            .hint(fmt::format("write the unit in front, such as '[[unit-name#{}]]'", part));
        return {};
    }
    const auto evidence = std::get<model::EvidenceId>(viewpoint.speaker);
    if (catalogue_[evidence].unit_name.empty()) {
        diagnostics_
            .report(Code::claim_unknown, span, fmt::format("'{}' does not say of which unit", part))
            .hint("add 'unit:' to the facts of the evidence, or write the unit in front");
    }
    return {};
}

model::UnitId Resolver::resolve_unit(std::string_view name,
                                     base::Span span,
                                     const Viewpoint& viewpoint) const {
    const model::UnitMatch match =
        symbols_.units().find(name, unit_preference(viewpoint, catalogue_));
    if (match.match == Match::ambiguous) {
        std::vector<std::string> slugs;
        for (const model::UnitId unit : match.candidates) {
            slugs.push_back(quoted(catalogue_[unit].slug));
        }
        report_ambiguous(name, span, std::move(slugs));
    } else if (match.match == Match::unknown) {
        auto& fault = diagnostics_.report(
            Code::reference_unresolved, span, fmt::format("there is no unit '{}'", name));
        if (const auto near = base::nearest(name, symbols_.units().all())) {
            fault.hint(fmt::format("did you mean '{}'?", *near));
        }
    }
    return match.unit;
}

Target Resolver::resolve_name(std::string_view name,
                              base::Span span,
                              const Viewpoint& viewpoint) const {
    const model::UnitMatch match =
        symbols_.units().find(name, unit_preference(viewpoint, catalogue_));
    std::vector<Target> targets;
    std::vector<std::string> candidates;
    const auto add = [&](auto id, std::string description) {
        if (id.is_set()) {
            targets.emplace_back(id);
            candidates.push_back(std::move(description));
        }
    };
    add(match.unit, fmt::format("the unit '{}'", name));
    add(symbols_.qualification(name), fmt::format("the qualification '{}'", name));
    add(symbols_.organisation(name), fmt::format("the organisation '{}'", name));
    add(symbols_.evidence(viewpoint.learner, name), fmt::format("the evidence '{}'", name));
    for (const model::UnitId unit : match.candidates) {
        targets.emplace_back(unit);
        candidates.push_back(quoted(catalogue_[unit].slug));
    }
    if (targets.size() == 1) {
        return targets.front();
    }
    if (targets.size() > 1) {
        report_ambiguous(name, span, std::move(candidates));
    } else if (match.match != Match::unreadable && !is_unreadable(name, viewpoint)) {
        report_unresolved(name, span, viewpoint);
    }
    return {};
}

bool Resolver::is_unreadable(std::string_view name, const Viewpoint& viewpoint) const {
    const model::Unreadable& unreadable = catalogue_.unreadable;
    return contains(unreadable.qualifications, name) || contains(unreadable.organisations, name) ||
           (viewpoint.learner.is_set() &&
            contains(unreadable.evidence_of, catalogue_[viewpoint.learner].slug));
}

void Resolver::report_unresolved(std::string_view name,
                                 base::Span span,
                                 const Viewpoint& viewpoint) const {
    auto& fault = diagnostics_.report(
        Code::reference_unresolved, span, fmt::format("'{}' leads nowhere", name));
    if (model::parse_criterion_number(name) && !viewpoint.unit.is_set()) {
        fault.hint(fmt::format("write the unit in front, such as '[[unit-name#{}]]'", name));
    } else if (model::parse_criterion_number(name)) {
        fault.hint(fmt::format("write '[[#{}]]' for a criterion of this unit", name));
    } else if (!symbols_.terms(name).empty()) {
        fault.hint(fmt::format("write '[[term:{}]]' for a term", name));
    } else if (symbols_.page(name).is_set()) {
        fault.hint(fmt::format("write '[[page:{}]]' for a page", name));
    } else if (const auto near = base::nearest(name, symbols_.plain_names(viewpoint))) {
        fault.hint(fmt::format("did you mean '{}'?", *near));
    }
}

void Resolver::report_ambiguous(std::string_view name,
                                base::Span span,
                                std::vector<std::string> candidates) const {
    diagnostics_
        .report(Code::reference_ambiguous,
                span,
                fmt::format("'{}' could be any of {} things", name, candidates.size()))
        .hint(fmt::format("it fits {}: write one whole name", base::join_and(candidates)));
}

}  // namespace unitfolio::link
