#include "portfolio/grid.h"

#include "base/text.h"
#include "portfolio/coverage_text.h"

#include <algorithm>
#include <string>
#include <utility>

namespace unitfolio::portfolio {

namespace {

/// Criterion and result; they begin every part of a grid that is divided.
constexpr int kHeaderColumns = 2;
constexpr float kHeaderColumnWidth = 1.4F;
constexpr float kPadding = 2.5F;
constexpr float kPageNumberShare = 0.8F;

/// Marks that differ in shape, so that nothing hangs on colour.
std::string_view status_mark(model::Status status) {
    switch (status) {
        case model::Status::met:
            return "\u25CF";
        case model::Status::partly_met:
            return "\u25D0";
        case model::Status::claimed:
            return "\u25CB";
        case model::Status::not_met:
            return "\u00D7";
    }
    return {};
}

/// What one grid shows.
struct GridPart {
    std::string caption;
    /// "Evidence {first} to {last}", should it have to be divided.
    std::string part_caption;
    std::string summary;
    std::vector<const link::CriterionCoverage*> criteria;
    std::vector<model::EvidenceId> evidence;
};

class GridBuilder {
  public:
    GridBuilder(const Composition& composition, std::size_t unit)
        : composition_(&composition),
          dossier_(&composition.dossier),
          type_(&composition.type),
          coverage_(&composition.dossier.coverage().units[unit]),
          unit_(&composition.dossier.catalogue()[coverage_->unit]) {}

    [[nodiscard]] pdf::WideBlock build() const {
        pdf::WideBlock wide;
        wide.ways.push_back({{table(whole())}});
        if (unit_->outcomes.size() > 1) {
            auto& outcomes = wide.ways.emplace_back();
            for (const auto& outcome : unit_->outcomes) {
                outcomes.push_back(outcome_block(outcome));
            }
        }
        return wide;
    }

  private:
    [[nodiscard]] GridPart whole() const {
        GridPart part;
        part.part_caption = "Evidence {first} to {last}";
        part.summary = "Criteria of " + unit_->title + " against evidence";
        for (const auto& covered : coverage_->criteria) {
            part.criteria.push_back(&covered);
        }
        part.evidence = coverage_->evidence;
        return part;
    }

    [[nodiscard]] pdf::Block outcome_block(const model::Outcome& outcome) const {
        const auto name = "Learning outcome " + outcome.number;
        GridPart part;
        part.caption = name + "\u2002" + base::collapse_space(outcome.title);
        part.part_caption = name + ", evidence {first} to {last}";
        part.summary = "Criteria of learning outcome " + outcome.number + " against evidence";
        for (const auto position : outcome.criteria) {
            part.criteria.push_back(&coverage_->criteria[position]);
        }
        for (const auto id : coverage_->evidence) {
            if (claimed(part, id) > 0) {
                part.evidence.push_back(id);
            }
        }
        return part.evidence.empty() ? without_evidence(part.caption) : pdf::Block{table(part)};
    }

    [[nodiscard]] pdf::Block without_evidence(const std::string& caption) const {
        auto style = type_->small_paragraph();
        style.space_before = 6;
        style.space_after = 10;
        return paragraph_block(
            {text_run(caption + "\u2003", bold(type_->small())),
             text_run("Gap: no evidence", bold(coloured(type_->small(), type_->colours().gap)))},
            style);
    }

    [[nodiscard]] pdf::TableBlock table(const GridPart& part) const {
        pdf::TableBlock table;
        table.grid = true;
        table.header_rows = 1;
        table.header_columns = kHeaderColumns;
        table.padding = kPadding;
        table.caption = part.caption;
        table.part_caption = part.part_caption;
        table.summary = part.summary;
        table.columns.assign(part.evidence.size() + kHeaderColumns, 1.0F);
        std::fill_n(table.columns.begin(), kHeaderColumns, kHeaderColumnWidth);
        table.rows.push_back(head_row(part));
        for (const auto* covered : part.criteria) {
            table.rows.push_back(criterion_row(part, *covered));
        }
        table.rows.push_back(total_row(part));
        return table;
    }

    [[nodiscard]] pdf::ParagraphStyle centred() const {
        auto style = type_->small_paragraph();
        style.align = pdf::TextAlign::centre;
        return style;
    }

    [[nodiscard]] pdf::Cell head_cell(std::vector<pdf::Run> runs, pdf::Scope scope) const {
        auto cell = text_cell(std::move(runs), centred());
        cell.scope = scope;
        cell.background = type_->colours().tint;
        return cell;
    }

    [[nodiscard]] pdf::Row head_row(const GridPart& part) const {
        pdf::Row row;
        for (const char* const words : {"AC", "Result"}) {
            row.cells.push_back(head_cell({text_run(words, type_->mark())}, pdf::Scope::column));
        }
        for (const auto id : part.evidence) {
            row.cells.push_back(reference_cell(dossier_->catalogue()[id]));
        }
        return row;
    }

