// What a process that read a PDF hands back: it may have been taken over by that PDF.
#include "fuzz/target.h"
#include "intake/pdf_source.h"
#include "intake/source_bytes.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = unitfolio::fuzz::text_of(data, size);
    if (const auto outcome = unitfolio::intake::from_bytes(bytes)) {
        unitfolio::fuzz::require(
            unitfolio::intake::from_bytes(unitfolio::intake::to_bytes(*outcome)).has_value(),
            "what was understood can be handed on");
    }
    return 0;
}
