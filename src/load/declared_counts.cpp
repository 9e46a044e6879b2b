#include "load/declared_counts.h"

#include "load/field_tables.h"
#include "model/countable.h"

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::load {

using model::Countable;

namespace {

std::optional<Countable> countable_of(SectionName name) {
    switch (name) {
        case SectionName::outcomes:
            return Countable::outcomes;
        case SectionName::marking_points:
            return Countable::marking_points;
        case SectionName::key_concepts:
            return Countable::concepts;
        case SectionName::guidance:
            return Countable::guidance;
        case SectionName::mistakes:
            return Countable::mistakes;
        case SectionName::questions:
            return Countable::questions;
        case SectionName::terms:
            return Countable::terms;
        case SectionName::synopsis:
        case SectionName::overview:
        case SectionName::prior_knowledge:
        case SectionName::notes:
            return std::nullopt;
    }
    return std::nullopt;
}

/// Where the digits of a heading that ends in "(12)" or "(12):" stand.
base::Span span_of_count(const Body& body, const Section& section, std::string_view digits) {
    const markup::Document& document = body.tree();
    base::Span span = document.span(section.heading);
    for (const markup::NodeId node : document.children(section.heading)) {
        const std::string_view text = document.text(node);
        const std::size_t at = text.rfind(digits);
        if (at == std::string_view::npos) {
            continue;
        }
        // Nothing behind digits is written otherwise than it is read.
        span.end =
            document[node].end - static_cast<std::uint32_t>(text.size() - at - digits.size());
        span.begin = span.end - static_cast<std::uint32_t>(digits.size());
    }
    return span;
}

}  // namespace

std::vector<model::DeclaredCount> read_declared_counts(data::FieldReader& fields,
                                                       base::Diagnostics& diagnostics) {
    std::vector<model::DeclaredCount> result;
    const data::Value* map = fields.map("counts");
    if (map == nullptr) {
        return result;
    }
    data::FieldReader counts(*map, count_fields(), diagnostics);
    for (const model::CountName& each : model::count_names()) {
        if (const auto count = counts.number(each.field)) {
            result.push_back({each.what, *count, counts.span_of(each.field)});
        }
    }
    counts.finish();
    return result;
}

void read_heading_count(const Body& body,
                        SectionName name,
                        const Section& section,
                        std::vector<model::DeclaredCount>& counts) {
    const std::string_view digits = typed_count(section.title);
    const auto what = countable_of(name);
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (what && !digits.empty() && error == std::errc()) {
        counts.push_back({*what, count, span_of_count(body, section, digits)});
    }
}

}  // namespace unitfolio::load
