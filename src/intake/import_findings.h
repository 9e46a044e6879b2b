// What is wrong with somebody else's PDF, collected while it is copied: what keeps the portfolio
// from a standard, and what is damaged. Everything is told once.
#pragma once

#include "intake/pdf_source.h"
#include "intake/shown_codes.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

class QPDFObjectHandle;

namespace unitfolio::intake {

class ImportFindings {
  public:
    /// `source` outlives the findings and is where they go.
    explicit ImportFindings(PdfSource& source);
    ImportFindings(const ImportFindings&) = delete;
    ImportFindings& operator=(const ImportFindings&) = delete;
    ImportFindings(ImportFindings&&) = delete;
    ImportFindings& operator=(ImportFindings&&) = delete;
    ~ImportFindings();

    void hinder(const std::string& what, bool of_text_only = false);
    /// The first complaint counts.
    void complain(const std::string& complaint);

    /// Looks at a font in which text is seen, and at a colour profile. How wide the letters of a
    /// font are is looked at in the end, when everything that is shown is known.
    void check_font(const QPDFObjectHandle& font, const ShownCodes& shown = {});
    void check_profile(const QPDFObjectHandle& profile);

    /// Hands over what hinders. Call once, at the end.
    void finish();

  private:
    struct FontUse;

    void check_widths(const QPDFObjectHandle& font, const ShownCodes& shown);
    bool is_new(const QPDFObjectHandle& object);

    PdfSource* source_;
    std::map<std::string, bool> hindrances_;
    /// What was looked at, by number and generation.
    std::set<std::pair<int, int>> checked_;
    /// Fonts that are objects of their own, by the same.
    std::map<std::pair<int, int>, std::unique_ptr<FontUse>> uses_;
};

}  // namespace unitfolio::intake
