#include "link/resolver.h"

#include "base/text.h"
#include "link/material_part.h"
#include "link/term_names.h"
#include "link/unit_part.h"
#include "model/numbering.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::link {

using base::Code;
using model::Match;

namespace {

bool contains(const std::vector<std::string>& all, std::string_view name) {
    return std::find(all.begin(), all.end(), name) != all.end();
}

bool is_evidence(const Viewpoint& viewpoint) {
    return std::holds_alternative<model::EvidenceId>(viewpoint.speaker);
}

bool asks_for(NameKind kind, NameKind wanted) {
    return kind == NameKind::any || kind == wanted;
}

/// "[[1.1]] [[1.3]]" for "1.1, 1.3" and "1.1-1.3": what stands between the ends is for its author
/// to name.
std::optional<std::string> several_criteria(std::string_view name) {
    constexpr std::array<std::string_view, 6> joints = {",", ";", "–", "-", " and ", " & "};
    for (const std::string_view joint : joints) {
        const std::size_t at = name.find(joint);
        if (at == std::string_view::npos) {
            continue;
        }
        const std::string_view first = base::trim(name.substr(0, at));
        const std::string_view rest = base::trim(name.substr(at + joint.size()));
        if (model::parse_criterion_number(first) && model::parse_criterion_number(rest)) {
            return fmt::format("[[{}]] [[{}]]", first, rest);
        }
    }
    return std::nullopt;
}

/// "about" of "pages/about.md".
std::string_view page_of_file(std::string_view name) {
    constexpr std::string_view folder = "pages/";
    constexpr std::string_view ending = ".md";
    name.remove_prefix(name.starts_with(folder) ? folder.size() : 0);
    name.remove_suffix(name.ends_with(ending) ? ending.size() : 0);
    return name;
}

/// "unit#1.1" for "unit 1.1".
std::optional<std::string> part_behind_space(std::string_view name) {
    const std::size_t space = name.rfind(' ');
    if (space == std::string_view::npos || !model::parse_criterion_number(name.substr(space + 1))) {
        return std::nullopt;
    }
    return fmt::format("{}#{}", base::trim(name.substr(0, space)), name.substr(space + 1));
}

/// "[[name" and "#part]]", "[[name" and "]]".
std::string end_of(const WrittenName& written) {
    return written.part ? fmt::format("#{}]]", *written.part) : "]]";
}

}  // namespace

Target Resolver::resolve(std::string_view text, base::Span span, const Viewpoint& viewpoint) const {
    const WrittenName written = read_name(text);
    const Asked asked{written.name, span, viewpoint};
    switch (written.kind) {
        case NameKind::term:
            return resolve_term(asked);
        case NameKind::page:
            return resolve_page(asked);
        case NameKind::key_concept:
        case NameKind::mistake:
        case NameKind::misconception:
            return resolve_visible_material(asked, written.kind);
        default:
            break;
    }
    if (written.part) {
        return resolve_part(written, asked);
    }
    if (model::parse_criterion_number(written.name) && is_evidence(viewpoint)) {
        return resolve_own_part(asked);
    }
    return resolve_name(written, asked);
}

Target Resolver::resolve_term(const Asked& asked) const {
    return find_term({symbols_, catalogue_, diagnostics_}, asked.text, asked.span, asked.viewpoint);
}

Target Resolver::resolve_page(const Asked& asked) const {
    const model::PageId page = symbols_.page(asked.text);
    if (page.is_set()) {
        return page;
    }
    if (!contains(catalogue_.unreadable.pages, asked.text)) {
        auto& fault = diagnostics_.report(Code::reference_unresolved,
                                          asked.span,
                                          fmt::format("there is no page '{}'", asked.text));
        if (const auto near = base::nearest(asked.text, symbols_.page_names())) {
            fault.hint(fmt::format("did you mean '[[page:{}]]'?", *near));
        }
    }
    return {};
}

Target Resolver::resolve_visible_material(const Asked& asked, NameKind kind) const {
    return find_visible({kind, asked.text, asked.span}, asked.viewpoint, catalogue_, diagnostics_);
}

