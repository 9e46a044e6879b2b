#include "portfolio/balance.h"

#include "base/text.h"
#include "portfolio/coverage_text.h"

#include <array>
#include <string>
#include <utility>

namespace unitfolio::portfolio {

namespace {

constexpr float kBarHeight = 8;
constexpr float kPadding = 4;
constexpr std::array kColumns{5.4F, 3.4F, 2.0F, 1.8F, 1.8F};

pdf::Shape bar(float x, float width, pdf::Colour colour) {
    pdf::Shape shape;
    shape.x = x;
    shape.y = 1.5F;
    shape.width = width;
    shape.height = kBarHeight;
    shape.colour = colour;
    return shape;
}

pdf::DrawingBlock drawing(const Typography& type, const link::OutcomeCoverage& balance) {
    float sum = 0;
    for (const auto column : kColumns) {
        sum += column;
    }
    const auto width = type.style().text_width() * kColumns[1] / sum - 2 * kPadding;
    const auto step = width / static_cast<float>(balance.criteria == 0 ? 1 : balance.criteria);
    const auto met = step * static_cast<float>(balance.met);
    const auto partly = step * static_cast<float>(balance.partly);
    pdf::DrawingBlock block;
    block.height = kBarHeight + 3;
    block.shapes.push_back(bar(0, width, type.colours().tint));
    if (balance.met != 0) {
        block.shapes.push_back(bar(0, met, type.colours().accent));
    }
    if (balance.partly != 0) {
        block.shapes.push_back(bar(met, partly, type.colours().partly));
    }
    block.alternative = "Bar: " + std::to_string(balance.met) + " of " +
                        std::to_string(balance.criteria) + " criteria met";
    return block;
}

pdf::Row head_row(const Typography& type) {
    pdf::Row row;
    for (const auto* const name :
         {"Learning outcome", "Criteria met", "Met", "Evidence", "Share"}) {
        auto cell = text_cell({text_run(name, type.mark())}, type.small_paragraph());
        cell.scope = pdf::Scope::column;
        cell.background = type.colours().tint;
        row.cells.push_back(std::move(cell));
    }
    return row;
}

pdf::Row outcome_row(const Composition& composition, const link::OutcomeCoverage& balance) {
    const auto& type = composition.type;
    const auto& outcome = composition.dossier.catalogue()[balance.outcome];
    pdf::Row row;
    auto name = text_cell(
        {text_run(outcome.number + "\u2002", type.mark()), text_run(outcome.title, type.small())},
        type.small_paragraph());
    name.scope = pdf::Scope::row;
    row.cells.push_back(std::move(name));
    pdf::Cell bars;
    bars.blocks.push_back({drawing(type, balance)});
    row.cells.push_back(std::move(bars));
    row.cells.push_back(
        text_cell({text_run(std::to_string(balance.met) + " of " + std::to_string(balance.criteria),
                            type.small())},
                  type.small_paragraph()));
    row.cells.push_back(text_cell({text_run(base::count_of(balance.items, "item"), type.small())},
                                  type.small_paragraph()));
    row.cells.push_back(
        text_cell({text_run(share_text(balance.share), type.small())}, type.small_paragraph()));
    return row;
}

}  // namespace

std::vector<pdf::Block> build_balance(const Composition& composition, std::size_t unit) {
    const auto& coverage = composition.dossier.coverage().units[unit];
    const auto& source = composition.dossier.catalogue()[coverage.unit];
    pdf::TableBlock table;
    table.columns.assign(kColumns.begin(), kColumns.end());
    table.header_rows = 1;
    table.padding = kPadding;
    table.summary = "Criteria met and evidence by learning outcome of " + source.title;
    table.rows.push_back(head_row(composition.type));
    for (const auto& outcome : coverage.outcomes) {
        table.rows.push_back(outcome_row(composition, outcome));
    }
    return {{std::move(table)}};
}

}  // namespace unitfolio::portfolio
