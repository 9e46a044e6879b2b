#include "check/checks.h"

#include "check/authenticity.h"
#include "check/borrowed_work.h"
#include "check/chronology.h"
#include "check/combination_checks.h"
#include "check/coverage_checks.h"
#include "check/currency.h"
#include "check/expected_evidence.h"
#include "check/holdings.h"
#include "check/measures.h"
#include "check/own_word.h"
#include "check/specification.h"
#include "check/stages.h"
#include "check/submission.h"

#include <cstddef>

namespace unitfolio::check {

namespace {

/// Valid, authentic, reliable, current, sufficient: evidence as an assessor would judge it.
void examine_evidence(const Submission& submission, base::Diagnostics& diagnostics) {
    examine_holdings(submission, diagnostics);
    examine_borrowed_work(submission, diagnostics);
    examine_authenticity(submission, diagnostics);
    examine_own_word(submission, diagnostics);
    examine_currency(submission, diagnostics);
    examine_chronology(submission, diagnostics);
    examine_measures(submission, diagnostics);
    examine_stages(submission, diagnostics);
    examine_expected_evidence(submission, diagnostics);
}

}  // namespace

void examine(const link::Site& site,
             const Circumstances& circumstances,
             base::Diagnostics& diagnostics) {
    examine_specifications(site, *circumstances.sources, circumstances.jobs, diagnostics);
    examine_combination_rules(site.catalogue, diagnostics);
    for (std::size_t i = 0; i < site.catalogue.learners.size(); ++i) {
        const Submission submission(site, model::LearnerId(i), circumstances);
        examine_evidence(submission, diagnostics);
        examine_choice(submission, diagnostics);
        examine_coverage(submission, diagnostics);
    }
}

}  // namespace unitfolio::check
