#include "load/content_reader.h"
#include "load/declared_counts.h"
#include "load/expectations_reader.h"
#include "load/field_tables.h"
#include "load/language_tag.h"
#include "load/material_reader.h"
#include "load/outcome_reader.h"
#include "load/registration_number.h"
#include "load/stray_criteria.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::load {

using base::Code;

namespace {

bool may_stand_in_units(SectionName) {
    return true;
}

/// "focus-awards" of "focus-awards/operational-change": the organisation where the facts name none.
std::optional<data::Text> folder_of(std::string_view slug, base::Span span) {
    const std::size_t slash = slug.find('/');
    if (slash == std::string_view::npos) {
        return std::nullopt;
    }
    return data::Text{std::string(slug.substr(0, slash)), span};
}

void read_facts(const ParsedFile& parsed, const model::Project& project, UnitDraft& draft) {
    base::Diagnostics& diagnostics = *parsed.body.diagnostics;
    data::FieldReader fields(*parsed.fields, unit_fields(), diagnostics);
    model::Unit& unit = draft.unit;
    unit.slug = parsed.file->slug;
    unit.document = parsed.body.id;
    unit.title = fields.text("title").value_or(data::Text{unit.slug, {}}).text;
    unit.span = fields.span_of("title");
    unit.number = read_unit_number(fields, diagnostics);
    unit.level = fields.number("level");
    unit.credit = fields.number("credit");
    if (const auto hours = fields.range("glh")) {
        unit.guided_hours = model::NumberRange{hours->first, hours->second};
    }
    unit.subject = fields.text("subject").value_or(data::Text{}).text;
    unit.language = read_language(fields, diagnostics);
    unit.updated = fields.date("updated");
    draft.organisation = fields.text("organisation");
    if (!draft.organisation && !parsed.file->fault) {
        draft.organisation = folder_of(unit.slug, unit.span);
    }
    draft.qualifications = fields.texts("qualifications");
    if (const data::Value* expects = fields.map("expects")) {
        unit.expects = read_expectations(*expects, project, diagnostics);
    }
    unit.declared_counts = read_declared_counts(fields, diagnostics);
    fields.finish();
}

struct NamedSection {
    SectionName name{};
    const Section* section = nullptr;
};

void read_section(const Body& body, const NamedSection& named, UnitDraft& draft) {
    model::Unit& unit = draft.unit;
    switch (named.name) {
        case SectionName::outcomes:
            break;
        case SectionName::marking_points:
            for (model::Tip& tip : read_tips(body, *named.section, &unit)) {
                unit.marking_points.push_back(std::move(tip));
            }
            break;
        case SectionName::notes:
            unit.notes.document = body.id;
            unit.notes.nodes.insert(
                unit.notes.nodes.end(), named.section->blocks.begin(), named.section->blocks.end());
            break;
        default:
            read_material_section(body,
                                  named.name,
                                  *named.section,
                                  {&unit.material, &draft.terms, &unit.synopsis, &unit});
            break;
    }
}

void read_body(const Body& body, UnitDraft& draft) {
    model::Unit& unit = draft.unit;
    const Outline outline = outline_of(body.tree());
    unit.synopsis = body.passage(outline.introduction);
    SectionSorter sorter(body);
    std::vector<NamedSection> sections;
    for (const Section& section : outline.sections) {
        if (is_stray_outcome(body.tree(), section)) {
            report_stray_outcome(body, section);
            continue;
        }
        if (const auto name = sorter.sort(section, may_stand_in_units, unit.material)) {
            sections.push_back({*name, &section});
            read_heading_count(body, *name, section, unit.declared_counts);
        }
    }
    // Outcomes first, wherever they stand: scopes elsewhere name their criteria.
    for (const NamedSection& named : sections) {
        if (named.name == SectionName::outcomes) {
            read_outcomes(body, *named.section, unit);
        }
    }
    for (const NamedSection& named : sections) {
        read_section(body, named, draft);
    }
}

/// Whether outcomes that are there and are not read have been reported, or headings that are none.
bool is_told(const base::Diagnostics& diagnostics) {
    return std::any_of(
        diagnostics.all().begin(), diagnostics.all().end(), [](const base::Diagnostic& each) {
            return each.code == Code::specification_unread || each.code == Code::heading_malformed;
        });
}

}  // namespace

UnitDraft read_unit(const ParsedFile& parsed, const ReadingContext& context) {
    UnitDraft draft;
    read_facts(parsed, *context.project, draft);
    read_body(parsed.body, draft);
    if (draft.unit.outcomes.empty() && !is_told(*parsed.body.diagnostics)) {
        parsed.body
            .report(Code::outcome_missing,
                    draft.unit.span,
                    fmt::format("the unit '{}' has no learning outcomes", draft.unit.title))
            .hint(
                "add a section '## Learning outcomes' with headings such as '### 1. Understand …'");
    }
    return draft;
}

}  // namespace unitfolio::load
