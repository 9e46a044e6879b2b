// An attached PDF, opened to be shown page by page, and what there is to say about it.
#pragma once

#include "base/diagnostic.h"
#include "intake/pdf_source.h"
#include "model/portfolio.h"

#include <memory>
#include <string>
#include <string_view>

namespace unitfolio::portfolio {

/// Where faults of the file are told, and in whose name.
struct PdfReport {
    base::Diagnostics& diagnostics;
    const std::string& reference;
    const model::Attachment& attachment;
};

/// Null if its pages can't be shown. Faults: pdf_not_shown, pdf_mended, standard_lost.
[[nodiscard]] std::shared_ptr<const intake::PdfSource> open_pdf(std::string_view bytes,
                                                                const PdfReport& report);

}  // namespace unitfolio::portfolio
