#include "portfolio/matrix.h"

#include "base/text.h"
#include "portfolio/coverage_text.h"

#include <algorithm>
#include <string>
#include <utility>

namespace unitfolio::portfolio {

namespace {

pdf::Cell head_cell(const Typography& type, std::string text) {
    auto cell =
        text_cell({text_run(std::move(text), bold(coloured(type.small(), type.colours().accent)))},
                  type.small_paragraph());
    cell.scope = pdf::Scope::column;
    cell.background = type.colours().tint;
    return cell;
}

class MatrixBuilder {
  public:
    MatrixBuilder(const Composition& composition, std::size_t unit)
        : composition_(&composition),
          dossier_(&composition.dossier),
          type_(&composition.type),
          coverage_(&composition.dossier.coverage().units[unit]),
          unit_(&composition.dossier.catalogue()[coverage_->unit]) {}

    [[nodiscard]] pdf::TableBlock build() const {
        pdf::TableBlock table;
        table.columns = {7.4F, 6.6F, 2.6F};
        table.header_rows = 1;
        table.summary = "Criteria of " + unit_->title + " with the evidence that claims them";
        table.rows.push_back({{head_cell(*type_, "Criterion"),
                               head_cell(*type_, "Evidence"),
                               head_cell(*type_, "Status")}});
        for (const auto& outcome : unit_->outcomes) {
            table.rows.push_back(outcome_row(outcome));
            for (const auto position : outcome.criteria) {
                table.rows.push_back(criterion_row(coverage_->criteria[position]));
            }
        }
        return table;
    }

  private:
    [[nodiscard]] pdf::Row outcome_row(const model::Outcome& outcome) const {
        const auto style = bold(type_->small());
        auto cell = text_cell(
            {text_run("Learning outcome " + outcome.number + "\u2003" + outcome.title, style)},
            keeping(type_->small_paragraph()));
        cell.column_span = 3;
        cell.scope = pdf::Scope::row;
        return {{std::move(cell)}};
    }

    static pdf::ParagraphStyle keeping(pdf::ParagraphStyle style) {
        style.keep_with_next = true;
        style.space_before = 5;
        return style;
    }

    [[nodiscard]] pdf::Row criterion_row(const link::CriterionCoverage& covered) const {
        return {{criterion_cell(covered.criterion), evidence_cell(covered), status_cell(covered)}};
    }

    /// Nothing if it is the document's.
    [[nodiscard]] std::string language_of_unit() const {
        const auto& language = dossier_->catalogue().project.language_of(unit_->language);
        return language == composition_->language() ? std::string() : language;
    }

    [[nodiscard]] pdf::Cell criterion_cell(model::CriterionRef ref) const {
        const auto& criterion = dossier_->catalogue()[ref];
        pdf::Paragraph paragraph;
        paragraph.language = language_of_unit();
        paragraph.style = type_->small_paragraph();
        paragraph.place = composition_->places.find(criterion_anchor(*dossier_, ref));
        paragraph.runs = {text_run(criterion.number + "\u2002", type_->mark()),
                          text_run(base::collapse_space(criterion.text), type_->small())};
        pdf::Cell cell;
        cell.scope = pdf::Scope::row;
        cell.blocks.push_back({std::move(paragraph)});
        return cell;
    }

    [[nodiscard]] pdf::Cell evidence_cell(const link::CriterionCoverage& covered) const {
        pdf::Cell cell;
        for (const auto index : covered.claims) {
            cell.blocks.push_back(claim_line(dossier_->coverage().claims[index]));
        }
        if (cell.blocks.empty()) {
            cell.blocks.push_back(
                paragraph_block({text_run("\u2013", type_->label())}, type_->small_paragraph()));
        }
        return cell;
    }

    /// "E07 Rota change plan, p. 23 and 25 (partly met)".
    [[nodiscard]] pdf::Block claim_line(const link::Claim& claim) const {
        const auto& evidence = dossier_->catalogue()[claim.evidence];
        const auto item = composition_->places.find(evidence_anchor(evidence));
        std::vector<pdf::Run> runs{
            link_run(evidence.reference, type_->mark(), item),
            text_run(" " + base::collapse_space(evidence.title) + ", p.\u00A0", type_->small())};
        const auto link_style = coloured(type_->small(), type_->colours().accent);
        if (claim.paragraphs.size() < 2) {
            runs.push_back(page_run(composition_->places.claim(*dossier_, claim), link_style));
        }
        for (std::size_t i = 0; claim.paragraphs.size() >= 2 && i < claim.paragraphs.size(); ++i) {
            const auto place = composition_->places.paragraph(claim.evidence, claim.paragraphs[i]);
            if (i != 0) {
                runs.push_back(text_run(", ", type_->small()));
            }
            runs.push_back(page_run(*place, link_style));
        }
        if (claim.status != model::Status::met) {
            runs.push_back(
                text_run(" (" + base::fold_case(status_text(claim.status)) + ")", type_->label()));
        }
        return paragraph_block(std::move(runs), type_->small_paragraph());
    }

    [[nodiscard]] pdf::Cell status_cell(const link::CriterionCoverage& covered) const {
        const auto found = covered.verdict;
        const auto& colours = type_->colours();
        const auto style = bold(type_->small());
        switch (found) {
            case link::Verdict::met:
                return text_cell({text_run("Met", coloured(style, colours.accent))},
                                 type_->small_paragraph());
            case link::Verdict::partly_met:
                return text_cell({text_run("Partly met", coloured(style, colours.partly))},
                                 type_->small_paragraph());
            case link::Verdict::claimed:
            case link::Verdict::not_met:
            case link::Verdict::no_evidence:
                break;
        }
        pdf::Cell cell;
        if (found != link::Verdict::no_evidence) {
            cell.blocks.push_back(paragraph_block(
                {text_run(std::string(verdict_text(found)), style)}, type_->small_paragraph()));
        }
        const auto* const why =
            found == link::Verdict::no_evidence ? "Gap: no evidence" : "Gap: no accepted evidence";
        cell.blocks.push_back(paragraph_block({text_run(why, coloured(style, colours.gap))},
                                              type_->small_paragraph()));
        cell.background = kGapBackground;
        return cell;
    }

    const Composition* composition_;
    const Dossier* dossier_;
    const Typography* type_;
    const link::UnitCoverage* coverage_;
    const model::Unit* unit_;
};

}  // namespace

std::vector<pdf::Block> build_matrix(const Composition& composition, std::size_t unit) {
    return {{MatrixBuilder(composition, unit).build()}};
}

}  // namespace unitfolio::portfolio
