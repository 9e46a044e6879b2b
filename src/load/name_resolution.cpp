#include "load/name_resolution.h"

#include "base/text.h"
#include "model/specification.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace unitfolio::load {

using base::Code;

namespace {

/// What a name would be without what is no part of it: the ending of its file, folders before it,
/// the hyphen of a list.
std::string_view bare_name(std::string_view name) {
    constexpr std::string_view ending = ".md";
    if (name.ends_with(ending)) {
        name.remove_suffix(ending.size());
    }
    if (name.starts_with('-')) {
        name.remove_prefix(1);
    }
    constexpr std::array<std::string_view, 5> folders = {
        "content/", "units/", "qualifications/", "organisations/", "../"};
    for (const std::string_view folder : folders) {
        if (name.starts_with(folder)) {
            return bare_name(name.substr(folder.size()));
        }
    }
    return name;
}

}  // namespace

void report_unresolved_name(std::string_view kind,
                            const data::Text& name,
                            const std::vector<std::string_view>& candidates,
                            base::Diagnostics& diagnostics) {
    auto& fault = diagnostics.report(
        Code::reference_unresolved, name.span, fmt::format("there is no {} '{}'", kind, name.text));
    const std::string_view bare = bare_name(name.text);
    const std::string slug = base::slug(bare);
    const bool is_known = std::find(candidates.begin(), candidates.end(), bare) != candidates.end();
    const bool is_slug = std::find(candidates.begin(), candidates.end(), slug) != candidates.end();
    if (name.text.starts_with('-') && is_known) {
        fault.hint(fmt::format("put a space behind the hyphen: '- {}'", bare));
    } else if (is_known) {
        fault.hint(fmt::format("write '{}'", bare));
    } else if (is_slug) {
        fault.hint(fmt::format("write '{}', the name of its file", slug));
    } else if (const auto near = base::nearest(bare, candidates)) {
        fault.hint(fmt::format("did you mean '{}'?", *near));
    }
}

model::UnitId resolve_unit(const model::UnitNames& names,
                           std::span<const model::Unit> units,
                           const data::Text& name,
                           const model::UnitPreference& preference,
                           base::Diagnostics& diagnostics) {
    const model::UnitMatch match = names.find(name.text, preference);
    if (match.match == model::Match::unknown) {
        report_unresolved_name("unit", name, names.all(), diagnostics);
    } else if (match.match == model::Match::ambiguous) {
        auto& fault = diagnostics.report(
            Code::reference_ambiguous,
            name.span,
            fmt::format("'{}' could be any of {} units", name.text, match.candidates.size()));
        std::vector<std::string> slugs;
        for (const model::UnitId unit : match.candidates) {
            slugs.push_back(fmt::format("'{}'", units[unit.value].slug));
            fault.note(units[unit.value].span, fmt::format("it may be the unit {}", slugs.back()));
        }
        fault.hint(fmt::format("write one of {}", base::join_and(slugs)));
    }
    return match.unit;
}

}  // namespace unitfolio::load