    /// "E07" and below it the number of its page.
    [[nodiscard]] pdf::Cell reference_cell(const model::Evidence& evidence) const {
        const auto place = composition_->places.find(evidence_anchor(evidence));
        auto reference = link_run(evidence.reference, type_->mark(), place);
        reference.link_description =
            evidence.reference + " " + base::collapse_space(evidence.title);
        auto cell = head_cell({std::move(reference)}, pdf::Scope::column);
        if (place) {
            auto style = type_->label();
            style.size *= kPageNumberShare;
            auto below = centred();
            below.leading = style.size * 1.3F;
            cell.blocks.push_back(
                paragraph_block({text_run("p.\u00A0", style), page_run(*place, style)}, below));
        }
        return cell;
    }

    [[nodiscard]] pdf::Row criterion_row(const GridPart& part,
                                         const link::CriterionCoverage& covered) const {
        const auto& criterion = dossier_->catalogue()[covered.criterion];
        pdf::Row row;
        row.cells.push_back(head_cell(
            {link_run(criterion.number,
                      type_->mark(),
                      composition_->places.find(criterion_anchor(*dossier_, covered.criterion)))},
            pdf::Scope::row));
        row.cells.push_back(result_cell(covered.verdict));
        for (const auto id : part.evidence) {
            row.cells.push_back(mark_cell(covered, id));
        }
        return row;
    }

    [[nodiscard]] pdf::Cell result_cell(link::Verdict verdict) const {
        const auto& colours = type_->colours();
        const auto style = bold(type_->small());
        switch (verdict) {
            case link::Verdict::met:
                return text_cell({text_run("Met", coloured(style, colours.accent))}, centred());
            case link::Verdict::partly_met:
                return text_cell({text_run("Partly", coloured(style, colours.partly))}, centred());
            case link::Verdict::claimed:
            case link::Verdict::not_met:
            case link::Verdict::no_evidence:
                break;
        }
        auto cell = text_cell({text_run("Gap", coloured(style, colours.gap))}, centred());
        cell.background = kGapBackground;
        return cell;
    }

    [[nodiscard]] const link::Claim* claim_of(const link::CriterionCoverage& covered,
                                              model::EvidenceId evidence) const {
        const auto& claims = dossier_->coverage().claims;
        const auto found =
            std::find_if(covered.claims.begin(), covered.claims.end(), [&](std::uint32_t index) {
                return claims[index].evidence == evidence;
            });
        return found == covered.claims.end() ? nullptr : &claims[*found];
    }

    [[nodiscard]] pdf::Cell mark_cell(const link::CriterionCoverage& covered,
                                      model::EvidenceId evidence) const {
        const auto* const claim = claim_of(covered, evidence);
        if (claim == nullptr) {
            return text_cell({}, centred());
        }
        auto run = link_run(std::string(status_mark(claim->status)),
                            coloured(type_->small(), type_->colours().accent),
                            composition_->places.claim(*dossier_, *claim));
        run.link_description = std::string(status_text(claim->status)) + ", " +
                               dossier_->catalogue()[evidence].reference;
        return text_cell({std::move(run)}, centred());
    }

    /// Of the part's criteria, how many the item claims.
    [[nodiscard]] std::size_t claimed(const GridPart& part, model::EvidenceId evidence) const {
        return static_cast<std::size_t>(
            std::count_if(part.criteria.begin(), part.criteria.end(), [&](const auto* covered) {
                return claim_of(*covered, evidence) != nullptr;
            }));
    }

    /// How many criteria are met, and how many each item claims.
    [[nodiscard]] pdf::Row total_row(const GridPart& part) const {
        const auto met =
            std::count_if(part.criteria.begin(), part.criteria.end(), [](const auto* covered) {
                return covered->verdict == link::Verdict::met;
            });
        pdf::Row row;
        row.cells.push_back(head_cell({text_run("Total", type_->mark())}, pdf::Scope::row));
        row.cells.push_back(
            total_cell(std::to_string(met) + "/" + std::to_string(part.criteria.size())));
        for (const auto id : part.evidence) {
            row.cells.push_back(total_cell(std::to_string(claimed(part, id))));
        }
        return row;
    }

    [[nodiscard]] pdf::Cell total_cell(std::string words) const {
        auto cell = text_cell({text_run(std::move(words), type_->small())}, centred());
        cell.background = type_->colours().tint;
        return cell;
    }

    const Composition* composition_;
    const Dossier* dossier_;
    const Typography* type_;
    const link::UnitCoverage* coverage_;
    const model::Unit* unit_;
};

}  // namespace

std::vector<pdf::Block> build_grid(const Composition& composition, std::size_t unit) {
    if (composition.dossier.coverage().units[unit].evidence.empty()) {
        return {};
    }
    std::vector<pdf::Block> blocks;
    blocks.push_back({GridBuilder(composition, unit).build()});
    return blocks;
}

}  // namespace unitfolio::portfolio
