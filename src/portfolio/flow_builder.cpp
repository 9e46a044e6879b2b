#include "portfolio/flow_builder.h"

#include "markup/comments.h"
#include "portfolio/inline_setter.h"
#include "portfolio/tree_table.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>

namespace unitfolio::portfolio {

namespace {

using markup::NodeId;
using markup::NodeKind;

/// Tables with as many columns may need a landscape page.
constexpr std::size_t kManyColumns = 6;
constexpr float kListIndent = 16;
constexpr float kQuoteIndent = 8;
constexpr float kQuotePadding = 5;
constexpr float kCodePadding = 6;
constexpr int kOutlineDepth = 2;

class FlowBuilder {
  public:
    FlowBuilder(const markup::Document& document,
                const TreeContext& context,
                const Typography& type,
                const TreeOptions& options)
        : document_(&document),
          context_(&context),
          type_(&type),
          options_(&options),
          inlines_(document, context, type) {
        for (std::size_t i = 0; i < document.size(); ++i) {
            const NodeId node{static_cast<std::uint32_t>(i)};
            if (document[node].kind == NodeKind::footnote) {
                footnotes_.emplace(document[node].number, node);
            }
        }
    }

    [[nodiscard]] std::vector<pdf::Block> build(std::span<const NodeId> nodes) {
        std::vector<pdf::Block> blocks;
        for (const auto node : nodes) {
            add_block(node, blocks);
            add_footnotes(blocks);
        }
        return blocks;
    }

  private:
    [[nodiscard]] pdf::TextStyle text_style() const {
        switch (options_->look) {
            case Look::prose:
                return type_->body();
            case Look::cover: {
                auto style = type_->small();
                style.size = type_->style().body_size * 1.25F;
                return style;
            }
            case Look::small:
                return type_->small();
        }
        return type_->body();
    }

    [[nodiscard]] pdf::ParagraphStyle paragraph_style() const {
        if (options_->look == Look::prose) {
            return type_->body_paragraph();
        }
        auto style = type_->small_paragraph();
        style.leading = text_style().size * type_->style().leading;
        style.space_after = text_style().size * 0.6F;
        // Small print explains what stands below it.
        style.keep_with_next = options_->look == Look::small;
        return style;
    }

    void add_blocks(NodeId parent, std::vector<pdf::Block>& blocks) {
        for (const auto node : document_->children(parent)) {
            add_block(node, blocks);
        }
    }

    void add_block(NodeId node, std::vector<pdf::Block>& blocks) {
        switch ((*document_)[node].kind) {
            case NodeKind::paragraph:
                add_paragraph(node, blocks);
                break;
            case NodeKind::heading:
                blocks.push_back({heading(node)});
                break;
            case NodeKind::bullet_list:
            case NodeKind::ordered_list:
                blocks.push_back({list(node)});
                break;
            case NodeKind::block_quote:
                blocks.push_back({quote(node)});
                break;
            case NodeKind::raw_html_block:
                if (!markup::is_comment(*document_, node)) {
                    blocks.push_back({code(node)});
                }
                break;
            case NodeKind::code_block:
                blocks.push_back({code(node)});
                break;
            case NodeKind::thematic_break:
                blocks.push_back({pdf::RuleBlock{type_->colours().rule, 0.6F, 10}});
                break;
            case NodeKind::table:
                add_table(node, blocks);
                break;
            default:
                break;
        }
    }

    void add_paragraph(NodeId node, std::vector<pdf::Block>& blocks) {
        pdf::Paragraph paragraph;
        paragraph.style = paragraph_style();
        paragraph.runs = inlines_.set(node, text_style());
        paragraph.place = context_->place(node);
        paragraph.margin_note = context_->margin_note(node, *type_);
        auto figures = inlines_.take_figures();
        if (!paragraph.runs.empty()) {
            blocks.push_back({std::move(paragraph)});
        }
        for (auto& figure : figures) {
            blocks.push_back({std::move(figure)});
        }
    }

    [[nodiscard]] pdf::Paragraph heading(NodeId node) {
        const bool cover = options_->look == Look::cover;
        const int written = (*document_)[node].number;
        const int level = std::clamp(written + options_->heading_shift, 1, 6);
        const bool is_title = cover && level == 1;
        pdf::Paragraph paragraph;
        paragraph.role = is_title ? pdf::Role::title : heading_role(level);
        paragraph.style = is_title ? type_->title_paragraph() : type_->heading_paragraph(level);
        paragraph.runs = inlines_.set(node, is_title ? type_->title() : type_->heading(level));
        paragraph.place = context_->place(node);
        if (context_->outlines_headings() && options_->outlined && !cover &&
            level <= kOutlineDepth) {
            paragraph.outline_title = document_->plain_text(node);
            paragraph.outline_level = level;
        }
        return paragraph;
    }

