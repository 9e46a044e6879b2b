#include "load/content_reader.h"
#include "load/field_tables.h"
#include "load/language_tag.h"
#include "load/material_reader.h"
#include "load/registration_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

namespace unitfolio::load {

using base::Code;
using data::FieldReader;
using data::Text;

namespace {

/// The position of "graded" among the words for grading.
constexpr std::size_t kGraded = 1;

void read_bounds(FieldReader& fields, model::CreditBounds& bounds, base::Diagnostics& diagnostics) {
    const auto exactly = fields.number("exactly");
    bounds.least = fields.number("min");
    bounds.most = fields.number("max");
    if (exactly && (bounds.least || bounds.most)) {
        diagnostics
            .report(Code::field_value,
                    fields.span_of("exactly"),
                    "'exactly' does not go with 'min' or 'max'")
            .hint("keep 'exactly', or 'min' and 'max'");
    } else if (bounds.least && bounds.most && *bounds.least > *bounds.most) {
        diagnostics.report(
            Code::field_value,
            fields.span_of("min"),
            fmt::format("'min' is {}, which is more than 'max', {}", *bounds.least, *bounds.most));
    }
    if (exactly) {
        bounds = {exactly, exactly};
    }
}

void read_group(const data::Value& value,
                QualificationDraft& draft,
                base::Diagnostics& diagnostics) {
    if (value.kind != data::ValueKind::map) {
        diagnostics
            .report(Code::field_type,
                    value.span,
                    fmt::format("a group of units is {} where a map is expected",
                                data::kind_name(value.kind)))
            .hint("write '{id: A, title: Mandatory units, min: 14, units: […]}'");
        return;
    }
    FieldReader fields(value, group_fields(), diagnostics);
    model::UnitGroup group;
    group.span = value.span;
    group.code = fields.text("id").value_or(Text{}).text;
    group.title = fields.text("title").value_or(Text{"Group " + group.code, {}}).text;
    read_bounds(fields, group.credits, diagnostics);
    draft.group_units.push_back(fields.texts("units"));
    fields.finish();
    auto& groups = draft.qualification.groups;
    const auto first = std::find_if(groups.begin(), groups.end(), [&](const auto& each) {
        return each.code == group.code && !group.code.empty();
    });
    if (first != groups.end()) {
        diagnostics
            .report(Code::field_value,
                    value.span,
                    fmt::format("two groups have the id '{}'", group.code))
            .note(first->span, "the first group stands here");
    }
    groups.push_back(std::move(group));
}

bool is_pair(const data::Value& value) {
    return value.kind == data::ValueKind::list && value.items.size() == 2 &&
           std::all_of(value.items.begin(), value.items.end(), [](const data::Value& item) {
               return item.kind == data::ValueKind::scalar;
           });
}

void read_barred(const data::Value& list,
                 QualificationDraft& draft,
                 base::Diagnostics& diagnostics) {
    for (const data::Value& value : list.items) {
        if (!is_pair(value)) {
            diagnostics
                .report(Code::field_type,
                        value.span,
                        "'barred' must list pairs of units that can't be taken together")
                .hint("write '[[one-unit, other-unit]]'");
            continue;
        }
        const data::Value& first = value.items[0];
        const data::Value& second = value.items[1];
        draft.barred.push_back(
            {{first.scalar, first.span}, {second.scalar, second.span}, value.span});
    }
}

void read_rules(const data::Value& value,
                model::Qualification& qualification,
                base::Diagnostics& diagnostics) {
    FieldReader rules(value, rule_fields(), diagnostics);
    const auto credit = rules.number("credit");
    if (credit && qualification.credit && *credit != *qualification.credit) {
        diagnostics
            .report(Code::field_value,
                    rules.span_of("credit"),
                    fmt::format("the rules ask for {} credits, but 'credit' says {}",
                                *credit,
                                *qualification.credit))
            .hint("leave one of them out");
    }
    if (!qualification.credit && credit) {
        qualification.credit = credit;
        qualification.credit_span = rules.span_of("credit");
    }
    if (const data::Value* at_level = rules.map("at_level")) {
        FieldReader fields(*at_level, level_rule_fields(), diagnostics);
        const auto level = fields.number("level");
        const auto least = fields.number("min");
        if (level && least) {
            qualification.credits_at_level =
                model::CreditsAtLevel{*level, *least, fields.span_of("min")};
        }
        fields.finish();
    }
    rules.finish();
}

}  // namespace

QualificationDraft read_qualification(const ParsedFile& parsed) {
    base::Diagnostics& diagnostics = *parsed.body.diagnostics;
    QualificationDraft draft;
    model::Qualification& qualification = draft.qualification;
    FieldReader fields(*parsed.fields, qualification_fields(), diagnostics);
    qualification.slug = parsed.file->slug;
    qualification.document = parsed.body.id;
    qualification.title = fields.text("title").value_or(Text{qualification.slug, {}}).text;
    qualification.span = fields.span_of("title");
    draft.organisation = fields.text("organisation");
    qualification.number = read_qualification_number(fields, diagnostics);
    qualification.level = fields.number("level");
    qualification.grading =
        fields.choice("grading") == kGraded ? model::Grading::graded : model::Grading::pass_fail;
    qualification.total_hours = fields.number("tqt");
    if (const auto hours = fields.range("glh")) {
        qualification.guided_hours = model::NumberRange{hours->first, hours->second};
    }
    qualification.credit = fields.number("credit");
    qualification.credit_span = fields.span_of("credit");
    qualification.language = read_language(fields, diagnostics);
    qualification.subject = fields.text("subject").value_or(Text{}).text;
    const std::size_t reported = diagnostics.all().size();
    if (const data::Value* groups = fields.list("groups")) {
        for (const data::Value& group : groups->items) {
            read_group(group, draft, diagnostics);
        }
    }
    if (const data::Value* barred = fields.list("barred")) {
        read_barred(*barred, draft, diagnostics);
    }
    if (const data::Value* rules = fields.map("rules")) {
        read_rules(*rules, qualification, diagnostics);
    }
    qualification.rules_readable = diagnostics.all().size() == reported;
    fields.finish();
    read_material(parsed.body,
                  {&qualification.material, &draft.terms, &qualification.introduction, nullptr});
    return draft;
}

}  // namespace unitfolio::load
