#include "check/authenticity.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace unitfolio::check {

using base::Code;
using model::Evidence;
using model::Learner;

namespace {

/// A declaration covers all evidence and is signed when there is some for every criterion. Asking
/// for it earlier would be asking to sign for work unseen.
void check_declaration(const Submission& submission, base::Diagnostics& diagnostics) {
    const Learner& learner = submission.learner();
    const auto& units = submission.coverage().units;
    const bool is_given = learner.places.declared.source != base::kNoSource;
    if (is_given || units.empty() || !learner.all_units_found ||
        !std::all_of(units.begin(), units.end(), [](const link::UnitCoverage& unit) {
            return !unit.criteria.empty() && is_fully_claimed(unit);
        })) {
        return;
    }
    diagnostics
        .report(Code::declaration_missing,
                learner.span,
                "every criterion is claimed, but no declaration of authenticity is signed")
        .hint("sign it and add 'declared:' with the day");
}

void check_roles(const Submission& submission, base::Diagnostics& diagnostics) {
    const Learner& learner = submission.learner();
    const auto report = [&](base::Span span, std::string_view message, std::string_view cure) {
        diagnostics.report(Code::own_judgement, span, std::string(message)).hint(std::string(cure));
    };
    if (is_same_person(learner.assessor, learner.name)) {
        report(learner.places.assessor,
               "the learner is named as their own assessor",
               "name the assessor of the centre");
    }
    if (is_same_person(learner.iqa, learner.name)) {
        report(learner.places.iqa,
               "the learner is named as the quality assurer of their own work",
               "name the internal quality assurer of the centre");
    } else if (is_same_person(learner.iqa, learner.assessor)) {
        report(learner.places.iqa,
               "the assessor is named as the quality assurer of their own decisions",
               "name somebody who has not assessed this learner");
    }
}

void check_witness(const Evidence& evidence, base::Diagnostics& diagnostics) {
    const bool is_expert = evidence.type == "expert-witness-testimony";
    if (!is_expert && evidence.type != "witness-testimony") {
        return;
    }
    const bool is_given = evidence.places.witness.source != base::kNoSource;
    if (!is_given) {
        diagnostics
            .report(Code::witness_missing,
                    evidence.places.type,
                    fmt::format("nothing says whose testimony '{}' is", evidence.reference))
            .hint("add 'witness: {name: …, role: …}'");
    } else if (is_expert && !evidence.witness_name.empty() &&
               base::trim(evidence.witness_role).empty()) {
        diagnostics
            .report(Code::witness_missing,
                    evidence.places.witness,
                    fmt::format("nothing says what makes the witness of '{}' an expert",
                                evidence.reference))
            .hint("add 'role:' with their occupation and what qualifies them");
    }
}

void check_judges(const Evidence& evidence,
                  const Learner& learner,
                  base::Diagnostics& diagnostics) {
    if (is_same_person(evidence.witness_name, learner.name)) {
        diagnostics
            .report(Code::own_judgement,
                    evidence.places.witness,
                    fmt::format("the learner is named as the witness of '{}'", evidence.reference))
            .hint("name the person who saw it, or make it a reflective account");
    }
    if (is_same_person(evidence.decision.by, learner.name)) {
        diagnostics
            .report(
                Code::own_judgement,
                evidence.decision.by_span,
                fmt::format("the learner is named as having decided on '{}'", evidence.reference))
            .hint("name the assessor who decided, or take the decision out");
    }
}

/// A decision that says anything was made by somebody on some day.
void check_signature(const Evidence& evidence, base::Diagnostics& diagnostics) {
    const model::Decision& decision = evidence.decision;
    const bool decides = decision.status != model::Status::claimed || !decision.exceptions.empty();
    if (!decides || (decision.is_signed && decision.is_dated)) {
        return;
    }
    std::string_view lacks = "who decided and when";
    std::string_view cure = "add 'by:' and 'date:'";
    if (decision.is_signed) {
        lacks = "when it was made";
        cure = "add 'date:'";
    } else if (decision.is_dated) {
        lacks = "who decided";
        cure = "add 'by:'";
    }
    diagnostics
        .report(Code::decision_unsigned,
                decision.status_span,
                fmt::format("the decision on '{}' does not say {}", evidence.reference, lacks))
        .hint(fmt::format("{}, or take the decision out until the assessor has made it", cure));
}

}  // namespace

bool is_same_person(std::string_view left, std::string_view right) {
    const std::string folded = base::fold_case(base::collapse_space(left));
    return !folded.empty() && folded == base::fold_case(base::collapse_space(right));
}

void examine_authenticity(const Submission& submission, base::Diagnostics& diagnostics) {
    check_declaration(submission, diagnostics);
    check_roles(submission, diagnostics);
    for (const model::EvidenceId id : submission.evidence()) {
        check_witness(submission[id], diagnostics);
        check_judges(submission[id], submission.learner(), diagnostics);
        check_signature(submission[id], diagnostics);
    }
}

}  // namespace unitfolio::check
