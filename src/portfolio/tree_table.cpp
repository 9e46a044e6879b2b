#include "portfolio/tree_table.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace unitfolio::portfolio {

namespace {

using markup::NodeId;

pdf::TextAlign text_align(std::int32_t alignment) {
    switch (static_cast<markup::Alignment>(alignment)) {
        case markup::Alignment::right:
            return pdf::TextAlign::right;
        case markup::Alignment::centre:
            return pdf::TextAlign::centre;
        case markup::Alignment::left:
        case markup::Alignment::none:
            break;
    }
    return pdf::TextAlign::left;
}

class TableBuilder {
  public:
    TableBuilder(const TableSource& source, InlineSetter& inlines)
        : source_(&source),
          inlines_(&inlines) {}

    [[nodiscard]] pdf::TableBlock build(NodeId table) {
        const auto& options = source_->options;
        pdf::TableBlock block;
        block.caption = options.table_caption;
        block.summary = options.table_summary;
        source_->type.style_table(block);
        block.space_after = source_->type.style().body_size * 1.1F;
        std::size_t width = 0;
        for (const auto row : source_->document.children(table)) {
            const bool head = source_->document[row].number == 1;
            if (head && options.tables_are_facts) {
                continue;
            }
            block.header_rows += head ? 1 : 0;
            block.rows.push_back(build_row(row, head));
            width = std::max(width, block.rows.back().cells.size());
        }
        block.columns = options.columns.size() == width ? options.columns : default_widths(width);
        return block;
    }

  private:
    [[nodiscard]] std::vector<float> default_widths(std::size_t width) const {
        if (source_->options.tables_are_facts && width == 2) {
            return {3, 8};
        }
        return std::vector<float>(width, 0.0F);
    }

    [[nodiscard]] pdf::Row build_row(NodeId row, bool head) {
        const auto& type = source_->type;
        pdf::Row built;
        for (const auto node : source_->document.children(row)) {
            const bool names = source_->options.tables_are_facts && built.cells.empty();
            auto style = names ? type.label() : type.small();
            style.bold = head;
            style.colour = head ? type.colours().accent : style.colour;
            auto paragraph_style = type.small_paragraph();
            paragraph_style.align = text_align(source_->document[node].number);
            pdf::Paragraph paragraph;
            paragraph.style = paragraph_style;
            paragraph.place = source_->context.place(node);
            paragraph.margin_note = source_->context.margin_note(node, type);
            paragraph.runs = inlines_->set(node, style);
            pdf::Cell cell;
            cell.blocks.push_back({std::move(paragraph)});
            cell.scope = head ? pdf::Scope::column : pdf::Scope::none;
            if (names) {
                cell.scope = pdf::Scope::row;
            }
            if (head) {
                cell.background = type.colours().tint;
            }
            built.cells.push_back(std::move(cell));
        }
        return built;
    }

    const TableSource* source_;
    InlineSetter* inlines_;
};

}  // namespace

pdf::TableBlock build_table(const TableSource& source, InlineSetter& inlines, NodeId table) {
    return TableBuilder(source, inlines).build(table);
}

}  // namespace unitfolio::portfolio