    [[nodiscard]] pdf::ListBlock list(NodeId node) {
        const auto& source = (*document_)[node];
        const bool tight =
            source.kind == NodeKind::bullet_list ? source.number == 1 : source.is_tight;
        pdf::ListBlock block;
        block.ordered = source.kind == NodeKind::ordered_list;
        block.indent = kListIndent;
        block.label_style = coloured(text_style(), type_->colours().accent);
        auto number = source.number;
        for (const auto child : document_->children(node)) {
            pdf::ListItem item;
            item.label = block.ordered ? std::to_string(number) + "." : bullet(child);
            add_blocks(child, item.blocks);
            tighten(item.blocks, tight);
            block.items.push_back(std::move(item));
            ++number;
        }
        if (!block.items.empty()) {
            // The white space below a list is that of a paragraph, however tight its items are.
            set_space_below(block.items.back().blocks, paragraph_style().space_after);
        }
        return block;
    }

    [[nodiscard]] std::string bullet(NodeId item) const {
        switch (static_cast<markup::TaskState>((*document_)[item].number)) {
            case markup::TaskState::open:
                return "\u2610";
            case markup::TaskState::done:
                return "\u2611";
            case markup::TaskState::none:
                break;
        }
        return "\u2022";
    }

    /// Items of a tight list stand close together.
    void tighten(std::vector<pdf::Block>& blocks, bool tight) const {
        for (auto& block : blocks) {
            if (auto* const paragraph = std::get_if<pdf::Paragraph>(&block.content)) {
                if (tight) {
                    paragraph->style.space_after = type_->style().body_size * 0.25F;
                }
                paragraph->style.align = pdf::TextAlign::left;
            }
        }
    }

    static void set_space_below(std::vector<pdf::Block>& blocks, float space) {
        if (blocks.empty()) {
            return;
        }
        if (auto* const paragraph = std::get_if<pdf::Paragraph>(&blocks.back().content)) {
            paragraph->style.space_after = space;
        }
    }

    [[nodiscard]] pdf::GroupBlock quote(NodeId node) {
        pdf::GroupBlock group;
        group.kind = pdf::GroupBlock::Kind::quote;
        group.indent = kQuoteIndent;
        group.padding = kQuotePadding;
        group.bar = type_->colours().rule;
        group.space_after = type_->style().body_size * 0.7F;
        add_blocks(node, group.blocks);
        set_space_below(group.blocks, 0);
        return group;
    }

    [[nodiscard]] pdf::GroupBlock code(NodeId node) {
        auto text = std::string(document_->text(node));
        while (!text.empty() && text.back() == '\n') {
            text.pop_back();
        }
        pdf::Paragraph paragraph;
        paragraph.role = pdf::Role::code;
        paragraph.style.preformatted = true;
        paragraph.style.space_after = 0;
        paragraph.style.leading = type_->style().small_size * 1.4F;
        paragraph.runs = {text_run(std::move(text), type_->code(type_->style().small_size))};
        pdf::GroupBlock group;
        group.kind = pdf::GroupBlock::Kind::box;
        group.padding = kCodePadding;
        group.background = type_->colours().tint;
        group.space_after = type_->style().body_size * 0.7F;
        group.blocks.push_back({std::move(paragraph)});
        return group;
    }

    void add_table(NodeId node, std::vector<pdf::Block>& blocks) {
        auto table = build_table({*document_, *context_, *type_, *options_}, inlines_, node);
        if (options_->columns.empty() && table.columns.size() >= kManyColumns) {
            pdf::WideBlock wide;
            wide.ways.push_back({{std::move(table)}});
            blocks.push_back({std::move(wide)});
        } else {
            blocks.push_back({std::move(table)});
        }
        for (auto& figure : inlines_.take_figures()) {
            blocks.push_back({std::move(figure)});
        }
    }

    void add_footnotes(std::vector<pdf::Block>& blocks) {
        for (const auto number : inlines_.take_footnotes()) {
            const auto found = footnotes_.find(number);
            if (found == footnotes_.end()) {
                continue;
            }
            pdf::FootnoteBlock footnote;
            footnote.mark = std::to_string(number);
            footnote.style = type_->small_paragraph();
            const auto paragraphs = document_->children(found->second);
            for (const auto paragraph : paragraphs) {
                if (!footnote.runs.empty()) {
                    footnote.runs.emplace_back().kind = pdf::RunKind::line_break;
                }
                auto runs = inlines_.set(paragraph, type_->small());
                std::move(runs.begin(), runs.end(), std::back_inserter(footnote.runs));
            }
            blocks.push_back({std::move(footnote)});
        }
    }

    const markup::Document* document_;
    const TreeContext* context_;
    const Typography* type_;
    const TreeOptions* options_;
    InlineSetter inlines_;
    /// Definitions by number.
    std::map<std::int32_t, NodeId> footnotes_;
};

}  // namespace

std::vector<pdf::Block> build_flow(const markup::Document& document,
                                   std::span<const NodeId> nodes,
                                   const TreeContext& context,
                                   const Typography& type,
                                   const TreeOptions& options) {
    return FlowBuilder(document, context, type, options).build(nodes);
}

int heading_shift_to(const markup::Document& document, std::span<const NodeId> nodes, int level) {
    int shallowest = 7;
    for (const auto node : nodes) {
        if (document[node].kind == NodeKind::heading) {
            shallowest = std::min(shallowest, static_cast<int>(document[node].number));
        }
    }
    return shallowest == 7 ? 0 : level - shallowest;
}

}  // namespace unitfolio::portfolio
