// Whether a font of somebody else's PDF is fit for archives and for machines that read text.
#pragma once

#include "intake/pdf_source.h"

#include <string>
#include <vector>

class QPDFObjectHandle;

namespace unitfolio::intake {

/// What a report calls the font: its name without the six letters that mark a subset.
[[nodiscard]] std::string called(QPDFObjectHandle font);

[[nodiscard]] std::vector<Hindrance> font_hindrances(const QPDFObjectHandle& font);

}  // namespace unitfolio::intake
