// Answers for what a learner wrote: the profile and the bodies of evidence. References lead to the
// matrix and to other evidence, paragraphs that make claims say so in the margin.
#pragma once

#include "portfolio/composition.h"
#include "portfolio/tree_context.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::portfolio {

class LearnerTree final : public TreeContext {
  public:
    /// `evidence` is unset for the profile.
    LearnerTree(const Composition& composition,
                model::DocumentId document,
                model::EvidenceId evidence);

    [[nodiscard]] std::optional<ReferenceText> reference(markup::NodeId node) const override;
    /// Links to files of the content lead to what the portfolio has of them, if it has anything.
    [[nodiscard]] pdf::LinkTarget link(markup::NodeId node, std::string_view url) const override;
    [[nodiscard]] std::optional<pdf::PlaceId> place(markup::NodeId block) const override;
    [[nodiscard]] std::vector<pdf::Run> margin_note(markup::NodeId block,
                                                    const Typography& type) const override;
    [[nodiscard]] std::optional<pdf::FigureBlock> figure(std::string_view url,
                                                         const Typography& type) const override;

  private:
    [[nodiscard]] ReferenceText criterion(model::CriterionRef criterion) const;
    [[nodiscard]] std::optional<pdf::PlaceId> place_of(const link::Target& target) const;
    [[nodiscard]] std::string label(const link::Target& target, markup::NodeId node) const;

    const Composition* composition_;
    model::DocumentId document_;
    model::EvidenceId evidence_;
};

/// "2.1", and "Unit 4: 2.1" for a criterion of another unit than the item's own.
[[nodiscard]] std::string claim_label(const Dossier& dossier,
                                      model::EvidenceId evidence,
                                      model::CriterionRef criterion);

/// An attached picture with its caption "E02 · Timetable".
[[nodiscard]] pdf::FigureBlock attached_figure(const Composition& composition,
                                               const AttachedFile& file);

}  // namespace unitfolio::portfolio
