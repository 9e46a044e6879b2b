#include "load/misplaced_file.h"

#include "load/criterion_reader.h"
#include "load/field_tables.h"
#include "load/item_text.h"
#include "load/section_names.h"
#include "load/sections.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace unitfolio::load {

using base::Code;

namespace {

/// A kind of file: what it holds, where it lies, what its fields are.
struct Kind {
    ContentKind kind{};
    std::string_view what;
    std::string_view home;
    const data::FieldTable* fields = nullptr;
};

std::array<Kind, 6> kinds() {
    return {
        {{ContentKind::evidence, "evidence", "learners/…/evidence", &evidence_fields()},
         {ContentKind::learner, "a learner", "learners/…/learner.md", &learner_fields()},
         {ContentKind::unit, "a unit", "units", &unit_fields()},
         {ContentKind::qualification, "a qualification", "qualifications", &qualification_fields()},
         {ContentKind::organisation, "an organisation", "organisations", &organisation_fields()},
         {ContentKind::page, "a page", "pages", &page_fields()}}};
}

/// Fields of one kind without which a file is hardly of another.
constexpr std::ptrdiff_t kEnough = 2;

bool has_required(const data::Value& fields, const data::FieldTable& table) {
    return std::all_of(table.fields.begin(), table.fields.end(), [&](const data::Field& field) {
        return field.need == data::Need::optional || fields.find(field.name) != nullptr;
    });
}

std::ptrdiff_t unknown_fields(const data::Value& fields, const data::FieldTable& table) {
    return std::count_if(
        fields.entries.begin(), fields.entries.end(), [&](const data::MapEntry& entry) {
            return table.find(entry.key) == nullptr;
        });
}

/// Fields that `other` knows and `own` does not.
std::ptrdiff_t foreign_fields(const data::Value& fields, const Kind& own, const Kind& other) {
    return std::count_if(
        fields.entries.begin(), fields.entries.end(), [&](const data::MapEntry& entry) {
            return own.fields->find(entry.key) == nullptr &&
                   other.fields->find(entry.key) != nullptr;
        });
}

/// Whether the fields are those of another kind, with a slip or two among them at the most.
bool has_fields_of(const data::Value& fields, const Kind& own, const Kind& other) {
    const std::ptrdiff_t foreign = foreign_fields(fields, own, other);
    return foreign >= kEnough && unknown_fields(fields, *other.fields) < foreign &&
           has_required(fields, *other.fields);
}

bool is_criterion(const markup::Document& document, markup::NodeId item) {
    const markup::NodeId paragraph = first_paragraph(document, item);
    return paragraph != markup::kNoNode &&
           criterion_number_size(document.plain_text(paragraph)) > 0;
}

/// The section of learning outcomes if criteria stand in it, as only a unit has them.
std::optional<Section> section_of_criteria(const markup::Document& document) {
    for (const Section& section : outline_of(document).sections) {
        if (find_section(section.title) != SectionName::outcomes) {
            continue;
        }
        const std::vector<markup::NodeId> items = list_items(document, section.blocks).items;
        if (std::any_of(items.begin(), items.end(), [&](markup::NodeId item) {
                return is_criterion(document, item);
            })) {
            return section;
        }
    }
    return std::nullopt;
}

void report_misplaced(const ParsedFile& parsed, const Kind& own, const Kind& meant) {
    parsed.body
        .report(Code::file_unread,
                parsed.fields->entries.front().key_span,
                fmt::format("this is {}, and it lies where {} is expected", meant.what, own.what))
        .hint(fmt::format("move it to '{}'", meant.home))
        .severity = base::Severity::error;
}

/// A page may well show what the outcomes of a unit look like.
void report_criteria(const ParsedFile& parsed, const Section& section) {
    parsed.body
        .report(Code::file_unread,
                parsed.body.tree().span(section.heading),
                "nobody can claim the criteria of these outcomes: this is a page, not a unit")
        .hint("move the file to 'units' if it is a unit");
}

}  // namespace

bool lies_at_home(const ParsedFile& parsed) {
    const std::array<Kind, 6> all = kinds();
    const auto own = std::find_if(
        all.begin(), all.end(), [&](const Kind& each) { return each.kind == parsed.file->kind; });
    if (own == all.end()) {
        return true;
    }
    auto meant = std::find_if(all.begin(), all.end(), [&](const Kind& each) {
        return has_fields_of(*parsed.fields, *own, each);
    });
    const auto criteria =
        own->kind == ContentKind::page ? section_of_criteria(parsed.body.tree()) : std::nullopt;
    if (meant == all.end() && criteria) {
        meant = std::find_if(all.begin(), all.end(), [&](const Kind& each) {
            return each.kind == ContentKind::unit && foreign_fields(*parsed.fields, *own, each) > 0;
        });
    }
    if (meant != all.end()) {
        report_misplaced(parsed, *own, *meant);
        return false;
    }
    if (criteria) {
        report_criteria(parsed, *criteria);
    }
    return true;
}

}  // namespace unitfolio::load
