// The program of a font in somebody else's PDF.
#include "fuzz/target.h"
#include "intake/font_program.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static_cast<void>(unitfolio::intake::is_sound_font(unitfolio::fuzz::text_of(data, size)));
    return 0;
}
