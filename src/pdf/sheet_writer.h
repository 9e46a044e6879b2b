// Pages of other documents as forms of this one: their objects are written once, however many pages
// use them.
#pragma once

#include "pdf/display_list.h"
#include "pdf/pdf_writer.h"

#include <map>
#include <vector>

namespace unitfolio::pdf {

class SheetWriter {
  public:
    explicit SheetWriter(PdfWriter& writer)
        : writer_(&writer) {}

    /// The form that draws the page.
    [[nodiscard]] ObjectId write(const PlacedSheet& sheet);

  private:
    [[nodiscard]] std::vector<ObjectId> write_objects(const intake::PdfSource& source);

    PdfWriter* writer_;
    std::map<const intake::PdfSource*, std::vector<ObjectId>> written_;
};

}  // namespace unitfolio::pdf
