#include "load/sampling_rules_reader.h"

#include "base/text.h"
#include "data/field_reader.h"
#include "load/field_tables.h"
#include "model/seed.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::load {

using base::Code;
using data::FieldReader;
using data::Text;

namespace {

std::vector<model::NamedSlug> read_slugs(FieldReader& fields, std::string_view name) {
    std::vector<model::NamedSlug> slugs;
    for (Text& slug : fields.texts(name)) {
        slugs.push_back({std::move(slug.text), slug.span});
    }
    return slugs;
}

/// A draw starts from some text, and plans print it.
std::string read_seed(FieldReader& fields,
                      const std::string& otherwise,
                      base::Diagnostics& diagnostics) {
    Text seed = fields.text("seed").value_or(Text{otherwise, {}});
    if (const auto fault = model::fault_of_seed(seed.text)) {
        diagnostics.report(Code::field_value, seed.span, fmt::format("'seed' {}", *fault))
            .hint("write what names this round, such as '2026 autumn', or take 'seed' away");
    }
    return std::move(seed.text);
}

/// A rate and the risk that it is of; the place is that of the map where the rate is left out.
struct Rate {
    std::string_view risk;
    std::int64_t percent = 0;
    base::Span span;
};

void check_order(const Rate& lower, const Rate& higher, base::Diagnostics& diagnostics) {
    if (lower.percent <= higher.percent) {
        return;
    }
    diagnostics
        .report(Code::field_value,
                higher.span,
                fmt::format("of units of {} risk {} % would be sampled, of those of {} risk {} %",
                            higher.risk,
                            higher.percent,
                            lower.risk,
                            lower.percent))
        .hint("let the rates rise with the risk, or be equal; rates left out are 10, 25 and 50");
}

void read_rates(const data::Value& map,
                model::SamplingRules& rules,
                base::Diagnostics& diagnostics) {
    const std::size_t reported = diagnostics.all().size();
    FieldReader fields(map, sampling_rate_fields(), diagnostics);
    rules.low_rate = fields.number("low").value_or(rules.low_rate);
    rules.medium_rate = fields.number("medium").value_or(rules.medium_rate);
    rules.high_rate = fields.number("high").value_or(rules.high_rate);
    fields.finish();
    if (diagnostics.all().size() == reported) {
        const Rate medium{"medium", rules.medium_rate, fields.span_of("medium")};
        check_order({"low", rules.low_rate, {}}, medium, diagnostics);
        check_order(medium, {"high", rules.high_rate, fields.span_of("high")}, diagnostics);
    }
}

/// Who is listed twice would be sampled by what is said first.
void add_assessor(model::SampledAssessor assessor,
                  std::vector<model::SampledAssessor>& assessors,
                  base::Diagnostics& diagnostics) {
    const auto first =
        std::find_if(assessors.begin(), assessors.end(), [&](const model::SampledAssessor& each) {
            return each.name == assessor.name;
        });
    if (first == assessors.end()) {
        assessors.push_back(std::move(assessor));
        return;
    }
    diagnostics
        .report(Code::field_value,
                assessor.span,
                fmt::format("the assessor '{}' is listed twice", assessor.name))
        .note(first->span, "here is the first time")
        .hint("say everything about an assessor in one place");
}

model::SampledAssessor read_assessor(const data::Value& map, base::Diagnostics& diagnostics) {
    FieldReader fields(map, sampled_assessor_fields(), diagnostics);
    model::SampledAssessor assessor;
    const Text name = fields.text("name").value_or(Text{});
    assessor.name = base::collapse_space(name.text);
    assessor.span = name.span;
    if (assessor.name.empty() && map.find("name") != nullptr) {
        diagnostics.report(
            Code::field_value, fields.span_of("name"), "the name of an assessor is empty");
    }
    if (const auto standing = fields.choice("standing")) {
        assessor.standing = static_cast<model::Standing>(*standing);
    }
    assessor.action = base::collapse_space(fields.text("action").value_or(Text{}).text);
    fields.finish();
    return assessor;
}

}  // namespace

model::SamplingRules read_sampling_rules(const data::Value& map, base::Diagnostics& diagnostics) {
    FieldReader fields(map, kSamplingTable, diagnostics);
    model::SamplingRules rules;
    rules.seed = read_seed(fields, rules.seed, diagnostics);
    if (const data::Value* rates = fields.map("rates")) {
        read_rates(*rates, rules, diagnostics);
    }
    rules.many_learners = fields.number("many_learners").value_or(rules.many_learners);
    rules.items_per_unit = fields.number("items_per_unit").value_or(rules.items_per_unit);
    if (const data::Value* assessors = fields.list("assessors")) {
        for (const data::Value& item : assessors->items) {
            if (auto assessor = read_assessor(item, diagnostics); !assessor.name.empty()) {
                add_assessor(std::move(assessor), rules.assessors, diagnostics);
            }
        }
    }
    rules.new_units = read_slugs(fields, "new_units");
    rules.new_qualifications = read_slugs(fields, "new_qualifications");
    fields.finish();
    return rules;
}

}  // namespace unitfolio::load
