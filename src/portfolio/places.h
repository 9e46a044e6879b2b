// The spots of a portfolio that others point at. They are numbered before anything is set, so that
// a link may lead forwards. Templates know them by name: "unit-1", "criterion-1-2.1",
// "evidence-E07", "evidence-E07-file-1-page-1".
#pragma once

#include "pdf/flow.h"
#include "portfolio/attachments.h"
#include "portfolio/dossier.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::portfolio {

[[nodiscard]] std::string unit_anchor(std::size_t unit_number);
[[nodiscard]] std::string evidence_anchor(const model::Evidence& evidence);
/// Empty for a criterion of a unit that the learner does not take.
[[nodiscard]] std::string criterion_anchor(const Dossier& dossier, model::CriterionRef criterion);

/// The page, from 0, of an attached PDF.
[[nodiscard]] std::string sheet_anchor(const model::Evidence& evidence,
                                       const AttachedFile& file,
                                       std::size_t page);

class Places {
  public:
    Places(const Dossier& dossier, pdf::Flow& flow);

    /// Gives every page of attached PDFs a place.
    void add_sheets(const Dossier& dossier, const Attachments& attachments, pdf::Flow& flow);

    [[nodiscard]] std::optional<pdf::PlaceId> find(std::string_view anchor) const;

    /// The place of a paragraph that makes a claim.
    [[nodiscard]] std::optional<pdf::PlaceId> paragraph(model::EvidenceId evidence,
                                                        markup::NodeId node) const;

    /// Where a reader finds what a claim rests on: its first paragraph, else the whole item.
    [[nodiscard]] pdf::PlaceId claim(const Dossier& dossier, const link::Claim& claim) const;

  private:
    std::map<std::string, pdf::PlaceId, std::less<>> anchors_;
    std::map<std::pair<model::EvidenceId, markup::NodeId>, pdf::PlaceId> paragraphs_;
};

}  // namespace unitfolio::portfolio
