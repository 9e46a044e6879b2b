#include "portfolio/record.h"

#include "base/date.h"
#include "portfolio/coverage_text.h"
#include "portfolio/media_type.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

namespace unitfolio::portfolio {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 5> kVerdicts{
    "met", "partly-met", "claimed", "not-met", "no-evidence"};

/// By AttachmentKind.
constexpr std::array<std::string_view, 5> kKinds{
    "picture", "pages", "embedded", "off-file", "unreadable"};

Json standards_of(pdf::Conformance conformance) {
    switch (conformance) {
        case pdf::Conformance::accessible:
            return {"PDF/UA-1", "PDF/A-3a"};
        case pdf::Conformance::archival:
            return Json::array({"PDF/A-3b"});
        case pdf::Conformance::none:
            break;
    }
    return Json::array();
}

class Recorder {
  public:
    Recorder(const Dossier& dossier, const Places& places, const pdf::Typeset& typeset)
        : dossier_(&dossier),
          places_(&places),
          conformance_(typeset.conformance),
          labels_(typeset.page_labels) {}

    [[nodiscard]] Json record(const Attachments& attachments) const {
        const auto& learner = dossier_->learner();
        Json record;
        record["format"] = "unitfolio-portfolio";
        record["version"] = 1;
        record["learner"] = {
            {"slug", learner.slug}, {"name", learner.name}, {"registration", learner.registration}};
        record["profile"] =
            model::kProfileNames[static_cast<std::size_t>(dossier_->catalogue().project.profile)];
        record["withheld"] = {{"passages", learner.withheld.passages},
                              {"facts", learner.withheld.facts},
                              {"attachments", learner.withheld.attachments}};
        record["date"] = base::iso_date(dossier_->latest_date());
        record["standards"] = standards_of(conformance_);
        record["units"] = Json::array();
        for (const auto& unit : dossier_->coverage().units) {
            record["units"].push_back(this->unit(unit));
        }
        record["evidence"] = Json::array();
        for (const auto id : learner.evidence) {
            record["evidence"].push_back(evidence(id));
        }
        record["files"] = Json::array();
        for (const auto& file : attachments.files) {
            record["files"].push_back(this->file(file));
        }
        return record;
    }

  private:
    [[nodiscard]] std::string page(pdf::PlaceId place) const {
        const auto index = static_cast<std::size_t>(place);
        return index < labels_.size() ? labels_[index] : std::string();
    }

    [[nodiscard]] Json unit(const link::UnitCoverage& coverage) const {
        const auto& unit = dossier_->catalogue()[coverage.unit];
        Json criteria = Json::array();
        for (const auto& criterion : coverage.criteria) {
            Json claims = Json::array();
            for (const auto index : criterion.claims) {
                claims.push_back(claim(dossier_->coverage().claims[index]));
            }
            const auto found = criterion.verdict;
            criteria.push_back({{"number", dossier_->catalogue()[criterion.criterion].number},
                                {"verdict", kVerdicts[static_cast<std::size_t>(found)]},
                                {"claims", std::move(claims)}});
        }
        return {{"slug", unit.slug}, {"title", unit.title}, {"criteria", std::move(criteria)}};
    }

    [[nodiscard]] Json claim(const link::Claim& claim) const {
        Json pages = Json::array();
        for (const auto node : claim.paragraphs) {
            if (const auto place = places_->paragraph(claim.evidence, node)) {
                pages.push_back(page(*place));
            }
        }
        if (pages.empty()) {
            pages.push_back(page(places_->claim(*dossier_, claim)));
        }
        return {{"evidence", dossier_->catalogue()[claim.evidence].reference},
                {"status", model::kStatusNames[static_cast<std::size_t>(claim.status)]},
                {"pages", std::move(pages)}};
    }

    [[nodiscard]] Json evidence(model::EvidenceId id) const {
        const auto& evidence = dossier_->catalogue()[id];
        Json json = {
            {"reference", evidence.reference}, {"title", evidence.title}, {"type", evidence.type}};
        json["date"] = evidence.date ? Json(base::iso_date(*evidence.date)) : Json();
        if (const auto place = places_->find(evidence_anchor(evidence))) {
            json["page"] = page(*place);
        }
        return json;
    }

    [[nodiscard]] Json file(const AttachedFile& file) const {
        const auto& evidence = dossier_->catalogue()[file.evidence];
        const auto& attachment = evidence.attachments[file.position];
        Json json = {{"evidence", evidence.reference},
                     {"title", attachment.title},
                     {"kind", kKinds[static_cast<std::size_t>(file.kind)]}};
        if (attachment.is_withheld) {
            json["kind"] = "withheld";
            return json;
        }
        if (file.kind == AttachmentKind::off_file) {
            json["holder"] = attachment.holder;
            json["location"] = attachment.location;
            return json;
        }
        json["file"] = attachment.file;
        json["media_type"] = media_type(attachment.file);
        if (file.kind == AttachmentKind::pages) {
            json["pages"] = pages_of(evidence, file);
        }
        json["embedded_as"] = file.embedded_name.empty() ? Json() : Json(file.embedded_name);
        json["size"] = file.size;
        json["sha256"] = file.sha256.empty() ? Json() : Json(file.sha256);
        return json;
    }

    /// The printed numbers of the pages that show it; none if the templates leave them out.
    [[nodiscard]] Json pages_of(const model::Evidence& evidence, const AttachedFile& file) const {
        Json pages = Json::array();
        for (std::size_t i = 0; i < file.source->pages.size(); ++i) {
            const auto place = places_->find(sheet_anchor(evidence, file, i));
            if (auto label = place ? page(*place) : std::string(); !label.empty()) {
                pages.push_back(std::move(label));
            }
        }
        return pages;
    }

    const Dossier* dossier_;
    const Places* places_;
    pdf::Conformance conformance_;
    std::span<const std::string> labels_;
};

}  // namespace

std::string portfolio_record(const Dossier& dossier,
                             const Places& places,
                             const Attachments& attachments,
                             const pdf::Typeset& typeset) {
    return Recorder(dossier, places, typeset).record(attachments).dump(2) + "\n";
}

}  // namespace unitfolio::portfolio
