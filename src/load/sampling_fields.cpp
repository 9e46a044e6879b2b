#include "load/field_patterns.h"
#include "load/field_tables.h"
#include "model/sampling_rules.h"

#include <array>

namespace unitfolio::load {

using data::Bounds;
using data::Field;
using data::FieldTable;
using data::Form;
using data::Need;
using data::Times;

namespace {

constexpr Bounds kPercent{1, 100};

constexpr std::array kRates = {
    Field{.name = "low",
          .form = Form::number,
          .bounds = kPercent,
          .help = "Of units of low risk: 10 if left out."},
    Field{.name = "medium",
          .form = Form::number,
          .bounds = kPercent,
          .help = "Of units of medium risk: 25 if left out."},
    Field{.name = "high",
          .form = Form::number,
          .bounds = kPercent,
          .help = "Of units of high risk: 50 if left out."},
};
constexpr FieldTable kRateTable{"the sampling rates", kRates};

constexpr std::array kAssessor = {
    Field{.name = "name",
          .need = Need::required,
          .pattern = kFilledPattern,
          .help = "The assessor, spelled as learners' files and decisions spell the name."},
    Field{.name = "standing",
          .form = Form::word,
          .words = model::kStandingNames,
          .help = "experienced (also if left out), new, or unqualified: still working towards the "
                  "assessor's qualification."},
    Field{.name = "action",
          .help = "What internal quality assurance asked of the assessor earlier, such as 'more "
                  "detail in feedback'. As long as it stands here, more is sampled."},
};
constexpr FieldTable kAssessorTable{"an assessor", kAssessor};

}  // namespace

constexpr std::array kSampling = {
    Field{.name = "seed",
          .pattern = kFilledPattern,
          .help = "What the draw starts from, such as '2026 autumn': the same seed draws the same. "
                  "It is 1 if left out; change it for every round."},
    Field{.name = "rates",
          .form = Form::table,
          .table = &kRateTable,
          .help = "Percent of each assessor's units that are sampled, by risk."},
    Field{.name = "many_learners",
          .form = Form::number,
          .bounds = Bounds{1, 1000},
          .help = "More learners than that are many for one assessor: 12 if left out."},
    Field{.name = "items_per_unit",
          .form = Form::number,
          .bounds = Bounds{1, 100},
          .help = "How many items of evidence are looked at in a sampled unit: 3 if left out."},
    Field{.name = "assessors",
          .form = Form::table,
          .times = Times::list,
          .table = &kAssessorTable,
          .help = "Assessors who are new, not yet qualified, or were given something to do."},
    Field{.name = "new_units",
          .times = Times::some,
          .help = "Units that the centre assesses for the first time, by slug."},
    Field{.name = "new_qualifications",
          .times = Times::some,
          .help = "Qualifications that the centre offers for the first time, by slug."},
};
const FieldTable kSamplingTable{"the sampling", kSampling};

const FieldTable& sampling_rate_fields() {
    return kRateTable;
}

const FieldTable& sampled_assessor_fields() {
    return kAssessorTable;
}

}  // namespace unitfolio::load
