#include "load/criterion_reader.h"

#include "base/text.h"
#include "load/item_text.h"
#include "model/command_verbs.h"
#include "model/numbering.h"

#include <fmt/format.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::load {

using base::Code;
using markup::Document;
using markup::kNoNode;
using markup::NodeId;
using markup::NodeKind;

namespace {

std::string take_bold_number(Document& document, NodeId paragraph) {
    const NodeId strong = document[paragraph].first_child;
    if (strong == kNoNode || document[strong].kind != NodeKind::strong) {
        return {};
    }
    const std::string text = base::collapse_space(document.plain_text(strong));
    const std::size_t size = criterion_number_size(text);
    if (size == 0 || size + number_mark_size(std::string_view(text).substr(size)) != text.size()) {
        return {};
    }
    document[paragraph].first_child = document[strong].next;
    if (const NodeId behind = leading_text(document, paragraph); behind != kNoNode) {
        drop_with_space(document, behind, number_mark_size(document.text(behind)));
    }
    return text.substr(0, size);
}

/// Takes the number off the paragraph that a criterion starts with.
std::string take_number(Document& document, NodeId paragraph) {
    const NodeId text = leading_text(document, paragraph);
    if (text == kNoNode) {
        return paragraph == kNoNode ? std::string{} : take_bold_number(document, paragraph);
    }
    const std::string_view written = document.text(text);
    const std::size_t size = criterion_number_size(written);
    std::string number(written.substr(0, size));
    if (size != 0) {
        drop_with_space(document, text, size + number_mark_size(written.substr(size)));
    }
    return number;
}

void report_without_number(const Body& body,
                           NodeId item,
                           const model::Unit& unit,
                           const model::Outcome& outcome) {
    const Document& document = body.tree();
    std::string next = outcome.number + ".1";
    if (!outcome.criteria.empty()) {
        const auto last =
            model::parse_criterion_number(unit.criteria[outcome.criteria.back()].number);
        next = last ? fmt::format("{}.{}", last->outcome, last->position + 1) : next;
    }
    const NodeId paragraph = first_paragraph(document, item);
    body.report(
            Code::item_form,
            document.span(paragraph == kNoNode ? item : paragraph),
            fmt::format("a criterion of outcome {} does not start with its number", outcome.number))
        .hint(fmt::format("write '- {} …'; ideas for evidence are indented below their criterion",
                          next));
}

void check_outcome(const Body& body,
                   const model::Outcome& outcome,
                   const model::Criterion& criterion) {
    const auto number = model::parse_criterion_number(criterion.number);
    if (std::to_string(number->outcome) == outcome.number) {
        return;
    }
    body.report(
            Code::criterion_number,
            criterion.span,
            fmt::format("criterion {} stands below outcome {}", criterion.number, outcome.number))
        .note(outcome.span, "the outcome starts here")
        .hint(fmt::format("number it {}.{}, or move it to outcome {}",
                          outcome.number,
                          outcome.criteria.size() + 1,
                          number->outcome));
}

/// Sorts what stands below the statement into explanation and ideas for evidence.
void read_details(const Body& body, NodeId item, model::Criterion& criterion) {
    const Document& document = body.tree();
    std::vector<NodeId> explanation;
    for (NodeId block = document[document[item].first_child].next; block != kNoNode;
         block = document[block].next) {
        if (document[block].kind != NodeKind::bullet_list) {
            explanation.push_back(block);
            continue;
        }
        for (const NodeId idea : document.children(block)) {
            criterion.evidence_ideas.push_back(item_passage(body, idea));
        }
    }
    criterion.explanation = body.passage(std::move(explanation));
}

}  // namespace

std::size_t number_mark_size(std::string_view text) {
    return !text.empty() && std::string_view(".:)").find(text.front()) != std::string_view::npos
               ? 1
               : 0;
}

std::size_t criterion_number_size(std::string_view text) {
    std::size_t size = text.find_first_not_of("0123456789.");
    size = size == std::string_view::npos ? text.size() : size;
    while (size > 0 && text[size - 1] == '.') {
        --size;
    }
    return model::parse_criterion_number(text.substr(0, size)) ? size : 0;
}

void read_criterion(const Body& body, NodeId item, model::Unit& unit, std::uint32_t outcome) {
    Document& document = body.tree();
    model::Outcome& parent = unit.outcomes[outcome];
    const NodeId paragraph = first_paragraph(document, item);
    model::Criterion criterion;
    criterion.span = document.span(paragraph == kNoNode ? item : paragraph);
    criterion.number = take_number(document, paragraph);
    criterion.outcome = outcome;
    if (criterion.number.empty()) {
        report_without_number(body, item, unit, parent);
        return;
    }
    if (const auto first = model::find_criterion(unit, criterion.number)) {
        body.report(Code::criterion_duplicate,
                    criterion.span,
                    fmt::format("criterion {} stands twice", criterion.number))
            .note(unit.criteria[*first].span, "it stands first here");
        return;
    }
    check_outcome(body, parent, criterion);
    criterion.text = base::collapse_space(document.plain_text(paragraph));
    criterion.statement = body.passage(document.children(paragraph));
    criterion.verb = std::string(model::leading_command_verb(criterion.text));
    if (criterion.text.empty()) {
        body.report(Code::item_form,
                    criterion.span,
                    fmt::format("criterion {} has a number and no text", criterion.number));
    }
    read_details(body, item, criterion);
    parent.criteria.push_back(static_cast<std::uint32_t>(unit.criteria.size()));
    unit.criteria.push_back(std::move(criterion));
}

}  // namespace unitfolio::load
