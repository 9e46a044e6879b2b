// The links of somebody else's page that may be kept: to addresses of the web, and nowhere else.
#pragma once

#include "intake/page_box.h"
#include "intake/pdf_source.h"

#include <vector>

namespace unitfolio::intake {

[[nodiscard]] std::vector<PdfLink> links_of(QPDFPageObjectHelper& page, const PageBox& box);

}  // namespace unitfolio::intake
