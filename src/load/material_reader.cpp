#include "load/material_reader.h"

#include "load/item_text.h"
#include "load/mistake_reader.h"
#include "load/scope_reader.h"
#include "load/term_reader.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace unitfolio::load {

using base::Code;
using markup::NodeId;

namespace {

void append(const Body& body, const std::vector<NodeId>& blocks, model::Passage& passage) {
    passage.document = body.id;
    passage.nodes.insert(passage.nodes.end(), blocks.begin(), blocks.end());
}

void read_key_concepts(const Body& body, const Section& section, model::Material& material) {
    markup::Document& document = body.tree();
    const ListItems found = list_items(document, section.blocks);
    for (const NodeId item : found.items) {
        const NodeId paragraph = first_paragraph(document, item);
        const base::Span span = document.span(paragraph == markup::kNoNode ? item : paragraph);
        const auto name = take_bold_name(document, paragraph);
        if (!name) {
            body.report(Code::item_form, span, "a key concept does not start with its name in bold")
                .hint("write '- **Name**: what it means'");
            continue;
        }
        material.key_concepts.push_back({*name, item_passage(body, item), span});
        if (is_blank(document, material.key_concepts.back().body)) {
            body.report(Code::section_empty,
                        span,
                        fmt::format("the key concept '{}' has no text", *name))
                .hint("write what it means behind the colon");
        }
    }
    for (const NodeId block : found.others) {
        body.report(Code::item_form, document.span(block), "this is not a list of key concepts")
            .hint("write '- **Name**: what it means'");
    }
}

void read_mistakes(const Body& body, const Section& section, const MaterialTarget& target) {
    const ListItems found = list_items(body.tree(), section.blocks);
    for (const NodeId item : found.items) {
        target.material->mistakes.push_back(read_mistake(body, item, target.unit));
    }
    for (const NodeId block : found.others) {
        body.report(Code::item_form, body.tree().span(block), "this is not a list of mistakes")
            .hint("write each mistake as a list item");
    }
}

void read_questions(const Body& body, const Section& section, model::Material& material) {
    const Outline outline = cut_at_headings(body.tree(), section.blocks);
    for (const NodeId block : outline.introduction) {
        body.report(
                Code::item_form, body.tree().span(block), "this stands above the first question")
            .hint("write each question as a heading, such as '### How much is enough?'");
    }
    for (const Section& question : outline.sections) {
        const base::Span span = body.tree().span(question.heading);
        if (question.title.empty()) {
            body.report(Code::section_empty, span, "a question has no words")
                .hint("write the question in its heading, such as '### How much is enough?'");
        }
        if (question.blocks.empty() && !question.title.empty()) {
            body.report(Code::section_empty,
                        span,
                        fmt::format("the question '{}' has no answer", question.title));
            continue;
        }
        material.questions.push_back({question.title, body.passage(question.blocks), span});
    }
}

void report_unknown(const Body& body, const Section& section, bool is_known_elsewhere) {
    const base::Span span = body.tree().span(section.heading);
    if (is_known_elsewhere) {
        body.report(
            Code::section_unknown,
            span,
            fmt::format("'{}' is a section of units and is shown as it is here", section.title));
        return;
    }
    auto& fault = body.report(
        Code::section_unknown,
        span,
        fmt::format("'{}' is not one of the known sections and is shown as it is", section.title));
    if (const auto near = nearest_section(section.title)) {
        fault.hint(fmt::format("did you mean '{}'?", *near));
    }
}

}  // namespace

std::vector<model::Tip> read_tips(const Body& body,
                                  const Section& section,
                                  const model::Unit* unit) {
    markup::Document& document = body.tree();
    const ListItems found = list_items(document, section.blocks);
    std::vector<model::Tip> tips;
    // Prose between lists is a point of its own.
    for (const NodeId block : found.others) {
        tips.push_back({{}, body.passage({block}), document.span(block)});
    }
    for (const NodeId item : found.items) {
        const NodeId paragraph = first_paragraph(document, item);
        const base::Span span = document.span(paragraph == markup::kNoNode ? item : paragraph);
        model::Scope scope = take_scope(body, paragraph, unit);
        tips.push_back({std::move(scope), item_passage(body, item), span});
        if (is_blank(document, tips.back().body)) {
            body.report(Code::section_empty,
                        span,
                        fmt::format("an item of '{}' has no text", section.title))
                .hint("write it, or take the item out");
        }
    }
    return tips;
}

void read_material_section(const Body& body,
                           SectionName name,
                           const Section& section,
                           const MaterialTarget& target) {
    model::Material& material = *target.material;
    switch (name) {
        case SectionName::synopsis:
            append(body, section.blocks, *target.introduction);
            break;
        case SectionName::overview:
            append(body, section.blocks, material.overview);
            break;
        case SectionName::key_concepts:
            read_key_concepts(body, section, material);
            break;
        case SectionName::guidance:
            for (model::Tip& tip : read_tips(body, section, target.unit)) {
                material.guidance.push_back(std::move(tip));
            }
            break;
        case SectionName::mistakes:
            read_mistakes(body, section, target);
            break;
        case SectionName::questions:
            read_questions(body, section, material);
            break;
        case SectionName::prior_knowledge:
            append(body, section.blocks, material.prior_knowledge);
            break;
        case SectionName::terms:
            read_terms(body, section.blocks, *target.terms);
            break;
        case SectionName::outcomes:
        case SectionName::marking_points:
        case SectionName::notes:
            break;
    }
}

std::optional<SectionName> SectionSorter::sort(const Section& section,
                                               bool (*allows)(SectionName),
                                               model::Material& material) {
    const base::Span span = body_.tree().span(section.heading);
    const auto name = find_section(section.title);
    const bool is_allowed = name && allows(*name);
    if (!is_allowed) {
        report_unknown(body_, section, name.has_value());
    }
    if (section.blocks.empty() && name == SectionName::outcomes && is_allowed) {
        return std::nullopt;  // A unit without outcomes is told of in other words.
    }
    if (section.blocks.empty()) {
        body_.report(Code::section_empty,
                     span,
                     fmt::format("the section '{}' has no content", section.title));
        return std::nullopt;
    }
    if (!is_allowed) {
        material.sections.push_back({section.title, body_.passage(section.blocks), span});
        return std::nullopt;
    }
    const Section*& first = seen_[static_cast<std::size_t>(*name)];
    if (first != nullptr) {
        body_
            .report(Code::section_duplicate,
                    span,
                    fmt::format("the section '{}' stands here once more", section.title))
            .note(body_.tree().span(first->heading),
                  fmt::format("it stands first here, as '{}'", first->title))
            .hint("put both under one heading");
    } else {
        first = &section;
    }
    return name;
}

void read_material(const Body& body, const MaterialTarget& target) {
    const Outline outline = outline_of(body.tree());
    *target.introduction = body.passage(outline.introduction);
    SectionSorter sorter(body);
    for (const Section& section : outline.sections) {
        if (const auto name = sorter.sort(section, is_inheritable, *target.material)) {
            read_material_section(body, *name, section, target);
        }
    }
}

}  // namespace unitfolio::load
