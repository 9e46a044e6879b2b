// A PdfSource as bytes, for the way from one process of this program to another.
#pragma once

#include "base/result.h"
#include "intake/pdf_source.h"

#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::intake {

[[nodiscard]] std::string to_bytes(const base::Result<PdfSource>& source);

/// Nothing if the bytes are not what to_bytes gives: whoever wrote them is not trusted either.
[[nodiscard]] std::optional<base::Result<PdfSource>> from_bytes(std::string_view bytes);

}  // namespace unitfolio::intake
