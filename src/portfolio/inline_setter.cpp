#include "portfolio/inline_setter.h"

#include "markup/comments.h"

#include <string>
#include <utility>

namespace unitfolio::portfolio {

namespace {

using markup::NodeId;
using markup::NodeKind;

constexpr std::string_view kPageMark = "{page}";
constexpr float kFootnoteMarkSize = 0.68F;
constexpr float kFootnoteMarkRise = 0.34F;

}  // namespace

std::vector<pdf::Run> InlineSetter::set(NodeId parent, const pdf::TextStyle& style) {
    runs_.clear();
    link_ = {};
    set_children(parent, style);
    return std::exchange(runs_, {});
}

std::vector<pdf::FigureBlock> InlineSetter::take_figures() {
    return std::exchange(figures_, {});
}

std::vector<std::int32_t> InlineSetter::take_footnotes() {
    return std::exchange(footnotes_, {});
}

void InlineSetter::set_children(NodeId parent, const pdf::TextStyle& style) {
    for (auto node = (*document_)[parent].first_child; node != markup::kNoNode;
         node = (*document_)[node].next) {
        set_node(node, style);
    }
}

void InlineSetter::set_node(NodeId node, const pdf::TextStyle& style) {
    auto changed = style;
    switch ((*document_)[node].kind) {
        case NodeKind::raw_html:
            if (!markup::is_comment(*document_, node)) {
                add_text(document_->text(node), style);
            }
            break;
        case NodeKind::text:
            add_text(document_->text(node), style);
            break;
        case NodeKind::soft_break:
            add_text(" ", style);
            break;
        case NodeKind::line_break: {
            pdf::Run run;
            run.kind = pdf::RunKind::line_break;
            run.style = style;
            runs_.push_back(std::move(run));
            break;
        }
        case NodeKind::code:
            add_text(document_->text(node), type_->code(style.size));
            break;
        case NodeKind::emphasis:
            changed.italic = !style.italic;
            set_children(node, changed);
            break;
        case NodeKind::strong:
            changed.bold = true;
            set_children(node, changed);
            break;
        case NodeKind::strikethrough:
            changed.strike = true;
            set_children(node, changed);
            break;
        case NodeKind::link:
            set_link(node, style);
            break;
        case NodeKind::image:
            set_image(node, style);
            break;
        case NodeKind::footnote_mark:
            set_footnote_mark(node, style);
            break;
        case NodeKind::reference:
            set_reference(node, style);
            break;
        default:
            set_children(node, style);
            break;
    }
}

void InlineSetter::set_link(NodeId node, pdf::TextStyle style) {
    auto target = context_->link(node, document_->info(node));
    if (target.index() != 0) {
        style.colour = type_->colours().accent;
    }
    auto outer = std::exchange(link_, std::move(target));
    set_children(node, style);
    link_ = std::move(outer);
}

void InlineSetter::set_image(NodeId node, pdf::TextStyle style) {
    auto figure = context_->figure(document_->info(node), *type_);
    if (figure) {
        const auto words = document_->plain_text(node);
        if (!words.empty() && figure->caption.empty()) {
            figure->caption = {text_run(words, type_->label())};
        }
        figures_.push_back(std::move(*figure));
        return;
    }
    style.italic = true;
    add_text("[" + document_->plain_text(node) + "]", style);
}

void InlineSetter::set_reference(NodeId node, const pdf::TextStyle& style) {
    const auto reference = context_->reference(node);
    if (!reference) {
        add_text(document_->plain_text(node), style);
        return;
    }
    if (reference->is_claim) {
        auto mark = type_->mark();
        mark.bold = false;
        mark.size = style.size * 0.8F;
        add_run(link_run(reference->label, mark, reference->place));
        return;
    }
    const auto linked = reference->place ? coloured(style, type_->colours().accent) : style;
    add_run(link_run(reference->label, linked, reference->place));
    if (reference->place && reference->shows_page) {
        add_text("\u00A0(p.\u00A0", style);
        add_run(page_run(*reference->place, linked));
        add_text(")", style);
    }
}

void InlineSetter::set_footnote_mark(NodeId node, pdf::TextStyle style) {
    const auto number = (*document_)[node].number;
    style.rise = style.size * kFootnoteMarkRise;
    style.size *= kFootnoteMarkSize;
    add_text(std::to_string(number), style);
    footnotes_.push_back(number);
}

void InlineSetter::add_text(std::string_view text, const pdf::TextStyle& style) {
    const auto* const place = std::get_if<pdf::PlaceId>(&link_);
    if (place != nullptr && context_->fills_page_numbers()) {
        for (auto at = text.find(kPageMark); at != std::string_view::npos;
             at = text.find(kPageMark)) {
            if (at != 0) {
                add_run(link_run(std::string(text.substr(0, at)), style, *place));
            }
            add_run(page_run(*place, style));
            text.remove_prefix(at + kPageMark.size());
        }
    }
    if (text.empty()) {
        return;
    }
    auto run = text_run(std::string(text), style);
    run.link = link_;
    add_run(std::move(run));
}

void InlineSetter::add_run(pdf::Run run) {
    runs_.push_back(std::move(run));
}

}  // namespace unitfolio::portfolio
