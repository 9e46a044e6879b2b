// What a dictionary or another value of somebody else's PDF becomes in ours: text with holes for
// references, by an allow-list of keys, within limits.
#pragma once

#include "intake/import_budget.h"
#include "intake/import_findings.h"
#include "intake/pdf_source.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

class QPDFObjectHandle;

namespace unitfolio::intake {

/// What surrounds a value.
struct Surroundings {
    /// Without slash.
    std::string_view key;
    /// For drawings that have none of their own; null for none.
    const QPDFObjectHandle* resources = nullptr;
    int depth = 1;
    /// Whether the dictionary around the value is a pattern.
    bool in_pattern = false;
};

/// An object that a value refers to.
struct Reference {
    const QPDFObjectHandle& object;
    const QPDFObjectHandle* resources = nullptr;
    /// Reached as a glyph, which draws without saying so.
    bool is_glyph = false;
    /// Its keys are names that the file chose.
    bool is_named = false;
};

/// Members throw RefusedPdf, and what libqpdf throws.
class EntryCopier {
  public:
    /// Gives an object its place among ours.
    using Refer = std::function<std::uint32_t(const Reference&)>;

    /// Budget and findings outlive the copier.
    EntryCopier(ImportBudget& budget, ImportFindings& findings, Refer refer);

    /// The entries of a dictionary without its brackets.
    void copy_entries(QPDFObjectHandle& dictionary,
                      bool is_named,
                      const Surroundings& around,
                      PdfObject& out);
    void copy_value(QPDFObjectHandle& value, const Surroundings& around, PdfObject& out);
    void copy_resources(QPDFObjectHandle& resources, const Surroundings& around, PdfObject& out);

  private:
    void copy_array(QPDFObjectHandle& array, const Surroundings& around, PdfObject& out);
    void check_name(const std::string& name);
    void refer(const QPDFObjectHandle& object, const Surroundings& around, PdfObject& out);
    void add_what_is_missing(QPDFObjectHandle& dictionary,
                             const Surroundings& around,
                             PdfObject& out);

    ImportBudget& budget_;
    ImportFindings& findings_;
    Refer refer_;
};

/// Whether a stream is operators that draw: a form or a pattern of tiles.
[[nodiscard]] bool is_drawn(QPDFObjectHandle& dictionary);

}  // namespace unitfolio::intake
