#include "load/scope_reader.h"

#include "base/text.h"
#include "load/item_text.h"
#include "model/numbering.h"
#include "model/specification.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::load {

using model::CriterionNumber;

namespace {

/// One name in a scope: criterion 2.1 or (position 0) outcome 2, or a range of either.
struct Part {
    CriterionNumber first;
    CriterionNumber last;
    std::size_t offset = 0;
    std::size_t size = 0;
};

std::string name_of(CriterionNumber number) {
    return number.position == 0 ? fmt::format("LO{}", number.outcome)
                                : fmt::format("{}.{}", number.outcome, number.position);
}

std::optional<std::uint32_t> outcome_named(std::string_view text) {
    for (const std::string_view prefix : {"learning outcome", "outcome", "lo"}) {
        const std::string folded = base::fold_case(text.substr(0, prefix.size()));
        if (folded == prefix) {
            return model::parse_outcome_number(base::trim(text.substr(prefix.size())));
        }
    }
    return std::nullopt;
}

/// One end of a range. Behind "LO1–" a plain number is an outcome too.
std::optional<CriterionNumber> parse_end(std::string_view text, bool plain_is_outcome) {
    if (const auto outcome = outcome_named(text)) {
        return CriterionNumber{*outcome, 0};
    }
    if (plain_is_outcome) {
        const auto outcome = model::parse_outcome_number(text);
        return outcome ? std::optional(CriterionNumber{*outcome, 0}) : std::nullopt;
    }
    return model::parse_criterion_number(text);
}

std::optional<Part> parse_part(std::string_view text) {
    for (const std::string_view dash : {"–", "—", "-"}) {
        const std::size_t at = text.find(dash);
        if (at == std::string_view::npos) {
            continue;
        }
        const auto first = parse_end(base::trim(text.substr(0, at)), false);
        if (!first) {
            return std::nullopt;
        }
        const auto last =
            parse_end(base::trim(text.substr(at + dash.size())), first->position == 0);
        return last ? std::optional(Part{*first, *last, 0, 0}) : std::nullopt;
    }
    const auto only = parse_end(text, false);
    return only ? std::optional(Part{*only, *only, 0, 0}) : std::nullopt;
}

/// The bytes up to the next separator and the bytes of that separator.
std::pair<std::size_t, std::size_t> next_separator(std::string_view text) {
    std::pair<std::size_t, std::size_t> nearest{text.size(), 0};
    for (const std::string_view separator : {",", ";", " and ", "&"}) {
        const std::size_t at = text.find(separator);
        if (at < nearest.first) {
            nearest = {at, separator.size()};
        }
    }
    return nearest;
}

/// Everything between the parentheses, or nothing if any of it is not a number of the unit.
std::optional<std::vector<Part>> parse_parts(std::string_view text) {
    std::vector<Part> parts;
    for (std::size_t at = 0; at < text.size();) {
        const auto [size, separator] = next_separator(text.substr(at));
        auto part = parse_part(base::trim(text.substr(at, size)));
        if (!part) {
            return std::nullopt;
        }
        part->offset = at;
        part->size = size;
        parts.push_back(*part);
        at += size + separator;
    }
    return parts.empty() ? std::nullopt : std::optional(std::move(parts));
}

bool holds(const Part& part, CriterionNumber number) {
    const bool both_outcomes = part.first.position == 0 && part.last.position == 0;
    if (both_outcomes != (number.position == 0)) {
        return false;
    }
    const auto at_most = [](CriterionNumber left, CriterionNumber right) {
        return left.outcome < right.outcome ||
               (left.outcome == right.outcome && left.position <= right.position);
    };
    return at_most(part.first, number) && at_most(number, part.last);
}

bool exists(const model::Unit& unit, CriterionNumber number) {
    return number.position == 0
               ? model::find_outcome(unit, std::to_string(number.outcome)).has_value()
               : model::find_criterion(unit, name_of(number)).has_value();
}

class ScopeBuilder {
  public:
    ScopeBuilder(const Body& body, const model::Unit& unit)
        : body_(body),
          unit_(unit) {}

    void add(const Part& part, base::Span span) {
        // A unit without criteria has been reported already.
        for (const CriterionNumber end : {part.first, part.last}) {
            if (!unit_.criteria.empty() && !exists(unit_, end)) {
                report_unknown(end, span);
            }
        }
        for (std::uint32_t i = 0; i < unit_.criteria.size(); ++i) {
            const auto number = model::parse_criterion_number(unit_.criteria[i].number);
            if (number && holds(part, *number)) {
                append_new(scope_.criteria, i);
            }
        }
        for (std::uint32_t i = 0; i < unit_.outcomes.size(); ++i) {
            const auto number = model::parse_outcome_number(unit_.outcomes[i].number);
            if (number && holds(part, {*number, 0})) {
                append_new(scope_.outcomes, i);
            }
        }
    }

    [[nodiscard]] model::Scope take() {
        std::sort(scope_.criteria.begin(), scope_.criteria.end());
        std::sort(scope_.outcomes.begin(), scope_.outcomes.end());
        return std::move(scope_);
    }

  private:
    static void append_new(std::vector<std::uint32_t>& all, std::uint32_t position) {
        if (std::find(all.begin(), all.end(), position) == all.end()) {
            all.push_back(position);
        }
    }

    void report_unknown(CriterionNumber number, base::Span span) const {
        const std::string name = name_of(number);
        const std::string_view kind = number.position == 0 ? "outcome" : "criterion";
        auto& fault = body_.report(
            base::Code::scope_unknown, span, fmt::format("the unit has no {} '{}'", kind, name));
        std::vector<std::string_view> known;
        for (const model::Criterion& criterion : unit_.criteria) {
            known.emplace_back(criterion.number);
        }
        if (const auto near = base::nearest(name, known); near && number.position != 0) {
            fault.hint(fmt::format("did you mean '{}'?", *near));
        }
    }

    const Body& body_;
    const model::Unit& unit_;
    model::Scope scope_;
};

}  // namespace

model::Scope take_scope(const Body& body, markup::NodeId paragraph, const model::Unit* unit) {
    markup::Document& document = body.tree();
    const markup::NodeId text = leading_text(document, paragraph);
    if (text == markup::kNoNode || !document.text(text).starts_with('(')) {
        return {};
    }
    const std::size_t close = document.text(text).find(')');
    if (close == std::string_view::npos) {
        return {};
    }
    const auto parts = parse_parts(document.text(text).substr(1, close - 1));
    if (!parts) {
        return {};
    }
    const base::Span whole = document.span(text);
    const auto part_span = [&](const Part& part) {
        const auto begin = static_cast<std::uint32_t>(whole.begin + 1 + part.offset);
        return base::Span{whole.source, begin, static_cast<std::uint32_t>(begin + part.size)};
    };
    drop_with_space(document, text, close + 1);
    if (unit == nullptr) {
        body.report(base::Code::scope_unknown,
                    part_span(parts->front()),
                    "only units have criteria and outcomes that a point can be about")
            .hint("leave out the parentheses");
        return {};
    }
    ScopeBuilder builder(body, *unit);
    for (const Part& part : *parts) {
        builder.add(part, part_span(part));
    }
    return builder.take();
}

}  // namespace unitfolio::load
