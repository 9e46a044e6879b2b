#include "load/sufficiency_reader.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace unitfolio::load {

using base::Code;
using data::FieldReader;

namespace {

/// More items or types than anybody would ask for.
constexpr std::int64_t kMost = 100;

std::optional<double> read_balance(FieldReader& fields, base::Diagnostics& diagnostics) {
    const auto balance = fields.decimal("balance");
    if (balance && !(*balance >= 0 && *balance <= 1)) {
        diagnostics
            .report(
                Code::field_value, fields.span_of("balance"), "'balance' must lie between 0 and 1")
            .hint("0.5 lets an outcome have half the evidence of the others, 0 any share");
        return std::nullopt;
    }
    return balance;
}

}  // namespace

std::vector<std::string> read_types(FieldReader& fields,
                                    std::string_view name,
                                    const model::Project& project) {
    std::vector<std::string_view> codes;
    for (const model::EvidenceType& type : project.evidence_types) {
        codes.emplace_back(type.code);
    }
    std::vector<std::string> types;
    for (const std::size_t index : fields.choices(name, codes)) {
        types.emplace_back(codes[index]);
    }
    return types;
}

model::Sufficiency read_sufficiency(FieldReader& checks, base::Diagnostics& diagnostics) {
    model::Sufficiency rules;
    const auto read = [&](std::string_view name, std::int64_t& rule) {
        rule = checks.number(name, 1, kMost).value_or(rule);
    };
    read("items_per_criterion", rules.items_per_criterion);
    read("types_per_criterion", rules.types_per_criterion);
    read("types_per_unit", rules.types_per_unit);
    rules.balance = read_balance(checks, diagnostics).value_or(rules.balance);
    return rules;
}

model::UnitSufficiency read_unit_sufficiency(FieldReader& expectations,
                                             const model::Project& project,
                                             base::Diagnostics& diagnostics) {
    model::UnitSufficiency rules;
    rules.items_per_criterion = expectations.number("items", 1, kMost);
    rules.types_per_unit = expectations.number("variety", 1, kMost);
    rules.balance = read_balance(expectations, diagnostics);
    rules.types = read_types(expectations, "types", project);
    return rules;
}

}  // namespace unitfolio::load
