#include "load/field_patterns.h"
#include "load/field_tables.h"

#include <array>
#include <string_view>

namespace unitfolio::load {

using data::Bounds;
using data::Field;
using data::FieldTable;
using data::Form;
using data::Need;
using data::Times;

namespace {

constexpr Bounds kLevels{1, 8};
constexpr Bounds kCredits{0, 10'000};
constexpr Bounds kHours{0, 100'000};

constexpr std::array<std::string_view, 2> kGradings = {"pass-fail", "graded"};

constexpr std::array kGroup = {
    Field{.name = "id",
          .need = Need::required,
          .help = "A short name that no other group of the qualification has, such as 'A'."},
    Field{.name = "title",
          .help = "What the group is called, such as 'Mandatory units'. It is 'Group A' if left "
                  "out."},
    Field{.name = "exactly",
          .form = Form::number,
          .bounds = kCredits,
          .help = "The credits that the group must bring, no more and no fewer. It goes without "
                  "'min' and 'max'."},
    Field{.name = "min",
          .form = Form::number,
          .bounds = kCredits,
          .help = "The fewest credits that the group must bring."},
    Field{.name = "max",
          .form = Form::number,
          .bounds = kCredits,
          .help = "The most credits of the group that count."},
    Field{.name = "units", .times = Times::some, .help = "The units of the group, by slug."},
};
constexpr FieldTable kGroupTable{"a group of units", kGroup};

constexpr std::array kLevelRule = {
    Field{.name = "level",
          .form = Form::number,
          .need = Need::required,
          .bounds = kLevels,
          .help = "The level that credits must be of, or above it."},
    Field{.name = "min",
          .form = Form::number,
          .need = Need::required,
          .bounds = kCredits,
          .help = "The fewest credits at that level."},
};
constexpr FieldTable kLevelRuleTable{"the rule for a level", kLevelRule};

constexpr std::array kRules = {
    Field{.name = "credit",
          .form = Form::number,
          .bounds = kCredits,
          .help = "The credits that the whole qualification takes, if 'credit' does not say so."},
    Field{.name = "at_level",
          .form = Form::table,
          .table = &kLevelRuleTable,
          .help = "How many credits must be at a level, such as '{level: 4, min: 38}'."},
};
constexpr FieldTable kRuleTable{"the rules of a qualification", kRules};

constexpr std::array kQualification = {
    data::kSchemaField,
    Field{.name = "title", .need = Need::required, .help = "The title of the qualification."},
    Field{.name = "organisation",
          .need = Need::required,
          .help = "The awarding organisation, by slug: the name of its file in "
                  "content/organisations without '.md'."},
    Field{.name = "number",
          .form = Form::code,
          .pattern = kQualificationNumberPattern,
          .help = "The qualification number, such as 603/3836/2. Its last digit or X follows "
                  "from the others."},
    Field{.name = "level",
          .form = Form::number,
          .bounds = kLevels,
          .help = "The level, from 1 to 8."},
    Field{.name = "grading",
          .form = Form::word,
          .words = kGradings,
          .help = "Whether learners pass or fail, as with NVQs ('pass-fail', also if left out), "
                  "or are given grades ('graded')."},
    Field{.name = "tqt",
          .form = Form::number,
          .bounds = kHours,
          .help = "Total qualification time in hours."},
    Field{.name = "glh",
          .form = Form::range,
          .help = "Guided learning hours: a number or a range such as 296-389."},
    Field{.name = "credit",
          .form = Form::number,
          .bounds = kCredits,
          .help = "The fewest credits that the qualification takes."},
    Field{.name = "subject", .help = "The subject that the site lists the qualification under."},
    Field{.name = "language",
          .form = Form::code,
          .pattern = kLanguagePattern,
          .help = "The language of the text as a tag such as 'cy', if it isn't the project's."},
    Field{.name = "groups",
          .form = Form::table,
          .times = Times::list,
          .table = &kGroupTable,
          .help = "The groups of units, such as mandatory and optional ones, and the credits "
                  "that each must or may bring."},
    Field{.name = "barred",
          .form = Form::pair,
          .times = Times::list,
          .help = "Pairs of units that can't be taken together, such as '[[one-unit, "
                  "other-unit]]'."},
    Field{.name = "rules",
          .form = Form::table,
          .table = &kRuleTable,
          .help = "What the qualification asks for across its groups."},
};
constexpr FieldTable kQualificationTable{"a qualification", kQualification};

}  // namespace

const FieldTable& qualification_fields() {
    return kQualificationTable;
}

const FieldTable& group_fields() {
    return kGroupTable;
}

const FieldTable& rule_fields() {
    return kRuleTable;
}

const FieldTable& level_rule_fields() {
    return kLevelRuleTable;
}

}  // namespace unitfolio::load
