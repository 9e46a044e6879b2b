#include "base/code.h"

#include <array>
#include <cassert>
#include <cstddef>

namespace unitfolio::base {

namespace {

constexpr auto kError = Severity::error;
constexpr auto kWarning = Severity::warning;
constexpr auto kInfo = Severity::info;

// In the order of the enum, so that looking one up is indexing.
constexpr std::array kCodes = {
    CodeInfo{Code::file_unreadable, "file-unreadable", kError, "a file could not be read"},
    CodeInfo{Code::file_too_large, "file-too-large", kError, "a file is larger than the limit"},
    CodeInfo{Code::file_not_utf8, "file-not-utf8", kError, "a file is not well-formed UTF-8 text"},
    CodeInfo{Code::file_too_complex,
             "file-too-complex",
             kError,
             "a file nests or repeats beyond a limit"},
    CodeInfo{Code::name_invalid,
             "name-invalid",
             kError,
             "a file name can't serve as part of an address"},
    CodeInfo{
        Code::name_collision, "name-collision", kError, "two things would have the same address"},

    CodeInfo{Code::front_matter_syntax,
             "front-matter-syntax",
             kError,
             "front matter is not well-formed"},
    CodeInfo{Code::front_matter_feature,
             "front-matter-feature",
             kError,
             "front matter uses a part of YAML that is refused"},
    CodeInfo{Code::field_unknown, "field-unknown", kError, "a field that nothing reads"},
    CodeInfo{
        Code::field_duplicate, "field-duplicate", kError, "a field stands twice in the same map"},
    CodeInfo{Code::field_missing, "field-missing", kError, "a field that must be there is not"},
    CodeInfo{Code::field_type, "field-type", kError, "a field holds the wrong kind of value"},
    CodeInfo{Code::field_value,
             "field-value",
             kError,
             "a field's value is not one of those it may have"},

    CodeInfo{Code::section_unknown,
             "section-unknown",
             kInfo,
             "a heading that is not one of the known sections"},
    CodeInfo{Code::section_duplicate, "section-duplicate", kWarning, "a section stands twice"},
    CodeInfo{Code::section_empty, "section-empty", kWarning, "a section without content"},
    CodeInfo{Code::outcome_number,
             "outcome-number",
             kError,
             "a learning outcome's number is missing or stands twice"},
    CodeInfo{Code::outcome_order,
             "outcome-order",
             kWarning,
             "learning outcomes are not numbered 1, 2, 3 in their order"},
    CodeInfo{Code::outcome_missing, "outcome-missing", kError, "a unit without learning outcomes"},
    CodeInfo{Code::outcomes_joined,
             "outcomes-joined",
             kWarning,
             "several learning outcomes are joined in one heading"},
    CodeInfo{Code::criterion_number,
             "criterion-number",
             kError,
             "a criterion's number is missing or does not fit its outcome"},
    CodeInfo{Code::criterion_order,
             "criterion-order",
             kWarning,
             "criteria are out of order, or one is left out"},
    CodeInfo{Code::criterion_duplicate,
             "criterion-duplicate",
             kError,
             "two criteria have the same number"},
    CodeInfo{Code::criterion_verb_missing,
             "criterion-verb-missing",
             kInfo,
             "a criterion that starts with no known command verb"},
    CodeInfo{
        Code::item_form, "item-form", kError, "a list item is not written as its section asks"},
    CodeInfo{Code::scope_unknown,
             "scope-unknown",
             kError,
             "a scope names a criterion or outcome that the unit lacks"},
    CodeInfo{Code::term_duplicate, "term-duplicate", kWarning, "a term is defined twice"},
    CodeInfo{Code::term_repeats_outcome,
             "term-repeats-outcome",
             kWarning,
             "a key term that only repeats an outcome or a criterion"},
    CodeInfo{Code::counter_mismatch,
             "counter-mismatch",
             kWarning,
             "a count that was typed differs from what is there"},
    CodeInfo{Code::material_duplicate,
             "material-duplicate",
             kWarning,
             "the same material is written in several places"},
    CodeInfo{Code::misconception_contradicted,
             "misconception-contradicted",
             kWarning,
             "one misconception has two different corrections"},
    CodeInfo{
        Code::spelling_mixed, "spelling-mixed", kWarning, "one project spells a word in two ways"},
    CodeInfo{Code::grading_words,
             "grading-words",
             kWarning,
             "grades or marks in a qualification that is pass or fail"},
    CodeInfo{Code::number_check_digit,
             "number-check-digit",
             kWarning,
             "a registration number's check digit is wrong"},

    CodeInfo{Code::reference_unresolved,
             "reference-unresolved",
             kError,
             "a reference to something that does not exist"},
    CodeInfo{Code::reference_ambiguous,
             "reference-ambiguous",
             kError,
             "a reference that fits several things"},
    CodeInfo{Code::reference_syntax,
             "reference-syntax",
             kError,
             "a reference that is not written as one"},

    CodeInfo{Code::link_broken, "link-broken", kError, "a link that leads to no file"},
    CodeInfo{Code::link_refused,
             "link-refused",
             kWarning,
             "a link or picture whose address is not followed"},
    CodeInfo{Code::anchor_unknown,
             "anchor-unknown",
             kError,
             "a link to a place that its page does not have"},
    CodeInfo{Code::picture_missing, "picture-missing", kError, "a picture that can't be shown"},
    CodeInfo{Code::link_undefined,
             "link-undefined",
             kWarning,
             "a link that stays text because its label is not defined"},
    CodeInfo{Code::link_definition_unused,
             "link-definition-unused",
             kWarning,
             "a link definition that no link uses"},
    CodeInfo{Code::link_definition_duplicate,
             "link-definition-duplicate",
             kWarning,
             "a label that is defined twice"},
    CodeInfo{Code::footnote_undefined,
             "footnote-undefined",
             kWarning,
             "a footnote mark without its footnote"},
    CodeInfo{
        Code::footnote_unused, "footnote-unused", kWarning, "a footnote that nothing points at"},

    CodeInfo{Code::evidence_duplicate,
             "evidence-duplicate",
             kError,
             "two pieces of evidence have the same id"},
    CodeInfo{
        Code::claim_unknown, "claim-unknown", kError, "a claim on a criterion that does not exist"},
    CodeInfo{Code::evidence_without_claim,
             "evidence-without-claim",
             kWarning,
             "evidence that claims no criterion"},
    CodeInfo{Code::attachment_missing,
             "attachment-missing",
             kError,
             "an attachment's file is not there"},
    CodeInfo{Code::attachment_outside,
             "attachment-outside",
             kError,
             "an attachment lies outside its learner's folder"},
    CodeInfo{Code::attachment_unreadable,
             "attachment-unreadable",
             kError,
             "an attachment's content can't be used"},
    CodeInfo{Code::attachment_duplicate,
             "attachment-duplicate",
             kWarning,
             "two attachments have the same content"},
    CodeInfo{Code::picture_without_description,
             "picture-without-description",
             kWarning,
             "a picture without alternative text"},

    CodeInfo{Code::evidence_outdated,
             "evidence-outdated",
             kWarning,
             "evidence older than the currency window"},
    CodeInfo{Code::date_future, "date-future", kWarning, "a date that has not come yet"},
    CodeInfo{Code::date_order, "date-order", kWarning, "dates that contradict each other"},
    CodeInfo{Code::declaration_missing,
             "declaration-missing",
             kWarning,
             "a complete portfolio without a declaration of authenticity"},
    CodeInfo{Code::witness_missing,
             "witness-missing",
             kWarning,
             "a testimony without a witness, or an expert without standing"},
    CodeInfo{Code::own_judgement, "own-judgement", kWarning, "somebody judges their own work"},
    CodeInfo{Code::own_word_only,
             "own-word-only",
             kWarning,
             "a criterion that rests on the learner’s own word alone"},
    CodeInfo{Code::evidence_empty, "evidence-empty", kWarning, "evidence that holds nothing"},
    CodeInfo{Code::holder_missing,
             "holder-missing",
             kWarning,
             "an item kept elsewhere of which nobody is named as the holder"},
    CodeInfo{Code::policy_as_evidence,
             "policy-as-evidence",
             kWarning,
             "somebody else’s document offered as evidence"},
    CodeInfo{Code::metric_without_baseline,
             "metric-without-baseline",
             kWarning,
             "a measure without the figure it started from"},
    CodeInfo{Code::metrics_missing,
             "metrics-missing",
             kWarning,
             "a unit expects measures and no evidence brings them"},
    CodeInfo{Code::stages_out_of_order,
             "stages-out-of-order",
             kWarning,
             "stages of work whose dates run backwards"},
    CodeInfo{Code::stage_missing,
             "stage-missing",
             kWarning,
             "a unit expects a stage of work and no evidence shows it"},
    CodeInfo{Code::expectation_unmet,
             "expectation-unmet",
             kWarning,
             "a unit expects something to be named and no evidence names it"},
    CodeInfo{Code::combination_rule,
             "combination-rule",
             kWarning,
             "a rule of combination that can't work"},
    CodeInfo{Code::combination_units,
             "combination-units",
             kInfo,
             "a group lists units of fewer credits than it needs"},
    CodeInfo{Code::combination_shortfall,
             "combination-shortfall",
             kInfo,
             "a learner's units bring fewer credits than the qualification needs"},
    CodeInfo{Code::combination_barred,
             "combination-barred",
             kWarning,
             "a learner takes two units that bar each other"},
    CodeInfo{Code::combination_excess,
             "combination-excess",
             kWarning,
             "a learner takes more credits from a group than count"},
    CodeInfo{Code::combination_hours,
             "combination-hours",
             kInfo,
             "a learner's units have other guided hours than the qualification"},

    CodeInfo{Code::coverage_gap, "coverage-gap", kInfo, "a criterion without accepted evidence"},
    CodeInfo{Code::coverage_unbalanced,
             "coverage-unbalanced",
             kInfo,
             "an outcome with far less evidence than the others"},
    CodeInfo{Code::evidence_insufficient,
             "evidence-insufficient",
             kInfo,
             "a criterion with less evidence than is asked for"},
    CodeInfo{Code::evidence_type_required,
             "evidence-type-required",
             kInfo,
             "a unit without evidence of a type that it asks for"},
    CodeInfo{Code::evidence_one_type,
             "evidence-one-type",
             kInfo,
             "a unit or criterion with evidence of too few types"},

    CodeInfo{Code::template_missing,
             "template-missing",
             kError,
             "a template that is named does not exist"},
    CodeInfo{Code::template_syntax, "template-syntax", kError, "a template is not well-formed"},
    CodeInfo{Code::template_undefined,
             "template-undefined",
             kError,
             "a template names a value that is not there"},
    CodeInfo{Code::template_type,
             "template-type",
             kError,
             "a template uses a value in a way its kind does not allow"},
    CodeInfo{Code::template_limit, "template-limit", kError, "a template ran past a limit"},
    CodeInfo{Code::portfolio_block,
             "portfolio-block",
             kError,
             "a portfolio template holds a block that can't be set"},

    CodeInfo{Code::project_missing,
             "project-missing",
             kError,
             "there is no project where one was expected"},
    CodeInfo{Code::font_missing, "font-missing", kError, "a font can't be found or read"},
    CodeInfo{Code::glyph_missing,
             "glyph-missing",
             kWarning,
             "no font has a character that the text uses"},
};

constexpr bool in_enum_order() {
    for (std::size_t i = 0; i < kCodes.size(); ++i) {
        if (static_cast<std::size_t>(kCodes[i].code) != i) {
            return false;
        }
    }
    return kCodes.back().code == Code::glyph_missing;
}

static_assert(in_enum_order(), "the table must list every code, in the order of the enum");

}  // namespace

std::string_view severity_name(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::info:
            return "info";
    }
    return "error";
}

const CodeInfo& code_info(Code code) {
    const auto index = static_cast<std::size_t>(code);
    assert(index < kCodes.size());
    return kCodes[index];
}

std::span<const CodeInfo> all_codes() {
    return kCodes;
}

}  // namespace unitfolio::base
