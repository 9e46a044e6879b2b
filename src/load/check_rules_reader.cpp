#include "load/check_rules_reader.h"

#include "base/text.h"
#include "data/field_reader.h"
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

base::SeverityRules read_severities(const data::Value& map, base::Diagnostics& diagnostics) {
    struct Word {
        std::string_view name;
        std::optional<Severity> severity;
    };

    constexpr std::array<Word, 3> words = {
        {{"off", std::nullopt}, {"info", Severity::info}, {"warning", Severity::warning}}};
    std::vector<std::string_view> names;
    names.reserve(words.size());
    for (const Word& word : words) {
        names.push_back(word.name);
    }
    base::SeverityRules rules;
    FieldReader fields(map, "the severities", diagnostics);
    for (const data::MapEntry& entry : map.entries) {
        const auto code = adjustable_code(entry, diagnostics);
        const auto choice = code ? fields.choice(entry.key, names) : std::nullopt;
        if (choice) {
            rules[*code] = words.at(*choice).severity;
        }
    }
    return rules;
}

}  // namespace

model::CheckRules read_check_rules(const data::Value& map, base::Diagnostics& diagnostics) {
    FieldReader fields(map, "the checks", diagnostics);
    model::CheckRules rules;
    rules.currency_months =
        fields.number("currency_months", 1, kMostCurrencyMonths).value_or(rules.currency_months);
    rules.prior_learning_months = fields.number("prior_learning_months", 1, kMostCurrencyMonths)
                                      .value_or(rules.prior_learning_months);
    rules.sufficiency = read_sufficiency(fields, diagnostics);
    if (const data::Value* severities = fields.map("severity")) {
        rules.severities = read_severities(*severities, diagnostics);
    }
    fields.finish();
    return rules;
}

}  // namespace unitfolio::load
