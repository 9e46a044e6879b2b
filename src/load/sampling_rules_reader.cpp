#include "load/sampling_rules_reader.h"

#include "base/text.h"
#include "data/field_reader.h"
#include "load/field_tables.h"

#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::load {

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

void read_rates(const data::Value& map,
                model::SamplingRules& rules,
                base::Diagnostics& diagnostics) {
    FieldReader fields(map, sampling_rate_fields(), diagnostics);
    rules.low_rate = fields.number("low").value_or(rules.low_rate);
    rules.medium_rate = fields.number("medium").value_or(rules.medium_rate);
    rules.high_rate = fields.number("high").value_or(rules.high_rate);
    fields.finish();
}

model::SampledAssessor read_assessor(const data::Value& map, base::Diagnostics& diagnostics) {
    FieldReader fields(map, sampled_assessor_fields(), diagnostics);
    model::SampledAssessor assessor;
    const Text name = fields.text("name").value_or(Text{});
    assessor.name = base::collapse_space(name.text);
    assessor.span = name.span;
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
    rules.seed = fields.text("seed").value_or(Text{rules.seed, {}}).text;
    if (const data::Value* rates = fields.map("rates")) {
        read_rates(*rates, rules, diagnostics);
    }
    rules.many_learners = fields.number("many_learners").value_or(rules.many_learners);
    rules.items_per_unit = fields.number("items_per_unit").value_or(rules.items_per_unit);
    if (const data::Value* assessors = fields.list("assessors")) {
        for (const data::Value& item : assessors->items) {
            if (auto assessor = read_assessor(item, diagnostics); !assessor.name.empty()) {
                rules.assessors.push_back(std::move(assessor));
            }
        }
    }
    rules.new_units = read_slugs(fields, "new_units");
    rules.new_qualifications = read_slugs(fields, "new_qualifications");
    fields.finish();
    return rules;
}

}  // namespace unitfolio::load
