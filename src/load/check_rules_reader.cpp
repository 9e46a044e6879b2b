#include "load/check_rules_reader.h"

#include "base/text.h"
#include "data/field_reader.h"
#include "load/field_tables.h"
#include "load/sufficiency_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace unitfolio::load {

using base::Code;
using base::CodeInfo;
using base::Severity;
using data::FieldReader;

namespace {

/// The code of that name; one that may not be set is reported and gives nothing.
std::optional<Code> adjustable_code(const data::MapEntry& entry, base::Diagnostics& diagnostics) {
    std::vector<std::string_view> names;
    for (const CodeInfo& info : base::all_codes()) {
        names.push_back(info.name);
    }
    const auto found = std::find(names.begin(), names.end(), entry.key);
    if (found == names.end()) {
        auto& fault =
            diagnostics.report(Code::field_unknown,
                               entry.key_span,
                               fmt::format("there is no diagnostic of the name '{}'", entry.key));
        if (const auto near = base::nearest(entry.key, names)) {
            fault.hint(fmt::format("did you mean '{}'?", *near));
        }
        return std::nullopt;
    }
    const CodeInfo& info = base::all_codes()[static_cast<std::size_t>(found - names.begin())];
    if (info.severity == Severity::error) {
        diagnostics
            .report(Code::field_value,
                    entry.key_span,
                    fmt::format("'{}' is an error and can't be made less", entry.key))
            .hint("mend what it reports: nothing is built from content with errors");
        return std::nullopt;
    }
    return info.code;
}

base::SeverityRules read_severities(FieldReader& fields, base::Diagnostics& diagnostics) {
    // In the order of the words.
    constexpr std::array<std::optional<Severity>, 3> severities = {
        std::nullopt, Severity::info, Severity::warning};
    base::SeverityRules rules;
    for (const data::MapEntry& entry : fields.entries()) {
        const auto code = adjustable_code(entry, diagnostics);
        const auto choice = code ? fields.choice(entry.key) : std::nullopt;
        if (choice) {
            rules[*code] = severities.at(*choice);
        }
    }
    return rules;
}

}  // namespace

model::CheckRules read_check_rules(const data::Value& map, base::Diagnostics& diagnostics) {
    FieldReader fields(map, check_fields(), diagnostics);
    model::CheckRules rules;
    rules.currency_months = fields.number("currency_months").value_or(rules.currency_months);
    rules.prior_learning_months =
        fields.number("prior_learning_months").value_or(rules.prior_learning_months);
    rules.sufficiency = read_sufficiency(fields);
    if (auto severities = fields.by_key("severity")) {
        rules.severities = read_severities(*severities, diagnostics);
    }
    fields.finish();
    return rules;
}

}  // namespace unitfolio::load
