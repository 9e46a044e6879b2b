#include "load/outcome_reader.h"

#include "base/text.h"
#include "load/criterion_order.h"
#include "load/criterion_reader.h"
#include "load/item_text.h"
#include "load/stray_criteria.h"
#include "model/numbering.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::load {

using base::Code;

namespace {

struct OutcomeTitle {
    /// Empty if the heading has none.
    std::string number;
    std::string title;
};

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// Takes "1. Title", "1 Title", "LO1: Title" or "Learning outcome 1 – Title" apart.
OutcomeTitle parse_title(std::string_view heading) {
    std::string_view rest = heading;
    for (const std::string_view prefix : {"learning outcome", "outcome", "lo"}) {
        if (base::fold_case(rest.substr(0, prefix.size())) == prefix) {
            const std::string_view behind = base::trim(rest.substr(prefix.size()));
            if (!behind.empty() && is_digit(behind.front())) {
                rest = behind;
                break;
            }
        }
    }
    std::size_t digits = 0;
    while (digits < rest.size() && is_digit(rest[digits])) {
        ++digits;
    }
    if (!model::parse_outcome_number(rest.substr(0, digits))) {
        return {{}, std::string(heading)};
    }
    OutcomeTitle result{std::string(rest.substr(0, digits)), {}};
    rest = base::trim(rest.substr(digits));
    for (const std::string_view mark : {".", ":", ")", "–", "—", "-"}) {
        if (rest.starts_with(mark)) {
            rest = base::trim(rest.substr(mark.size()));
            break;
        }
    }
    result.title = std::string(rest);
    return result;
}

class OutcomeReader {
  public:
    OutcomeReader(const Body& body, model::Unit& unit)
        : body_(body),
          unit_(unit) {}

    void read(const Section& section) {
        const base::Span span = body_.tree().span(section.heading);
        OutcomeTitle parsed = parse_title(section.title);
        check_number(parsed, span);
        if (parsed.number.empty()) {
            parsed.number = std::to_string(unit_.outcomes.size() + 1);
        }
        if (parsed.title.empty()) {
            body_.report(
                Code::section_empty, span, fmt::format("outcome {} has no title", parsed.number));
        }
        unit_.outcomes.push_back({parsed.number, parsed.title, {}, {}, span});
        read_content(section, span);
    }

  private:
    void check_number(const OutcomeTitle& parsed, base::Span span) const {
        const std::string expected = std::to_string(unit_.outcomes.size() + 1);
        if (parsed.number == expected) {
            return;
        }
        if (parsed.number.empty()) {
            body_
                .report(Code::outcome_number,
                        span,
                        fmt::format("the outcome '{}' has no number", parsed.title))
                .hint(fmt::format("write '{}. {}'", expected, parsed.title));
            return;
        }
        if (const auto first = model::find_outcome(unit_, parsed.number)) {
            body_
                .report(Code::outcome_number,
                        span,
                        fmt::format("outcome {} stands twice", parsed.number))
                .note(unit_.outcomes[*first].span, "it stands first here")
                .hint(fmt::format("number it {}", expected));
            return;
        }
        if (follows_last(parsed.number)) {
            return;
        }
        body_
            .report(Code::outcome_order,
                    span,
                    fmt::format(
                        "outcome {} stands where outcome {} is expected", parsed.number, expected))
            .hint("number outcomes 1, 2, 3 in their order");
    }

    /// Whether an outcome is the next after one whose own number was wrong: one fault is enough.
    [[nodiscard]] bool follows_last(std::string_view number) const {
        const auto here = model::parse_outcome_number(number);
        const auto last = unit_.outcomes.empty()
                              ? std::nullopt
                              : model::parse_outcome_number(unit_.outcomes.back().number);
        return here && last && *here == *last + 1;
    }

    void read_content(const Section& section, base::Span span) {
        const ListItems items = list_items(body_.tree(), section.blocks);
        const auto outcome = static_cast<std::uint32_t>(unit_.outcomes.size() - 1);
        unit_.outcomes.back().introduction = body_.passage(items.others);
        for (const markup::NodeId item : items.items) {
            read_criterion(body_, item, unit_, outcome);
        }
        const std::size_t strays = report_stray_criteria(body_, unit_, outcome, section.blocks);
        if (model::find_outcome(unit_, unit_.outcomes.back().number) == outcome) {
            check_criterion_order(body_, unit_, outcome, items.items.size() + strays);
        }
        if (items.items.empty() && strays == 0) {
            body_
                .report(Code::section_empty,
                        span,
                        fmt::format("outcome {} has no criteria", unit_.outcomes.back().number))
                .hint("list them as '- 1.1 Explain …'");
        }
    }

    const Body& body_;
    model::Unit& unit_;
};

}  // namespace

void read_outcomes(const Body& body, const Section& section, model::Unit& unit) {
    const Outline outline = cut_at_headings(body.tree(), section.blocks);
    for (const markup::NodeId item : list_items(body.tree(), outline.introduction).items) {
        body.report(Code::item_form,
                    body.tree().span(item),
                    "a criterion stands before the first learning outcome")
            .hint("put a heading such as '### 1. Understand …' above it");
    }
    OutcomeReader reader(body, unit);
    for (const Section& outcome : outline.sections) {
        reader.read(outcome);
    }
}

}  // namespace unitfolio::load
