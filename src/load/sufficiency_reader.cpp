#include "load/sufficiency_reader.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace unitfolio::load {

using data::FieldReader;

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

model::Sufficiency read_sufficiency(FieldReader& checks) {
    model::Sufficiency rules;
    const auto read = [&](std::string_view name, std::int64_t& rule) {
        rule = checks.number(name).value_or(rule);
    };
    read("items_per_criterion", rules.items_per_criterion);
    read("types_per_criterion", rules.types_per_criterion);
    read("types_per_unit", rules.types_per_unit);
    rules.balance = checks.decimal("balance").value_or(rules.balance);
    return rules;
}

model::UnitSufficiency read_unit_sufficiency(FieldReader& expectations,
                                             const model::Project& project) {
    model::UnitSufficiency rules;
    rules.items_per_criterion = expectations.number("items");
    rules.types_per_unit = expectations.number("variety");
    rules.balance = expectations.decimal("balance");
    rules.types = read_types(expectations, "types", project);
    return rules;
}

}  // namespace unitfolio::load
