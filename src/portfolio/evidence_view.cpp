#include "portfolio/evidence_view.h"

#include "portfolio/bars.h"
#include "portfolio/coverage_text.h"
#include "portfolio/item_outline.h"
#include "portfolio/learner_tree.h"
#include "portfolio/number_text.h"
#include "portfolio/places.h"
#include "portfolio/view_parts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace unitfolio::portfolio {

namespace {

using templating::List;
using templating::Map;
using templating::Value;

std::string_view kind_text(AttachmentKind kind) {
    switch (kind) {
        case AttachmentKind::picture:
            return "picture";
        case AttachmentKind::pages:
            return "pages";
        case AttachmentKind::embedded:
            return "embedded";
        case AttachmentKind::off_file:
            return "off-file";
        case AttachmentKind::unreadable:
            return "unreadable";
    }
    return {};
}

/// A digest in four groups, so that it can be set in a narrow column.
std::string digest_text(std::string digest) {
    constexpr std::size_t group = 16;
    for (std::size_t at = group; at < digest.size(); at += group + 1) {
        digest.insert(at, " ");
    }
    return digest;
}

List claims_view(const Dossier& dossier, model::EvidenceId evidence) {
    List claims;
    for (const auto* const claim : dossier.claims_of(evidence)) {
        const auto& criterion = dossier.catalogue()[claim->criterion];
        claims.emplace_back(Map{
            {"label", claim_label(dossier, evidence, claim->criterion)},
            {"number", text_value(criterion.number)},
            {"unit_number", dossier.unit_number(claim->criterion.unit)},
            {"status", status_text(claim->status)},
            {"anchor", criterion_anchor(dossier, claim->criterion)},
        });
    }
    return claims;
}

List parts_view(const Dossier& dossier,
                model::EvidenceId evidence,
                const std::vector<ItemPart>& parts) {
    List views;
    for (const ItemPart& part : parts) {
        List claims;
        for (const auto* const claim : part.claims) {
            claims.emplace_back(Map{
                {"label", claim_label(dossier, evidence, claim->criterion)},
                {"unit_number", dossier.unit_number(claim->criterion.unit)},
                {"anchor", criterion_anchor(dossier, claim->criterion)},
            });
        }
        views.emplace_back(Map{{"title", text_value(part.title)}, {"claims", std::move(claims)}});
    }
    return views;
}

/// Other evidence that refers to an item.
List referrers_view(const Dossier& dossier, model::EvidenceId id) {
    List referrers;
    for (const auto& link : dossier.site().to_evidence[id.value]) {
        if (const auto* const from = std::get_if<model::EvidenceId>(&link.from)) {
            const auto& evidence = dossier.catalogue()[*from];
            referrers.emplace_back(Map{
                {"reference", text_value(evidence.reference)},
                {"title", text_value(evidence.title)},
                {"anchor", evidence_anchor(evidence)},
            });
        }
    }
    return referrers;
}

Value optional_quantity(const std::optional<double>& number, std::string_view unit) {
    return number ? quantity_text(*number, unit) : std::string();
}

List measures_view(const model::Evidence& evidence) {
    List measures;
    for (const auto& metric : evidence.metrics) {
        const auto change = metric.before && metric.after
                                ? change_text(*metric.after - *metric.before, metric.unit)
                                : std::string();
        measures.emplace_back(Map{
            {"name", text_value(metric.name)},
            {"before", optional_quantity(metric.before, metric.unit)},
            {"after", optional_quantity(metric.after, metric.unit)},
            {"target", optional_quantity(metric.target, metric.unit)},
            {"change", change},
        });
    }
    return measures;
}

Map decision_view(const model::Decision& decision) {
    return Map{
        {"status", status_text(decision.status)},
        {"by", text_value(decision.by)},
        {"date", date_value(decision.date)},
        {"comment", text_value(decision.comment)},
    };
}

}  // namespace

Value attachment_view(const Dossier& dossier, const AttachedFile& file) {
    const auto& evidence = dossier.catalogue()[file.evidence];
    const auto& attachment = evidence.attachments[file.position];
    const std::size_t pages = file.source == nullptr ? 0 : file.source->pages.size();
    return Map{
        {"reference", text_value(evidence.reference)},
        {"anchor", evidence_anchor(evidence)},
        {"page_count", pages},
        {"first_page", pages == 0 ? std::string() : sheet_anchor(evidence, file, 0)},
        {"last_page", pages == 0 ? std::string() : sheet_anchor(evidence, file, pages - 1)},
        {"title", text_value(attachment.title.empty() ? attachment.file : attachment.title)},
        {"file", text_value(attachment.file)},
        {"kind", kind_text(file.kind)},
        {"embedded_name", text_value(file.embedded_name)},
        {"size", file.sha256.empty() ? std::string() : size_text(file.size)},
        {"sha256", digest_text(file.sha256)},
        {"holder", text_value(attachment.holder)},
        {"location", text_value(attachment.location)},
    };
}

Value evidence_view(const Dossier& dossier, const Attachments& attachments, model::EvidenceId id) {
    const auto& evidence = dossier.catalogue()[id];
    List files;
    for (const auto* const file : attachments.of(id)) {
        files.push_back(attachment_view(dossier, *file));
    }
    const bool has_bars = std::any_of(evidence.metrics.begin(), evidence.metrics.end(), can_draw);
    return Map{
        {"reference", text_value(evidence.reference)},
        {"title", text_value(evidence.title)},
        {"type", text_value(dossier.type_title(evidence.type))},
        {"type_code", text_value(evidence.type)},
        {"date", date_value(evidence.date)},
        {"stage", stage_text(evidence.stage)},
        {"anchor", evidence_anchor(evidence)},
        {"unit_number", dossier.home_of(id)},
        {"claims", claims_view(dossier, id)},
        {"decision", decision_view(evidence.decision)},
        {"witness",
         Map{{"name", text_value(evidence.witness_name)},
             {"role", text_value(evidence.witness_role)}}},
        {"questions", parts_view(dossier, id, questions_of(dossier, id))},
        {"topics", parts_view(dossier, id, topics_of(dossier, id))},
        {"measures", measures_view(evidence)},
        {"has_bars", has_bars},
        {"attachments", std::move(files)},
        {"referrers", referrers_view(dossier, id)},
    };
}

}  // namespace unitfolio::portfolio
