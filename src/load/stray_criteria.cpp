#include "load/stray_criteria.h"

#include "base/text.h"
#include "load/criterion_reader.h"
#include "load/item_text.h"
#include "model/numbering.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::load {

using base::Code;
using markup::Document;
using markup::kNoNode;
using markup::NodeId;
using markup::NodeKind;

namespace {

/// The number that a text starts with, if a space or a mark and a space follow it.
std::string_view leading_number(std::string_view text) {
    const std::size_t size = criterion_number_size(text);
    std::string_view rest = text.substr(size);
    rest.remove_prefix(number_mark_size(rest));
    return rest.empty() || rest.front() == ' ' || rest.front() == '\t' ? text.substr(0, size)
                                                                       : std::string_view{};
}

/// The bytes of a mark that was meant to begin an item: "-1.1" without its space, "• 1.1", "– 1.1".
std::size_t item_mark_size(std::string_view text) {
    constexpr std::array<std::string_view, 7> marks = {"-", "*", "+", "–", "—", "•", "·"};
    const auto mark = std::find_if(
        marks.begin(), marks.end(), [&](std::string_view each) { return text.starts_with(each); });
    if (mark == marks.end()) {
        return 0;
    }
    const std::size_t rest = text.find_first_not_of(" \t", mark->size());
    return rest == std::string_view::npos ? 0 : rest;
}

bool goes_on_small(std::string_view text, std::size_t number) {
    const std::string_view rest = base::trim(text.substr(number));
    return !rest.empty() && rest.front() >= 'a' && rest.front() <= 'z';
}

class StrayFinder {
  public:
    StrayFinder(const Body& body, const model::Unit& unit, const model::Outcome& outcome)
        : body_(body),
          document_(body.tree()),
          unit_(unit),
          outcome_(outcome) {}

    std::size_t find(std::span<const NodeId> blocks) {
        for (const NodeId block : blocks) {
            visit(block, 0);
        }
        return count_;
    }

  private:
    /// `depth` counts the items around a block.
    void visit(NodeId block, int depth) {
        switch (document_[block].kind) {
            case NodeKind::paragraph:
            case NodeKind::heading:
                visit_lines(block, depth);
                break;
            case NodeKind::bullet_list:
            case NodeKind::ordered_list:
                visit_children(block, depth);
                break;
            case NodeKind::item:
                visit_children(block, depth + 1);
                break;
            case NodeKind::table:
                for (const NodeId row : document_.children(block)) {
                    visit_cell(document_[row].first_child);
                }
                break;
            default:
                break;
        }
    }

    void visit_children(NodeId block, int depth) {
        for (const NodeId child : document_.children(block)) {
            visit(child, depth);
        }
    }

    /// The first of a row.
    void visit_cell(NodeId cell) {
        if (cell != kNoNode && document_[cell].first_child != kNoNode) {
            check(document_[cell].first_child, false);
        }
    }

    void visit_lines(NodeId block, int depth) {
        // The number of a criterion that was read has been taken off its text.
        const NodeId item = document_[block].parent;
        const bool starts_item =
            document_[item].kind == NodeKind::item && document_[item].first_child == block;
        bool at_start = !(starts_item && depth == 1);
        for (const NodeId node : document_.children(block)) {
            const NodeKind kind = document_[node].kind;
            if (at_start) {
                check(node, starts_item && node == document_[block].first_child);
            }
            at_start = kind == NodeKind::soft_break || kind == NodeKind::line_break;
        }
    }

    void check(NodeId node, bool is_item) {
        const bool is_strong = document_[node].kind == NodeKind::strong;
        const std::string text =
            is_strong ? document_.plain_text(node) : std::string(document_.text(node));
        if (document_[node].kind != NodeKind::text && !is_strong) {
            return;
        }
        const std::size_t mark = is_strong ? 0 : item_mark_size(text);
        const std::string_view line = std::string_view(text).substr(mark);
        const std::string_view number = leading_number(line);
        const auto parsed = model::parse_criterion_number(number);
        if (!parsed || std::to_string(parsed->outcome) != outcome_.number ||
            model::find_criterion(unit_, number) ||
            (goes_on_small(line, number.size()) && mark == 0 && !follows(*parsed))) {
            return;
        }
        ++count_;
        last_ = parsed->position;
        const base::Span span = document_.span(node);
        const std::uint32_t end =
            is_strong ? span.end : span.begin + static_cast<std::uint32_t>(mark + number.size());
        body_
            .report(Code::specification_unread,
                    {span.source, span.begin, end},
                    fmt::format("criterion {} is not read: {}",
                                number,
                                is_item ? "its item stands below another one"
                                        : "it is not an item of the outcome's list"))
            .hint(is_item ? "indent it as its neighbours"
                          : fmt::format("begin the line with '- ', indented as its neighbours: "
                                        "'- {} …'",
                                        number));
    }

    /// Whether a number is the next after one that stands here. Others that go on with a small
    /// letter are amounts: "2.5 litres".
    [[nodiscard]] bool follows(model::CriterionNumber number) const {
        return number.position == 1 || number.position == last_ + 1 ||
               model::find_criterion(unit_,
                                     fmt::format("{}.{}", number.outcome, number.position - 1))
                   .has_value();
    }

    const Body& body_;
    const Document& document_;
    const model::Unit& unit_;
    const model::Outcome& outcome_;
    std::uint32_t last_ = 0;
    std::size_t count_ = 0;
};

/// "2" of "2. Be able to shave".
std::string_view leading_outcome(std::string_view title) {
    const std::size_t size = std::min(title.find_first_not_of("0123456789"), title.size());
    const std::string_view rest = title.substr(size);
    const bool has_end =
        !rest.empty() && std::string_view(".:) ").find(rest.front()) != std::string_view::npos;
    return has_end && model::parse_outcome_number(title.substr(0, size)) ? title.substr(0, size)
                                                                         : std::string_view{};
}

}  // namespace

std::size_t report_stray_criteria(const Body& body,
                                  const model::Unit& unit,
                                  std::uint32_t outcome,
                                  std::span<const NodeId> blocks) {
    return StrayFinder(body, unit, unit.outcomes[outcome]).find(blocks);
}

bool is_stray_outcome(const Document& document, const Section& section) {
    const std::string_view number = leading_outcome(section.title);
    if (number.empty()) {
        return false;
    }
    const ListItems found = list_items(document, section.blocks);
    const auto is_criterion = [&](NodeId paragraph) {
        if (paragraph == kNoNode || document[paragraph].kind != NodeKind::paragraph) {
            return false;
        }
        const std::string text = document.plain_text(paragraph);
        const auto criterion = model::parse_criterion_number(leading_number(text));
        return criterion && std::to_string(criterion->outcome) == number;
    };
    return std::any_of(found.others.begin(), found.others.end(), is_criterion) ||
           std::any_of(found.items.begin(), found.items.end(), [&](NodeId item) {
               return is_criterion(first_paragraph(document, item));
           });
}

void report_stray_outcome(const Body& body, const Section& section) {
    const std::int32_t level = body.tree()[section.heading].number;
    body.report(Code::specification_unread,
                body.tree().span(section.heading),
                fmt::format("outcome {} is not read: its heading stands beside 'Learning "
                            "outcomes', not below",
                            leading_outcome(section.title)))
        .hint(fmt::format("write '{} {}', as of the other outcomes",
                          std::string(static_cast<std::size_t>(level) + 1, '#'),
                          section.title));
}

}  // namespace unitfolio::load