Target Resolver::resolve_part(const WrittenName& written, const Asked& asked) const {
    const Asked part{*written.part, asked.span, asked.viewpoint};
    if (written.name.empty()) {
        return resolve_own_part(part);
    }
    if (goes_by_words(*written.part)) {
        return resolve_words(resolve_name(written, asked), part);
    }
    const bool is_other = symbols_.qualification(written.name).is_set() ||
                          symbols_.organisation(written.name).is_set();
    const bool is_unit =
        symbols_.units().find(written.name, unit_preference(asked.viewpoint, catalogue_)).match !=
        Match::unknown;
    if (is_other && !(is_unit && asks_for(written.kind, NameKind::unit))) {
        diagnostics_
            .report(Code::reference_syntax,
                    asked.span,
                    fmt::format("'{}' is not a unit: only units have criteria and outcomes",
                                written.name))
            .hint(fmt::format("write '[[{}]]'", written.name));
        return {};
    }
    const model::UnitId unit = resolve_unit(asked, {"[[", end_of(written)});
    return unit.is_set() ? find_part(catalogue_, unit, part.text, part.span, diagnostics_)
                         : Target{};
}

Target Resolver::resolve_own_part(const Asked& asked) const {
    if (goes_by_words(asked.text)) {
        const auto owner = own_material(asked.viewpoint);
        if (owner) {
            return resolve_words(std::visit([](auto id) { return Target(id); }, *owner), asked);
        }
    } else if (asked.viewpoint.unit.is_set()) {
        return find_part(catalogue_, asked.viewpoint.unit, asked.text, asked.span, diagnostics_);
    }
    if (!is_evidence(asked.viewpoint)) {
        diagnostics_
            .report(Code::reference_unresolved,
                    asked.span,
                    fmt::format("'#{}' names no unit, and this file is not a unit's", asked.text))
            .hint(fmt::format("write the unit in front, such as '[[unit-name#{}]]'", asked.text));
        return {};
    }
    const auto evidence = std::get<model::EvidenceId>(asked.viewpoint.speaker);
    if (catalogue_[evidence].unit_name.empty()) {
        diagnostics_
            .report(Code::claim_unknown,
                    asked.span,
                    fmt::format("'{}' does not say of which unit", asked.text))
            .hint("add 'unit:' to the facts of the evidence, or write the unit in front");
    }
    return {};
}

Target Resolver::resolve_words(const Target& owner, const Asked& asked) const {
    const WrittenName written = read_name(asked.text);
    const auto material = material_owner(owner);
    if (!material) {
        if (!std::holds_alternative<std::monostate>(owner)) {
            diagnostics_
                .report(Code::reference_syntax,
                        asked.span,
                        fmt::format("'#{}' stands behind a piece of evidence", asked.text))
                .hint("units, qualifications and organisations have terms, concepts and mistakes");
        }
        return {};
    }
    if (written.kind == NameKind::term) {
        return find_term_of(
            {symbols_, catalogue_, diagnostics_}, *material, written.name, asked.span);
    }
    return find_in({written.kind, written.name, asked.span}, *material, catalogue_, diagnostics_);
}

model::UnitId Resolver::resolve_unit(std::string_view name,
                                     base::Span span,
                                     const Viewpoint& viewpoint) const {
    return resolve_unit({name, span, viewpoint}, {});
}

model::UnitId Resolver::resolve_unit(const Asked& asked, const Surroundings& surroundings) const {
    const model::UnitMatch match =
        symbols_.units().find(asked.text, unit_preference(asked.viewpoint, catalogue_));
    if (match.match == Match::ambiguous) {
        report_ambiguous(
            asked.text, asked.span, unit_candidates(match.candidates, surroundings), diagnostics_);
    } else if (match.match == Match::unknown) {
        auto& fault = diagnostics_.report(Code::reference_unresolved,
                                          asked.span,
                                          fmt::format("there is no unit '{}'", asked.text));
        if (const auto near = base::nearest(asked.text, symbols_.units().all())) {
            fault.hint(fmt::format("did you mean '{}'?", *near));
        }
    }
    return match.unit;
}

