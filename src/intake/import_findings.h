// What is wrong with somebody else's PDF, collected while it is copied: what keeps the portfolio
// from a standard, and what is damaged. Everything is told once.
#pragma once

#include "intake/pdf_source.h"

#include <map>
#include <set>
#include <string>
#include <utility>

class QPDFObjectHandle;

namespace unitfolio::intake {

class ImportFindings {
  public:
    /// `source` outlives the findings and is where they go.
    explicit ImportFindings(PdfSource& source)
        : source_(&source) {}

    void hinder(const std::string& what, bool of_text_only = false);
    /// The first complaint counts.
    void complain(const std::string& complaint);

    /// Looks at a font in which text is seen, and at a colour profile.
    void check_font(const QPDFObjectHandle& font);
    void check_profile(const QPDFObjectHandle& profile);

    /// Hands over what hinders. Call once, at the end.
    void finish() const;

  private:
    bool is_new(const QPDFObjectHandle& object);

    PdfSource* source_;
    std::map<std::string, bool> hindrances_;
    /// What was looked at, by number and generation.
    std::set<std::pair<int, int>> checked_;
};

}  // namespace unitfolio::intake
