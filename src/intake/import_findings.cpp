#include "intake/import_findings.h"

#include "intake/colour_check.h"
#include "intake/font_check.h"
#include "intake/font_facts.h"
#include "intake/font_widths.h"
#include "intake/qpdf_use.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <cstddef>

namespace unitfolio::intake {

struct ImportFindings::FontUse {
    QPDFObjectHandle font;
    ShownCodes shown;
};

ImportFindings::ImportFindings(PdfSource& source)
    : source_(&source) {}

ImportFindings::~ImportFindings() = default;

void ImportFindings::hinder(const std::string& what, bool of_text_only) {
    constexpr std::size_t most = 100;
    if (hindrances_.size() < most) {
        hindrances_.emplace(what, of_text_only);
    }
}

void ImportFindings::complain(const std::string& complaint) {
    if (source_->complaint.empty()) {
        source_->complaint = complaint;
    }
}

bool ImportFindings::is_new(const QPDFObjectHandle& object) {
    return !object.isIndirect() ||
           checked_.emplace(object.getObjectID(), object.getGeneration()).second;
}

void ImportFindings::check_font(const QPDFObjectHandle& font, const ShownCodes& shown) {
    if (is_new(font)) {
        for (const auto& hindrance : font_hindrances(font)) {
            hinder(hindrance.what, hindrance.of_text_only);
        }
    }
    if (!font.isIndirect()) {
        check_widths(font, shown);
        return;
    }
    auto& use = uses_[{font.getObjectID(), font.getGeneration()}];
    if (use == nullptr) {
        use = std::make_unique<FontUse>(FontUse{font, {}});
    }
    use->shown.add(shown);
}

void ImportFindings::check_widths(const QPDFObjectHandle& font, const ShownCodes& shown) {
    if (states_other_widths(font, shown)) {
        hinder(called(font) + " states other widths than its letters have");
    }
}

void ImportFindings::check_profile(const QPDFObjectHandle& profile) {
    if (is_new(profile)) {
        if (const auto fault = profile_fault(profile); !fault.empty()) {
            hinder(fault);
        }
    }
}

void ImportFindings::finish() {
    for (const auto& [number, use] : uses_) {
        check_widths(use->font, use->shown);
    }
    for (const auto& [what, of_text_only] : hindrances_) {
        source_->hindrances.push_back({what, of_text_only});
    }
}

}  // namespace unitfolio::intake