std::vector<Candidate> Resolver::unit_candidates(const std::vector<model::UnitId>& units,
                                                 const Surroundings& surroundings) const {
    std::vector<Candidate> candidates;
    for (const model::UnitId id : units) {
        const model::Unit& unit = catalogue_[id];
        candidates.push_back({unit.span,
                              fmt::format("the unit '{}'", unit.slug),
                              surroundings.before + unit.slug + surroundings.after});
    }
    return candidates;
}

Target Resolver::resolve_name(const WrittenName& written, const Asked& asked) const {
    const NameKind kind = written.kind;
    model::UnitMatch match;
    if (asks_for(kind, NameKind::unit)) {
        match = symbols_.units().find(asked.text, unit_preference(asked.viewpoint, catalogue_));
    }
    std::vector<Target> targets;
    std::vector<Candidate> candidates;
    const auto add = [&](NameKind each, auto id) {
        if (id.is_set() && asks_for(kind, each)) {
            targets.emplace_back(id);
            candidates.push_back(
                {catalogue_[id].span,
                 fmt::format("the {} '{}'", word_of(each), asked.text),
                 fmt::format("[[{}:{}{}", word_of(each), asked.text, end_of(written))});
        }
    };
    add(NameKind::unit, match.unit);
    add(NameKind::qualification, symbols_.qualification(asked.text));
    add(NameKind::organisation, symbols_.organisation(asked.text));
    add(NameKind::evidence, symbols_.evidence(asked.viewpoint.learner, asked.text));
    for (Candidate& each : unit_candidates(match.candidates, {"[[", end_of(written)})) {
        candidates.push_back(std::move(each));
    }
    if (candidates.size() > 1) {
        report_ambiguous(asked.text, asked.span, candidates, diagnostics_);
        return {};
    }
    if (!targets.empty()) {
        return targets.front();
    }
    if (match.match != Match::unreadable && !is_unreadable(asked)) {
        report_unresolved(asked, written);
    }
    return {};
}

bool Resolver::is_unreadable(const Asked& asked) const {
    const model::Unreadable& unreadable = catalogue_.unreadable;
    return contains(unreadable.qualifications, asked.text) ||
           contains(unreadable.organisations, asked.text) ||
           (asked.viewpoint.learner.is_set() &&
            contains(unreadable.evidence_of, catalogue_[asked.viewpoint.learner].slug));
}

void Resolver::report_unresolved(const Asked& asked, const WrittenName& written) const {
    const std::string_view name = asked.text;
    if (written.kind != NameKind::any) {
        diagnostics_.report(Code::reference_unresolved,
                            asked.span,
                            fmt::format("there is no {} '{}'", word_of(written.kind), name));
        return;
    }
    auto& fault = diagnostics_.report(
        Code::reference_unresolved, asked.span, fmt::format("'{}' leads nowhere", name));
    if (const auto several = several_criteria(name)) {
        fault.hint(fmt::format("name each by itself: '{}'", *several));
        return;
    }
    if (const auto part = part_behind_space(name)) {
        fault.hint(fmt::format("write '[[{}]]'", *part));
        return;
    }
    if (model::parse_criterion_number(name) && !asked.viewpoint.unit.is_set()) {
        fault.hint(fmt::format("write the unit in front, such as '[[unit-name#{}]]'", name));
    } else if (model::parse_criterion_number(name)) {
        fault.hint(fmt::format("write '[[#{}]]' for a criterion of this unit", name));
    } else if (!symbols_.terms(name).empty()) {
        fault.hint(fmt::format("write '[[term:{}]]' for a term", name));
    } else if (const auto page = page_of_file(name); symbols_.page(page).is_set()) {
        fault.hint(fmt::format("write '[[page:{}]]' for a page", page));
    } else if (const auto near = base::nearest(name, symbols_.plain_names(asked.viewpoint))) {
        fault.hint(fmt::format("did you mean '{}'?", *near));
    }
}

}  // namespace unitfolio::link
