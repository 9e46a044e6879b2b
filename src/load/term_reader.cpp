#include "load/term_reader.h"

#include "base/text.h"
#include "load/item_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::load {

using base::Code;
using markup::NodeId;

namespace {

/// Splits "Net promoter score (NPS)"; a name that is nothing but parentheses stays whole.
std::pair<std::string, std::string> split_short_form(std::string_view name) {
    const std::size_t open = name.rfind('(');
    if (!name.ends_with(')') || open == std::string_view::npos || open == 0) {
        return {std::string(name), {}};
    }
    const std::string_view inside = name.substr(open + 1, name.size() - open - 2);
    return {std::string(base::trim(name.substr(0, open))), std::string(base::trim(inside))};
}

std::string summary_of(const markup::Document& document, const std::vector<NodeId>& nodes) {
    std::string text;
    for (const NodeId node : nodes) {
        if (!text.empty() && !markup::is_inline(document[node].kind)) {
            text += ' ';
        }
        text += document.plain_text(node);
    }
    return base::collapse_space(text);
}

void add_term(const Body& body,
              std::string_view name,
              model::Passage definition,
              base::Span span,
              std::vector<model::Term>& terms) {
    model::Term term;
    std::tie(term.name, term.short_form) = split_short_form(name);
    term.summary = summary_of(body.tree(), definition.nodes);
    term.definition = std::move(definition);
    term.span = span;
    if (term.summary.empty()) {
        body.report(
                Code::item_form, span, fmt::format("the term '{}' has no definition", term.name))
            .hint("write the definition behind the colon");
        return;
    }
    const std::string folded = base::fold_case(term.name);
    const auto first = std::find_if(terms.begin(), terms.end(), [&](const model::Term& each) {
        return base::fold_case(each.name) == folded;
    });
    if (first != terms.end()) {
        body.report(Code::term_duplicate, span, fmt::format("'{}' is defined twice", term.name))
            .note(first->span, "it is defined first here")
            .hint("keep one definition; the first is shown");
        return;
    }
    terms.push_back(std::move(term));
}

}  // namespace

void read_terms(const Body& body, std::span<const NodeId> blocks, std::vector<model::Term>& terms) {
    markup::Document& document = body.tree();
    const ListItems found = list_items(document, blocks);
    for (const NodeId item : found.items) {
        const NodeId paragraph = first_paragraph(document, item);
        const base::Span span = document.span(paragraph == markup::kNoNode ? item : paragraph);
        const auto name = take_bold_name(document, paragraph);
        if (!name) {
            body.report(Code::item_form, span, "a term does not start with its name in bold")
                .hint("write '- **Name**: definition'");
            continue;
        }
        add_term(body, *name, item_passage(body, item), span, terms);
    }
    for (const NodeId block : found.others) {
        body.report(Code::item_form, document.span(block), "this is not a list of terms")
            .hint("write '- **Name**: definition'");
    }
}

std::vector<model::Term> read_glossary(const Body& body) {
    std::vector<model::Term> terms;
    const Outline outline = outline_of(body.tree());
    // Prose above the first term introduces the file to whoever reads it as it is.
    for (const NodeId block : outline.introduction) {
        if (!list_items(body.tree(), std::span(&block, 1)).items.empty()) {
            read_terms(body, std::span(&block, 1), terms);
        }
    }
    for (const Section& section : outline.sections) {
        const ListItems items = list_items(body.tree(), section.blocks);
        const bool groups_terms =
            !items.items.empty() && items.others.empty() && section.title.size() <= 2;
        if (groups_terms) {
            read_terms(body, section.blocks, terms);
        } else {
            add_term(body,
                     section.title,
                     body.passage(section.blocks),
                     body.tree().span(section.heading),
                     terms);
        }
    }
    if (terms.empty() && !outline.introduction.empty() && outline.sections.empty()) {
        auto& fault = body.report(Code::item_form,
                                  body.tree().span(outline.introduction.front()),
                                  "no term is read from this glossary");
        fault.severity = base::Severity::warning;
        fault.hint("write each as '- **Name**: definition', or under a heading of its own");
    }
    return terms;
}

}  // namespace unitfolio::load
