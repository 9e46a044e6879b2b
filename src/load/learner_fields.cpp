#include "load/field_patterns.h"
#include "load/field_tables.h"
#include "model/portfolio_set.h"

#include <array>
#include <string_view>

namespace unitfolio::load {

using data::Field;
using data::FieldTable;
using data::Form;
using data::Need;
using data::Times;

namespace {

/// By the field, and the body.
constexpr std::array<std::string_view, 8> kPrivateFacts = {
    "uln", "centre", "centre_number", "employer", "job_title", "assessor", "iqa", "profile"};

constexpr std::array kLearner = {
    data::kSchemaField,
    Field{.name = "name", .need = Need::required, .help = "The learner's name in full."},
    Field{.name = "registration",
          .help = "The number under which the awarding organisation registered the learner."},
    Field{.name = "uln", .help = "The unique learner number, ten digits."},
    Field{.name = "centre", .help = "The name of the centre."},
    Field{.name = "centre_number", .help = "The number of the centre."},
    Field{.name = "employer", .help = "Where the learner works."},
    Field{.name = "job_title", .help = "What the learner works as."},
    Field{.name = "language",
          .form = Form::code,
          .pattern = kLanguagePattern,
          .help = "The language of the learner's own words as a tag such as 'cy', if it isn't the "
                  "project's."},
    Field{.name = "assessor", .help = "The name of the assessor."},
    Field{.name = "iqa", .help = "The name of the internal quality assurer."},
    Field{.name = "qualification",
          .help = "The qualification, by slug: the name of its file in content/qualifications "
                  "without '.md'."},
    Field{.name = "units",
          .times = Times::some,
          .help = "The units that the learner takes, by slug."},
    Field{.name = "registered",
          .form = Form::date,
          .help = "The day of the registration, such as 2026-03-14."},
    Field{.name = "declared",
          .form = Form::date,
          .help = "The day on which the declaration of authenticity was signed, such as "
                  "2026-03-14. It comes after the last evidence."},
    Field{.name = "portfolio",
          .form = Form::word,
          .words = model::kPortfolioSetNames,
          .help = "The set of templates that this learner's portfolio is made with, where it "
                  "differs from the project's: general, recording-forms or compact."},
    Field{.name = "private",
          .form = Form::word,
          .times = Times::some,
          .words = kPrivateFacts,
          .help = "Facts of this file that portfolios for quality assurers leave out, such as "
                  "'[employer, job_title]'; 'profile' is the text below."},
};
constexpr FieldTable kLearnerTable{"a learner", kLearner};

}  // namespace

const FieldTable& learner_fields() {
    return kLearnerTable;
}

}  // namespace unitfolio::load
