#include "load/built_in_types.h"
#include "load/field_patterns.h"
#include "load/field_tables.h"
#include "model/stage.h"

#include <array>
#include <span>
#include <string_view>

namespace unitfolio::load {

using data::Bounds;
using data::Field;
using data::FieldTable;
using data::Form;
using data::Need;
using data::Times;

namespace {

constexpr Bounds kCount{0, 10'000};
constexpr Bounds kItems{1, 100};

constexpr std::span<const std::string_view> kStages = std::span(model::kStageNames).subspan(1);

constexpr Field count(std::string_view name, std::string_view help) {
    return {.name = name, .form = Form::number, .bounds = kCount, .help = help};
}

constexpr std::array kCounts = {
    count("outcomes", "How many learning outcomes the specification states."),
    count("criteria", "How many assessment criteria the specification states."),
    count("terms", "How many key terms the specification states."),
    count("questions", "How many frequently asked questions the specification states."),
    count("concepts", "How many key concepts the specification states."),
    count("mistakes",
          "How many common mistakes the specification states, misconceptions among "
          "them."),
    count("misconceptions", "How many misconceptions the specification states."),
    count("marking_points", "How many marking points the specification states."),
    count("guidance", "How many tips the guidance states."),
};
constexpr FieldTable kCountTable{"the counts of a unit", kCounts};

constexpr std::array kExpectedName = {
    Field{.name = "what",
          .need = Need::required,
          .help = "What is to be named, such as 'change model'."},
    Field{.name = "any_of",
          .times = Times::some,
          .need = Need::required,
          .example = "[Kotter, Lewin]",
          .help = "The names that count, such as '[Kotter, Lewin]'."},
    Field{.name = "in",
          .form = Form::open_word,
          .times = Times::some,
          .words = kBuiltInTypes,
          .pattern = kSlugPattern,
          .help = "The kinds of evidence in which they count: all if left out."},
};
constexpr FieldTable kExpectedNameTable{"something to be named", kExpectedName};

constexpr std::array kExpectations = {
    Field{.name = "stages",
          .form = Form::word,
          .times = Times::some,
          .words = kStages,
          .help = "The stages of work that evidence must come from: plan, implement, monitor, "
                  "evaluate."},
    Field{.name = "metrics",
          .times = Times::some,
          .help = "'true' if there must be a measure before and after, or the names of the "
                  "measures, such as '[waiting time]'."},
    Field{.name = "named",
          .form = Form::table,
          .times = Times::list,
          .table = &kExpectedNameTable,
          .help = "What evidence must name, such as a change model, and the names that count."},
    Field{.name = "types",
          .form = Form::open_word,
          .times = Times::some,
          .words = kBuiltInTypes,
          .pattern = kSlugPattern,
          .help = "Kinds of evidence that must be among the accepted, such as '[observation]'."},
    Field{.name = "items",
          .form = Form::number,
          .bounds = kItems,
          .help = "Accepted items of evidence that each criterion needs, instead of the "
                  "project's rule."},
    Field{.name = "variety",
          .form = Form::number,
          .bounds = kItems,
          .help = "Kinds of evidence that the unit needs, instead of the project's rule."},
    Field{.name = "balance",
          .form = Form::decimal,
          .bounds = Bounds{0, 1},
          .help = "The share of the other outcomes' evidence below which an outcome counts as "
                  "neglected, from 0 to 1, instead of the project's rule."},
    Field{.name = "currency_months",
          .form = Form::number,
          .bounds = Bounds{1, 600},
          .help = "How many months evidence for this unit stays current, instead of the "
                  "project's rule."},
};
constexpr FieldTable kExpectationTable{"what a unit expects", kExpectations};

constexpr std::array kUnit = {
    data::kSchemaField,
    Field{.name = "title", .need = Need::required, .help = "The title of the unit."},
    Field{.name = "number",
          .form = Form::code,
          .pattern = kUnitNumberPattern,
          .help = "The unit number, such as T/506/1980. Its letter follows from the digits."},
    Field{.name = "level",
          .form = Form::number,
          .bounds = Bounds{1, 8},
          .help = "The level, from 1 to 8."},
    Field{.name = "credit",
          .form = Form::number,
          .bounds = Bounds{0, 10'000},
          .help = "The credits of the unit."},
    Field{.name = "glh",
          .form = Form::range,
          .help = "Guided learning hours: a number or a range such as 15-20."},
    Field{.name = "subject", .help = "The subject that the site lists the unit under."},
    Field{.name = "language",
          .form = Form::code,
          .pattern = kLanguagePattern,
          .help = "The language of the text as a tag such as 'cy', if it isn't the project's."},
    Field{.name = "updated",
          .form = Form::date,
          .help = "The day of the last change that readers should know of: the page, the feed "
                  "and the sitemap show it."},
    Field{.name = "organisation",
          .help = "The awarding organisation, by slug. It is the folder's name if left out."},
    Field{.name = "qualifications",
          .times = Times::some,
          .help = "The qualifications that hold the unit, by slug, such as "
                  "'[focus-l4-customer-service]'."},
    Field{.name = "expects",
          .form = Form::table,
          .table = &kExpectationTable,
          .help = "What the unit expects of evidence beyond its criteria: stages, measures, "
                  "names, kinds of evidence."},
    Field{.name = "counts",
          .form = Form::table,
          .table = &kCountTable,
          .help = "Counts that a specification states, to have them compared with what is "
                  "there. Pages show what is counted."},
};
constexpr FieldTable kUnitTable{"a unit", kUnit};

}  // namespace

const FieldTable& unit_fields() {
    return kUnitTable;
}

const FieldTable& count_fields() {
    return kCountTable;
}

const FieldTable& expectation_fields() {
    return kExpectationTable;
}

const FieldTable& expected_name_fields() {
    return kExpectedNameTable;
}

}  // namespace unitfolio::load
