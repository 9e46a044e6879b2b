// Pictures as a PDF holds them.
#pragma once

#include "pdf/flow.h"
#include "pdf/pdf_writer.h"

namespace unitfolio::pdf {

ObjectId write_picture(PdfWriter& writer, const Picture& picture);

}  // namespace unitfolio::pdf
