#include "load/claim_reader.h"

#include "base/text.h"
#include "data/scalar_text.h"
#include "load/field_tables.h"
#include "model/numbering.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::load {

using base::Code;
using data::FieldReader;
using data::Text;
using data::Value;
using data::ValueKind;

namespace {

/// `list` is what was meant if several numbers stand in one text.
std::string cure_for(std::string_view number, std::string_view list) {
    const std::size_t hash = number.find('#');
    if (hash != std::string_view::npos && model::parse_criterion_number(number.substr(hash + 1))) {
        return fmt::format("write 'claims: {{{}: [\"{}\"]}}' for a criterion of another unit",
                           number.substr(0, hash),
                           number.substr(hash + 1));
    }
    return list.empty() ? "write the outcome, a dot and the criterion, such as \"2.1\""
                        : fmt::format("write '[{}]'", list);
}

/// Reports what is not a number. It is kept all the same, so that the claim isn't missed as well.
void check_number(std::string_view number, base::Span span, base::Diagnostics& diagnostics) {
    if (model::parse_criterion_number(number)) {
        return;
    }
    std::string list;
    for (const std::string_view word : data::words_between_commas(number)) {
        list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", word);
    }
    diagnostics
        .report(
            Code::field_value, span, fmt::format("'{}' is not the number of a criterion", number))
        .hint(cure_for(number, list));
}

void add_criteria(const std::string& unit,
                  const Value& value,
                  std::vector<model::NamedCriterion>& claims,
                  base::Diagnostics& diagnostics) {
    const auto add = [&](const Value& number) {
        if (number.kind != ValueKind::scalar) {
            diagnostics.report(Code::field_type,
                               number.span,
                               fmt::format("a criterion is {} where its number is expected",
                                           data::kind_name(number.kind)));
        } else {
            check_number(number.scalar, number.span, diagnostics);
            claims.push_back({unit, number.scalar, number.span});
        }
    };
    if (value.kind == ValueKind::list) {
        std::for_each(value.items.begin(), value.items.end(), add);
    } else {
        add(value);
    }
}

/// "2.2" or "other-unit#1.3".
model::NamedCriterion parse_name(const data::MapEntry& entry) {
    const std::size_t hash = entry.key.find('#');
    if (hash == std::string::npos) {
        return {{}, entry.key, entry.key_span};
    }
    return {entry.key.substr(0, hash), entry.key.substr(hash + 1), entry.key_span};
}

/// Whether a field holds anything at all.
bool is_given(const Value& map, std::string_view name) {
    const Value* value = map.find(name);
    return value != nullptr && value->kind != ValueKind::null &&
           (value->kind != ValueKind::scalar || !base::trim(value->scalar).empty());
}

void read_exceptions(FieldReader& fields,
                     model::Decision& decision,
                     base::Diagnostics& diagnostics) {
    for (const data::MapEntry& entry : fields.entries()) {
        const auto status = fields.choice(entry.key);
        model::NamedCriterion name = parse_name(entry);
        check_number(name.criterion, name.span, diagnostics);
        if (status) {
            decision.exceptions.push_back({std::move(name), static_cast<model::Status>(*status)});
        }
    }
}

}  // namespace

std::vector<model::NamedCriterion> read_claims(FieldReader& fields,
                                               base::Diagnostics& diagnostics) {
    std::vector<model::NamedCriterion> claims;
    for (const Text& number : fields.texts("criteria")) {
        check_number(number.text, number.span, diagnostics);
        claims.push_back({{}, number.text, number.span});
    }
    if (const auto units = fields.by_key("claims")) {
        for (const data::MapEntry& entry : units->entries()) {
            add_criteria(entry.key, entry.value, claims, diagnostics);
        }
    }
    return claims;
}

model::Decision read_decision(const Value& map, base::Diagnostics& diagnostics) {
    FieldReader fields(map, decision_fields(), diagnostics);
    model::Decision decision;
    decision.status = static_cast<model::Status>(fields.choice("status").value_or(0));
    decision.status_span = fields.span_of("status");
    decision.is_signed = is_given(map, "by");
    decision.is_dated = is_given(map, "date");
    decision.by = fields.text("by").value_or(Text{}).text;
    decision.by_span = fields.span_of("by");
    decision.date = fields.date("date");
    decision.date_span = fields.span_of("date");
    decision.comment = fields.text("comment").value_or(Text{}).text;
    if (auto criteria = fields.by_key("criteria")) {
        read_exceptions(*criteria, decision, diagnostics);
    }
    const std::size_t reported = diagnostics.all().size();
    fields.finish();
    if (diagnostics.all().size() != reported) {
        // Who decided and when may stand under a name that nobody knows.
        decision.is_signed = true;
        decision.is_dated = true;
    }
    return decision;
}

}  // namespace unitfolio::load
