#include "build/coverage_page.h"

#include "link/anchors.h"
#include "portfolio/coverage_text.h"
#include "portfolio/coverage_view.h"
#include "portfolio/credits_view.h"
#include "portfolio/dossier.h"
#include "portfolio/view_parts.h"
#include "site/code_words.h"
#include "site/places.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace unitfolio::build {

namespace {

using portfolio::Dossier;
using templating::List;
using templating::Map;
using templating::Value;

std::size_t files_of(const Dossier& dossier) {
    std::size_t files = 0;
    for (const model::EvidenceId id : dossier.learner().evidence) {
        files += dossier.catalogue()[id].attachments.size();
    }
    return files;
}

/// From the root of the site.
std::string address_of(const model::Unit& unit, const std::string& anchor = {}) {
    return site::escape_path(site::place_of(unit).path) + (anchor.empty() ? "" : "#" + anchor);
}

/// What one item says of one criterion.
const link::Claim* claim_of(const Dossier& dossier,
                            const link::CriterionCoverage& criterion,
                            model::EvidenceId evidence) {
    for (const std::uint32_t position : criterion.claims) {
        if (const link::Claim& claim = dossier.coverage().claims[position];
            claim.evidence == evidence) {
            return &claim;
        }
    }
    return nullptr;
}

std::string_view code_of(model::Status status) {
    return model::kStatusNames[static_cast<std::size_t>(status)];
}

/// A cell for every item of the unit: {status, text}, or null.
List cells_of(const Dossier& dossier,
              const link::UnitCoverage& coverage,
              const link::CriterionCoverage& criterion) {
    List cells;
    for (const model::EvidenceId evidence : coverage.evidence) {
        const link::Claim* claim = claim_of(dossier, criterion, evidence);
        cells.push_back(claim == nullptr
                            ? Value{}
                            : Value{Map{{"status", code_of(claim->status)},
                                        {"text", portfolio::status_text(claim->status)}}});
    }
    return cells;
}

std::string_view code_of(link::Verdict verdict) {
    switch (verdict) {
        case link::Verdict::met:
            return "met";
        case link::Verdict::partly_met:
            return "partly-met";
        case link::Verdict::claimed:
            return "claimed";
        case link::Verdict::not_met:
            return "not-met";
        case link::Verdict::no_evidence:
            break;
    }
    return "none";
}

Value criterion_view(const Dossier& dossier,
                     const link::UnitCoverage& coverage,
                     const link::CriterionCoverage& criterion) {
    const model::Criterion& source = dossier.catalogue()[criterion.criterion];
    return Map{
        {"number", portfolio::text_value(source.number)},
        {"text", portfolio::text_value(source.text)},
        {"path",
         address_of(dossier.catalogue()[coverage.unit], link::criterion_anchor(source.number))},
        {"verdict", code_of(criterion.verdict)},
        {"verdict_text", portfolio::verdict_text(criterion.verdict)},
        {"is_gap", criterion.covered == link::Covered::no},
        {"cells", cells_of(dossier, coverage, criterion)}};
}

List outcome_views(const Dossier& dossier, const link::UnitCoverage& coverage) {
    List views;
    for (const model::Outcome& outcome : dossier.catalogue()[coverage.unit].outcomes) {
        List criteria;
        for (const auto position : outcome.criteria) {
            criteria.push_back(criterion_view(dossier, coverage, coverage.criteria[position]));
        }
        views.emplace_back(Map{{"number", portfolio::text_value(outcome.number)},
                               {"title", portfolio::text_value(outcome.title)},
                               {"criteria", std::move(criteria)}});
    }
    return views;
}

/// The string that says a built-in kind of evidence; null for one of the project's own.
Value type_name(const Dossier& dossier, const std::string& code) {
    for (const model::EvidenceType& type : dossier.catalogue().project.evidence_types) {
        if (type.code == code && type.is_built_in) {
            return site::key_of(code);
        }
    }
    return nullptr;
}

Value evidence_view(const Dossier& dossier, model::EvidenceId id) {
    const model::Evidence& item = dossier.catalogue()[id];
    Value day;
    Value month;
    Value year;
    if (item.date) {
        day = std::int64_t{item.date->day};
        month = "m" + std::to_string(item.date->month);
        year = std::int64_t{item.date->year};
    }
    return Map{{"reference", portfolio::text_value(item.reference)},
               {"title", portfolio::text_value(item.title)},
               {"language", dossier.other_language(id, {})},
               {"type", portfolio::text_value(dossier.type_title(item.type))},
               {"type_name", type_name(dossier, item.type)},
               {"date", portfolio::date_value(item.date)},
               {"day", std::move(day)},
               {"month", std::move(month)},
               {"year", std::move(year)}};
}

Value unit_view(const Dossier& dossier, std::size_t position) {
    const link::UnitCoverage& coverage = dossier.coverage().units[position];
    const model::Unit& unit = dossier.catalogue()[coverage.unit];
    List evidence;
    for (const model::EvidenceId id : coverage.evidence) {
        evidence.push_back(evidence_view(dossier, id));
    }
    return Map{{"number", position + 1},
               {"slug", unit.slug},
               {"title", portfolio::text_value(unit.title)},
               {"language", dossier.catalogue().project.language_of(unit.language)},
               {"code", portfolio::text_value(unit.number)},
               {"organisation",
                unit.organisation.is_set()
                    ? portfolio::text_value(dossier.catalogue()[unit.organisation].short_title)
                    : Value{}},
               {"path", address_of(unit)},
               {"coverage", portfolio::coverage_view(dossier, position)},
               {"outcomes", outcome_views(dossier, coverage)},
               {"evidence", std::move(evidence)}};
}

}  // namespace

site::ExtraPage coverage_page(const link::Site& site, model::LearnerId learner) {
    const Dossier dossier(site, learner);
    List units;
    for (std::size_t position = 0; position < dossier.coverage().units.size(); ++position) {
        units.push_back(unit_view(dossier, position));
    }
    const model::QualificationId qualification = dossier.learner().qualification;
    Map values{
        {"learner", portfolio::text_value(dossier.learner().name)},
        {"qualification",
         qualification.is_set() ? portfolio::text_value(dossier.catalogue()[qualification].title)
                                : Value{}},
        {"totals", portfolio::totals_view(dossier, files_of(dossier))},
        {"credits", portfolio::credits_view(dossier)},
        {"units", std::move(units)}};
    return {std::string(kCoveragePath),
            "coverage.html",
            "coverage",
            "coverage.title",
            {{"coverage", std::move(values)}}};
}

}  // namespace unitfolio::build
