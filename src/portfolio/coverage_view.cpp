#include "portfolio/coverage_view.h"

#include "link/coverage_words.h"
#include "portfolio/coverage_text.h"
#include "portfolio/view_parts.h"

#include <utility>

namespace unitfolio::portfolio {

namespace {

using link::Shortcoming;
using templating::List;
using templating::Map;
using templating::Value;

List outcome_views(const Dossier& dossier, const link::UnitCoverage& coverage) {
    List views;
    for (const auto& outcome : coverage.outcomes) {
        const auto& source = dossier.catalogue()[outcome.outcome];
        views.emplace_back(Map{
            {"number", text_value(source.number)},
            {"title", text_value(source.title)},
            {"criteria", std::int64_t{outcome.criteria}},
            {"met", std::int64_t{outcome.met}},
            {"partly", std::int64_t{outcome.partly}},
            {"gaps", std::int64_t{outcome.gaps}},
            {"evidence", std::int64_t{outcome.items}},
            {"share", share_text(outcome.share)},
            {"is_thin", outcome.is_thin},
        });
    }
    return views;
}

List type_views(const Dossier& dossier, const link::UnitCoverage& coverage) {
    List views;
    for (const auto& use : coverage.types) {
        views.emplace_back(Map{
            {"title", text_value(dossier.type_title(use.code))},
            {"evidence", std::int64_t{use.items}},
            {"accepted", std::int64_t{use.accepted}},
        });
    }
    return views;
}

/// Whether a criterion lacks something, or the unit as a whole could be better founded.
bool is_missing(Shortcoming::Kind kind) {
    return kind == Shortcoming::Kind::untouched || kind == Shortcoming::Kind::gap ||
           kind == Shortcoming::Kind::partly;
}

}  // namespace

Value coverage_view(const Dossier& dossier, std::size_t unit) {
    const auto& coverage = dossier.coverage().units[unit];
    List missing;
    List remarks;
    for (const auto& shortcoming : link::shortcomings_of(coverage, dossier.catalogue())) {
        List& told = is_missing(shortcoming.kind) ? missing : remarks;
        told.push_back(text_value(shortcoming.sentence));
    }
    return Map{
        {"criteria", coverage.criteria.size()},
        {"met", std::int64_t{coverage.met}},
        {"partly", std::int64_t{coverage.partly}},
        {"gaps", std::int64_t{coverage.gaps}},
        {"line", coverage_line(coverage)},
        {"outcomes", outcome_views(dossier, coverage)},
        {"types", type_views(dossier, coverage)},
        {"missing", std::move(missing)},
        {"remarks", std::move(remarks)},
    };
}

Value totals_view(const Dossier& dossier, std::size_t files) {
    const auto& totals = dossier.coverage().totals;
    return Map{
        {"units", dossier.learner().units.size()},
        {"criteria", totals.criteria},
        {"met", totals.met},
        {"partly", totals.partly},
        {"gaps", totals.gaps},
        {"evidence", dossier.learner().evidence.size()},
        {"shared", totals.shared},
        {"claims", dossier.coverage().claims.size()},
        {"files", files},
    };
}

}  // namespace unitfolio::portfolio
