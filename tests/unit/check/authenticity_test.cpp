#include "check/authenticity.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using unitfolio::check::is_same_person;

namespace {

using namespace unitfolio;

constexpr base::Span kStatusPlace{base::SourceId{0}, 30, 33};

/// A learner whose only evidence was decided on like this.
link::Site site_with(model::Decision decision) {
    link::Site site;
    model::Evidence evidence;
    evidence.reference = "E01";
    evidence.decision = std::move(decision);
    evidence.decision.status_span = kStatusPlace;
    site.catalogue.evidence.push_back(std::move(evidence));
    model::Learner learner;
    learner.name = "Ann";
    learner.declared = base::Date{2026, 3, 1};
    learner.evidence = {model::EvidenceId(std::size_t{0})};
    site.catalogue.learners.push_back(std::move(learner));
    site.coverage.resize(1);
    site.credits.resize(1);
    return site;
}

/// "message: hint" of the only fault, or nothing.
std::string found_in(model::Decision decision) {
    const link::Site site = site_with(std::move(decision));
    const base::Sources sources;
    const check::Circumstances circumstances{&sources, {2026, 9, 1}};
    base::Diagnostics diagnostics;
    check::examine_authenticity({site, model::LearnerId(std::size_t{0}), circumstances},
                                diagnostics);
    if (diagnostics.all().empty()) {
        return {};
    }
    REQUIRE(diagnostics.all().size() == 1);
    const base::Diagnostic& fault = diagnostics.all().front();
    CHECK(fault.code == base::Code::decision_unsigned);
    CHECK(fault.span == kStatusPlace);
    return fault.message + ": " + fault.hints.front();
}

model::Decision decision(model::Status status, bool is_signed, bool is_dated) {
    model::Decision made;
    made.status = status;
    made.is_signed = is_signed;
    made.is_dated = is_dated;
    return made;
}

}  // namespace

TEST_CASE("names are the same but for case and spacing") {
    CHECK(is_same_person("Siân  Ŵyn", " siân ŵyn "));
    CHECK_FALSE(is_same_person("Siân Ŵyn", "Sian Wyn"));
    CHECK_FALSE(is_same_person("Ann Lee", "Ann Leeson"));
}

TEST_CASE("nobody is nobody else") {
    CHECK_FALSE(is_same_person("", ""));
    CHECK_FALSE(is_same_person(" ", ""));
}

TEST_CASE("a decision says who made it and when") {
    CHECK(found_in(decision(model::Status::met, true, true)).empty());
    CHECK(found_in(decision(model::Status::met, false, false)) ==
          "the decision on 'E01' does not say who decided and when: add 'by:' and 'date:', or take "
          "the decision out until the assessor has made it");
    CHECK(found_in(decision(model::Status::not_met, true, false)) ==
          "the decision on 'E01' does not say when it was made: add 'date:', or take the decision "
          "out until the assessor has made it");
    CHECK(found_in(decision(model::Status::partly_met, false, true)) ==
          "the decision on 'E01' does not say who decided: add 'by:', or take the decision out "
          "until the assessor has made it");
}

TEST_CASE("what is only claimed was decided by nobody, but for criteria of which it was") {
    CHECK(found_in(decision(model::Status::claimed, false, false)).empty());
    model::Decision of_one = decision(model::Status::claimed, false, false);
    of_one.exceptions.push_back({{{}, "1.1", {}}, model::Status::met});
    CHECK_FALSE(found_in(of_one).empty());
}
