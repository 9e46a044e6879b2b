#include "portfolio/places.h"

#include <cstdint>

namespace unitfolio::portfolio {

std::string unit_anchor(std::size_t unit_number) {
    return "unit-" + std::to_string(unit_number);
}

std::string evidence_anchor(const model::Evidence& evidence) {
    return "evidence-" + evidence.reference;
}

std::string sheet_anchor(const model::Evidence& evidence,
                         const AttachedFile& file,
                         std::size_t page) {
    return evidence_anchor(evidence) + "-file-" + std::to_string(file.position + 1) + "-page-" +
           std::to_string(page + 1);
}

std::string criterion_anchor(const Dossier& dossier, model::CriterionRef criterion) {
    const auto unit = dossier.unit_number(criterion.unit);
    if (unit == 0) {
        return {};
    }
    return "criterion-" + std::to_string(unit) + "-" + dossier.catalogue()[criterion].number;
}

Places::Places(const Dossier& dossier, pdf::Flow& flow) {
    const auto& catalogue = dossier.catalogue();
    for (const auto id : dossier.learner().units) {
        anchors_.emplace(unit_anchor(dossier.unit_number(id)), flow.new_place());
        for (std::uint32_t i = 0; i < catalogue[id].criteria.size(); ++i) {
            anchors_.emplace(criterion_anchor(dossier, {id, i}), flow.new_place());
        }
    }
    for (const auto id : dossier.learner().evidence) {
        anchors_.emplace(evidence_anchor(catalogue[id]), flow.new_place());
    }
    for (const auto& claim : dossier.coverage().claims) {
        for (const auto node : claim.paragraphs) {
            if (!paragraph(claim.evidence, node)) {
                paragraphs_.emplace(std::pair(claim.evidence, node), flow.new_place());
            }
        }
    }
}

void Places::add_sheets(const Dossier& dossier, const Attachments& attachments, pdf::Flow& flow) {
    for (const auto& file : attachments.files) {
        const std::size_t count = file.source == nullptr ? 0 : file.source->pages.size();
        for (std::size_t page = 0; page < count; ++page) {
            anchors_.emplace(sheet_anchor(dossier.catalogue()[file.evidence], file, page),
                             flow.new_place());
        }
    }
}

std::optional<pdf::PlaceId> Places::find(std::string_view anchor) const {
    const auto found = anchors_.find(anchor);
    return found == anchors_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<pdf::PlaceId> Places::paragraph(model::EvidenceId evidence,
                                              markup::NodeId node) const {
    const auto found = paragraphs_.find(std::pair(evidence, node));
    return found == paragraphs_.end() ? std::nullopt : std::optional(found->second);
}

pdf::PlaceId Places::claim(const Dossier& dossier, const link::Claim& claim) const {
    if (!claim.paragraphs.empty()) {
        if (const auto place = paragraph(claim.evidence, claim.paragraphs.front())) {
            return *place;
        }
    }
    return anchors_.find(evidence_anchor(dossier.catalogue()[claim.evidence]))->second;
}

}  // namespace unitfolio::portfolio
