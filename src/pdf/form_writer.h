// Fields that PDF readers fill in: widgets with what they show, and the form that they belong to.
#pragma once

#include "base/result.h"
#include "pdf/display_list.h"
#include "pdf/font.h"
#include "pdf/pdf_writer.h"
#include "pdf/structure.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace unitfolio::pdf {

/// Where a field stands in the document.
struct FieldSpot {
    ObjectId page{};
    float page_height = 0;
    /// Key of the field in the parent tree.
    std::uint32_t struct_parent = 0;
};

class FormWriter {
  public:
    /// `resources` are those of the pages. All must outlive the writer.
    FormWriter(PdfWriter& writer, const Structure& structure, ObjectId resources)
        : writer_(writer),
          structure_(structure),
          resources_(resources) {}

    /// A field and its only widget, in one object.
    ObjectId add(const FieldArea& area, const FieldSpot& spot);

    /// The catalogue's entry; empty if there are no fields. What readers fill in is set in `font`.
    [[nodiscard]] base::Result<std::string> finish(const Font& font);

  private:
    [[nodiscard]] std::string name_for(const std::string& description);

    PdfWriter& writer_;
    const Structure& structure_;
    ObjectId resources_;
    std::vector<ObjectId> fields_;
    std::set<std::string> names_;
    bool has_signatures_ = false;
};

}  // namespace unitfolio::pdf
