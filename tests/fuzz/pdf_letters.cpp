// The map from codes to letters of a font in somebody else's PDF.
#include "fuzz/target.h"
#include "intake/to_unicode_check.h"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto fault =
        unitfolio::intake::to_unicode_text_fault(std::string(unitfolio::fuzz::text_of(data, size)));
    unitfolio::fuzz::require_printable(fault, "a fault of a font is told in plain text");
    return 0;
}
