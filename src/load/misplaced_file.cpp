#include "load/misplaced_file.h"

#include "load/field_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

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

/// Whether a file has what the kind asks for, and nothing that it doesn't know.
bool has_fields_of(const data::Value& fields, const data::FieldTable& table) {
    const auto is_known = [&](const data::MapEntry& entry) {
        return table.find(entry.key) != nullptr;
    };
    const auto is_there = [&](const data::Field& field) {
        return field.need == data::Need::optional || fields.find(field.name) != nullptr;
    };
    return std::all_of(fields.entries.begin(), fields.entries.end(), is_known) &&
           std::all_of(table.fields.begin(), table.fields.end(), is_there);
}

}  // namespace

bool lies_at_home(const ParsedFile& parsed) {
    constexpr std::ptrdiff_t enough = 2;
    const std::array<Kind, 6> all = kinds();
    const auto own = std::find_if(
        all.begin(), all.end(), [&](const Kind& each) { return each.kind == parsed.file->kind; });
    if (own == all.end()) {
        return true;
    }
    const auto& entries = parsed.fields->entries;
    const auto strange = std::count_if(entries.begin(), entries.end(), [&](const auto& entry) {
        return own->fields->find(entry.key) == nullptr;
    });
    const auto meant = std::find_if(all.begin(), all.end(), [&](const Kind& each) {
        return has_fields_of(*parsed.fields, *each.fields);
    });
    if (strange < enough || meant == all.end()) {
        return true;
    }
    auto& fault = parsed.body.diagnostics->report(
        Code::file_unread,
        entries.front().key_span,
        fmt::format("this is {}, and it lies where {} is expected", meant->what, own->what));
    fault.severity = base::Severity::error;
    fault.hint(fmt::format("move it to '{}'", meant->home));
    return false;
}

}  // namespace unitfolio::load
