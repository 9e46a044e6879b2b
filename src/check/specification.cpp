#include "check/specification.h"

#include "base/parallel.h"
#include "base/text.h"
#include "check/counters.h"
#include "check/criterion_verbs.h"
#include "check/grading_words.h"
#include "check/left_examples.h"
#include "check/material_duplicates.h"
#include "check/misconceptions.h"
#include "check/outcome_titles.h"
#include "check/spelling_drift.h"
#include "check/term_repetition.h"
#include "link/viewpoint.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::check {

namespace {

/// The checks know English words only.
bool is_english(const model::Project& project) {
    const std::string language = base::fold_case(project.language);
    return language == "en" || language.starts_with("en-");
}

SpellingSide preferred_spelling(const model::Project& project) {
    return base::fold_case(project.language) == "en-us" ? SpellingSide::second
                                                        : SpellingSide::first;
}

/// The sources of which something was left out because of a fault that has been told: what is
/// counted there is no fault of its own.
std::vector<base::SourceId> incomplete_sources(const base::Diagnostics& diagnostics) {
    std::vector<base::SourceId> sources;
    for (const base::Diagnostic& each : diagnostics.all()) {
        if (each.severity == base::Severity::error || each.code == base::Code::term_duplicate) {
            sources.push_back(each.span.source);
        }
    }
    std::sort(sources.begin(), sources.end());
    return sources;
}

void check_units(const link::Site& site,
                 const base::Sources& sources,
                 std::size_t jobs,
                 base::Diagnostics& diagnostics) {
    const model::Catalogue& catalogue = site.catalogue;
    const bool knows_words = is_english(catalogue.project);
    const std::vector<base::SourceId> incomplete = incomplete_sources(diagnostics);
    std::vector<base::Diagnostics> found(catalogue.units.size());
    base::parallel_for(catalogue.units.size(), jobs, [&](std::size_t i) {
        const model::Unit& unit = catalogue.units[i];
        if (!std::binary_search(incomplete.begin(), incomplete.end(), unit.span.source)) {
            examine_counters(catalogue, unit, sources, found[i]);
        }
        examine_left_examples(unit, found[i]);
        examine_term_repetition(catalogue, unit, sources, found[i]);
        if (knows_words) {
            examine_outcome_titles(unit, sources, found[i]);
            examine_criterion_verbs(unit, sources, found[i]);
        }
    });
    for (base::Diagnostics& each : found) {
        diagnostics.merge(std::move(each));
    }
}

/// What was noticed while reading one document.
struct Reading {
    SpellingTally spelling;
    GradingPhrases grading;
};

std::vector<Reading> read_all(const link::Site& site, std::size_t jobs) {
    std::vector<Reading> readings(site.documents.size());
    base::parallel_for(readings.size(), jobs, [&](std::size_t i) {
        if (!link::is_public(site.documents[i].speaker)) {
            return;
        }
        for (ProseReader reader(site.catalogue.documents[i]); reader.next();) {
            readings[i].spelling.add(reader);
            readings[i].grading.add(reader);
        }
    });
    return readings;
}

void check_words(const link::Site& site,
                 const base::Sources& sources,
                 std::size_t jobs,
                 base::Diagnostics& diagnostics) {
    const std::vector<Reading> readings = read_all(site, jobs);
    SpellingDrift drift(sources, preferred_spelling(site.catalogue.project));
    for (std::size_t i = 0; i < readings.size(); ++i) {
        drift.add(site.catalogue.documents[i], readings[i].spelling);
        examine_grading_phrases(
            site, model::DocumentId(i), readings[i].grading, sources, diagnostics);
    }
    drift.report(diagnostics);
}

}  // namespace

void examine_specifications(const link::Site& site,
                            const base::Sources& sources,
                            std::size_t jobs,
                            base::Diagnostics& diagnostics) {
    check_units(site, sources, jobs, diagnostics);
    const std::vector<MaterialItem> items = material_items(site.catalogue);
    examine_material_duplicates(site.catalogue, items, jobs, diagnostics);
    examine_misconceptions(site.catalogue, items, diagnostics);
    if (is_english(site.catalogue.project)) {
        check_words(site, sources, jobs, diagnostics);
    }
}

}  // namespace unitfolio::check
