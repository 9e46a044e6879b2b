// Whether a font of somebody else's PDF is fit for archives and for machines that read text.
#pragma once

#include "intake/pdf_source.h"

#include <vector>

class QPDFObjectHandle;

namespace unitfolio::intake {

[[nodiscard]] std::vector<Hindrance> font_hindrances(const QPDFObjectHandle& font);

}  // namespace unitfolio::intake
