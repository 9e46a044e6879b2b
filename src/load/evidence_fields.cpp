#include "load/built_in_types.h"
#include "load/field_patterns.h"
#include "load/field_tables.h"
#include "model/portfolio.h"

#include <array>
#include <span>
#include <string_view>

namespace unitfolio::load {

using data::Field;
using data::FieldTable;
using data::Form;
using data::Need;
using data::Times;

namespace {

constexpr std::span<const std::string_view> kStages = std::span(model::kStageNames).subspan(1);

constexpr std::array kAttachment = {
    Field{.name = "file",
          .help = "The name of a file that lies beside this one, such as 'minutes.pdf'."},
    Field{.name = "title", .help = "What the portfolio calls it."},
    Field{.name = "description", .help = "What a picture shows, for readers who can't see it."},
    Field{.name = "off_file",
          .form = Form::flag,
          .help = "'true' for an item that is kept elsewhere and has no file here."},
    Field{.name = "holder", .help = "Who keeps an item that is kept elsewhere."},
    Field{.name = "location", .help = "Where an item that is kept elsewhere can be seen."},
    Field{.name = "private",
          .form = Form::flag,
          .help = "'true' leaves the attachment out of portfolios for quality assurers."},
};
constexpr FieldTable kAttachmentTable{"an attachment", kAttachment};

constexpr std::array kMetric = {
    Field{.name = "name",
          .need = Need::required,
          .help = "What is measured, such as 'First contact resolution'."},
    Field{.name = "unit", .help = "The unit of the figures, such as \"%\"."},
    Field{.name = "before", .form = Form::decimal, .help = "The figure before the work."},
    Field{.name = "after", .form = Form::decimal, .help = "The figure after the work."},
    Field{.name = "target", .form = Form::decimal, .help = "The figure that was aimed at."},
};
constexpr FieldTable kMetricTable{"a metric", kMetric};

constexpr std::array kWitness = {
    Field{.name = "name", .need = Need::required, .help = "Who saw the work being done."},
    Field{.name = "role",
          .help = "What the witness is, such as 'Team leader'. An expert witness needs one."},
};
constexpr FieldTable kWitnessTable{"a witness", kWitness};

constexpr std::array kDecision = {
    Field{.name = "status",
          .form = Form::word,
          .words = model::kStatusNames,
          .help = "What the assessor says of the claims: claimed (also if left out), met, "
                  "partly-met or not-met."},
    Field{.name = "by", .help = "Who decided."},
    Field{
        .name = "date", .form = Form::date, .help = "The day of the decision, such as 2026-03-21."},
    Field{.name = "comment", .help = "What the assessor writes to the learner."},
    Field{.name = "criteria",
          .form = Form::word,
          .times = Times::by_key,
          .words = model::kStatusNames,
          .key_pattern = kNamedCriterionPattern,
          .help = "Criteria that are decided otherwise, such as '{\"2.2\": partly-met}'. Of "
                  "another unit, or if the evidence claims several and has no 'unit', write "
                  "'other-unit#1.3'."},
};
constexpr FieldTable kDecisionTable{"a decision", kDecision};

/// The parts of an item; 'text' is its body.
constexpr std::array<std::string_view, 6> kPrivateFacts = {
    "title", "witness", "comment", "metrics", "attachments", "text"};

constexpr std::array kEvidence = {
    data::kSchemaField,
    Field{.name = "id",
          .form = Form::code,
          .need = Need::required,
          .pattern = kReferencePattern,
          .help = "The reference of the item, such as E07: a letter, then letters, digits and "
                  "hyphens. No other item of the learner has it."},
    Field{.name = "title", .need = Need::required, .help = "What the item is called."},
    Field{.name = "type",
          .form = Form::open_word,
          .need = Need::required,
          .words = kBuiltInTypes,
          .pattern = kSlugPattern,
          .example = "work-product",
          .help = "What kind of evidence it is, such as work-product. unitfolio.yaml may add "
                  "kinds."},
    Field{.name = "date",
          .form = Form::date,
          .need = Need::required,
          .help = "The day of the work or of the record, such as 2026-03-14."},
    Field{.name = "stage",
          .form = Form::word,
          .words = kStages,
          .help = "The stage of the work that it comes from: plan, implement, monitor or "
                  "evaluate."},
    Field{.name = "unit", .help = "The unit that the item was made for, by slug."},
    Field{.name = "language",
          .form = Form::code,
          .pattern = kLanguagePattern,
          .help = "The language of the text as a tag such as 'cy', if it isn't the learner's."},
    Field{.name = "criteria",
          .times = Times::some,
          .pattern = kCriterionPattern,
          .help = "The criteria of that unit that the whole item claims, such as '[\"2.1\", "
                  "\"2.2\"]'."},
    Field{.name = "claims",
          .times = Times::some_by_key,
          .pattern = kCriterionPattern,
          .help = "Claims on several units, each a slug and its criteria, such as 'other-unit: "
                  "[\"1.3\"]'."},
    Field{.name = "attachments",
          .form = Form::text_or_table,
          .times = Times::list,
          .table = &kAttachmentTable,
          .help = "Files beside this one, by name or with a title and a description; or items "
                  "that are kept elsewhere."},
    Field{.name = "metrics",
          .form = Form::table,
          .times = Times::list,
          .table = &kMetricTable,
          .help = "Figures before and after the work, such as '[{name: Waiting time, unit: days, "
                  "before: 3, after: 1}]'."},
    Field{.name = "decision",
          .form = Form::table,
          .table = &kDecisionTable,
          .help = "What the assessor decided."},
    Field{.name = "witness",
          .form = Form::table,
          .table = &kWitnessTable,
          .help = "Who gives a testimony."},
    Field{.name = "private",
          .form = Form::word,
          .times = Times::some,
          .words = kPrivateFacts,
          .help = "What portfolios for quality assurers leave out of the item: its title, witness, "
                  "the assessor's comment, metrics, attachments or text."},
};
constexpr FieldTable kEvidenceTable{"evidence", kEvidence};

}  // namespace

const FieldTable& evidence_fields() {
    return kEvidenceTable;
}

const FieldTable& attachment_fields() {
    return kAttachmentTable;
}

const FieldTable& metric_fields() {
    return kMetricTable;
}

const FieldTable& witness_fields() {
    return kWitnessTable;
}

const FieldTable& decision_fields() {
    return kDecisionTable;
}

}  // namespace unitfolio::load
