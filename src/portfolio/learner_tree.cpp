#include "portfolio/learner_tree.h"

#include "base/text.h"
#include "model/plain_text.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace unitfolio::portfolio {

LearnerTree::LearnerTree(const Composition& composition,
                         model::DocumentId document,
                         model::EvidenceId evidence)
    : composition_(&composition),
      document_(document),
      evidence_(evidence) {}

std::optional<ReferenceText> LearnerTree::reference(markup::NodeId node) const {
    const auto& dossier = composition_->dossier;
    const auto target = dossier.site().documents[document_.value].find(node);
    const bool has_own_words = !dossier.catalogue()[document_].text(node).empty();
    if (const auto* const found = std::get_if<model::CriterionRef>(&target);
        found != nullptr && !has_own_words) {
        return criterion(*found);
    }
    ReferenceText reference;
    reference.place = place_of(target);
    reference.shows_page = std::holds_alternative<model::EvidenceId>(target);
    reference.label = label(target, node);
    return reference;
}

std::optional<pdf::PlaceId> LearnerTree::place_of(const link::Target& target) const {
    const auto& dossier = composition_->dossier;
    const auto place_of_unit = [&](model::UnitId unit) {
        return composition_->places.find(unit_anchor(dossier.unit_number(unit)));
    };
    if (const auto* const evidence = std::get_if<model::EvidenceId>(&target)) {
        return composition_->places.find(evidence_anchor(dossier.catalogue()[*evidence]));
    }
    if (const auto* const unit = std::get_if<model::UnitId>(&target)) {
        return place_of_unit(*unit);
    }
    if (const auto* const outcome = std::get_if<model::OutcomeRef>(&target)) {
        return place_of_unit(outcome->unit);
    }
    if (const auto* const criterion = std::get_if<model::CriterionRef>(&target)) {
        return composition_->places.find(criterion_anchor(dossier, *criterion));
    }
    return std::nullopt;
}

pdf::LinkTarget LearnerTree::link(markup::NodeId node, std::string_view url) const {
    const auto& links = composition_->dossier.site().documents[document_.value];
    if (const auto* const found = links.find_link(node)) {
        const auto place = place_of(found->target);
        return place ? pdf::LinkTarget(*place) : pdf::LinkTarget();
    }
    return TreeContext::link(node, url);
}

ReferenceText LearnerTree::criterion(model::CriterionRef criterion) const {
    ReferenceText reference;
    reference.is_claim = true;
    reference.label = claim_label(composition_->dossier, evidence_, criterion);
    reference.place = composition_->places.find(criterion_anchor(composition_->dossier, criterion));
    return reference;
}

/// The author's own words, else the name of what is meant.
std::string LearnerTree::label(const link::Target& target, markup::NodeId node) const {
    const auto& catalogue = composition_->dossier.catalogue();
    const auto own_words = catalogue[document_].text(node);
    if (!own_words.empty()) {
        return std::string(own_words);
    }

    struct Namer {
        const model::Catalogue& catalogue;
        std::string written;

        std::string operator()(std::monostate /*unresolved*/) const { return written; }

        std::string operator()(model::UnitId id) const { return catalogue[id].title; }

        std::string operator()(model::OutcomeRef ref) const {
            return "learning outcome " + catalogue[ref].number;
        }

        std::string operator()(model::CriterionRef ref) const { return catalogue[ref].number; }

        std::string operator()(const model::ConceptRef& ref) const { return catalogue[ref].name; }

        std::string operator()(const model::MistakeRef& ref) const {
            return "“" + model::plain_text(catalogue, catalogue[ref].statement) + "”";
        }

        std::string operator()(model::TermId id) const { return catalogue[id].name; }

        std::string operator()(model::EvidenceId id) const { return catalogue[id].reference; }

        std::string operator()(model::QualificationId id) const { return catalogue[id].title; }

        std::string operator()(model::OrganisationId id) const { return catalogue[id].short_title; }

        std::string operator()(model::PageId id) const { return catalogue[id].title; }
    };

    auto written = catalogue[document_].plain_text(node);
    if (std::holds_alternative<model::TermId>(target)) {
        // The reference names the term as the sentence needs it.
        const auto colon = written.find(':');
        return std::string(base::trim(written.substr(colon == std::string::npos ? 0 : colon + 1)));
    }
    return std::visit(Namer{catalogue, std::move(written)}, target);
}

std::optional<pdf::PlaceId> LearnerTree::place(markup::NodeId block) const {
    return evidence_.is_set() ? composition_->places.paragraph(evidence_, block) : std::nullopt;
}

std::vector<pdf::Run> LearnerTree::margin_note(markup::NodeId block, const Typography& type) const {
    std::vector<pdf::Run> runs;
    if (!place(block)) {
        return runs;
    }
    const auto& dossier = composition_->dossier;
    for (const auto* const claim : dossier.claims_of(evidence_)) {
        const auto& paragraphs = claim->paragraphs;
        if (std::find(paragraphs.begin(), paragraphs.end(), block) == paragraphs.end()) {
            continue;
        }
        if (!runs.empty()) {
            runs.emplace_back().kind = pdf::RunKind::line_break;
        }
        runs.push_back(
            link_run(claim_label(dossier, evidence_, claim->criterion),
                     type.mark(),
                     composition_->places.find(criterion_anchor(dossier, claim->criterion))));
    }
    return runs;
}

std::optional<pdf::FigureBlock> LearnerTree::figure(std::string_view url,
                                                    const Typography& /*type*/) const {
    if (!evidence_.is_set()) {
        return std::nullopt;
    }
    const auto& evidence = composition_->dossier.catalogue()[evidence_];
    for (const auto* const file : composition_->attachments.of(evidence_)) {
        if (file->picture != nullptr && evidence.attachments[file->position].file == url) {
            return attached_figure(*composition_, *file);
        }
    }
    return std::nullopt;
}

std::string claim_label(const Dossier& dossier,
                        model::EvidenceId evidence,
                        model::CriterionRef criterion) {
    const auto& catalogue = dossier.catalogue();
    const auto& number = catalogue[criterion].number;
    const auto unit = dossier.unit_number(criterion.unit);
    const bool own = evidence.is_set() && catalogue[evidence].unit == criterion.unit;
    if (own || unit == 0) {
        return number;
    }
    return "Unit\u00A0" + std::to_string(unit) + ":\u00A0" + number;
}

pdf::FigureBlock attached_figure(const Composition& composition, const AttachedFile& file) {
    const auto& evidence = composition.dossier.catalogue()[file.evidence];
    const auto& attachment = evidence.attachments[file.position];
    const auto& title = attachment.title.empty() ? attachment.file : attachment.title;
    pdf::FigureBlock figure;
    figure.picture = file.picture;
    figure.max_height = composition.type.style().picture_height;
    figure.alternative =
        base::collapse_space(attachment.description.empty() ? title : attachment.description);
    figure.caption = {text_run(evidence.reference + " ", composition.type.mark()),
                      text_run(base::collapse_space(title), composition.type.label())};
    return figure;
}

}  // namespace unitfolio::portfolio
