#include "load/expectations_reader.h"

#include "data/field_reader.h"
#include "load/field_tables.h"
#include "load/sufficiency_reader.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::load {

using base::Code;
using data::FieldReader;
using data::Text;
using data::Value;
using data::ValueKind;

namespace {

void read_stages(FieldReader& fields, model::Expectations& expects) {
    for (const std::size_t index : fields.choices("stages")) {
        expects.stages.push_back(static_cast<model::Stage>(index + 1));
    }
    std::sort(expects.stages.begin(), expects.stages.end());
    expects.stages.erase(std::unique(expects.stages.begin(), expects.stages.end()),
                         expects.stages.end());
    expects.stages_span = fields.span_of("stages");
}

/// A flag, or the names of measures.
void read_metrics(FieldReader& fields, model::Expectations& expects) {
    const Value* value = fields.any("metrics");
    if (value == nullptr) {
        return;
    }
    expects.metrics_span = value->span;
    const bool is_flag =
        value->kind == ValueKind::scalar && (value->scalar == "true" || value->scalar == "false");
    if (is_flag) {
        expects.metrics = value->scalar == "true";
        return;
    }
    for (Text& name : fields.texts("metrics")) {
        expects.measures.push_back({std::move(name.text), name.span});
    }
}

void read_name(const Value& value,
               const model::Project& project,
               model::Expectations& expects,
               base::Diagnostics& diagnostics) {
    FieldReader fields(value, expected_name_fields(), diagnostics);
    model::ExpectedName expected;
    expected.span = value.span;
    expected.what = fields.text("what").value_or(Text{}).text;
    for (Text& name : fields.texts("any_of")) {
        expected.any_of.push_back(std::move(name.text));
    }
    if (const Value* names = fields.any("any_of");
        names != nullptr && names->kind == ValueKind::list && names->items.empty()) {
        diagnostics.report(Code::field_value, names->span, "'any_of' is an empty list")
            .hint("list the names that count: '[Kotter, Lewin]'");
    }
    expected.types = read_types(fields, "in", project);
    fields.finish();
    if (!expected.what.empty() && !expected.any_of.empty()) {
        expects.names.push_back(std::move(expected));
    }
}

}  // namespace

model::Expectations read_expectations(const Value& map,
                                      const model::Project& project,
                                      base::Diagnostics& diagnostics) {
    FieldReader fields(map, expectation_fields(), diagnostics);
    model::Expectations expects;
    read_stages(fields, expects);
    read_metrics(fields, expects);
    if (const Value* list = fields.list("named")) {
        for (const Value& value : list->items) {
            read_name(value, project, expects, diagnostics);
        }
    }
    expects.currency_months = fields.number("currency_months");
    expects.currency_span = fields.span_of("currency_months");
    expects.sufficiency = read_unit_sufficiency(fields, project);
    fields.finish();
    return expects;
}

}  // namespace unitfolio::load
