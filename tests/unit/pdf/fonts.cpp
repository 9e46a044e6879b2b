#include "unit/pdf/fonts.h"

#include "pdf/typeset.h"

#include <doctest/doctest.h>

namespace unitfolio::pdf {

std::shared_ptr<const FontLibrary> test_fonts() {
    static const std::shared_ptr<const FontLibrary> library = [] {
        const auto files = find_fonts(
            {{"en-GB", "cy"}, {UNITFOLIO_SOURCE_DIR "/templates/portfolio/hyphenation"}});
        REQUIRE_MESSAGE(files.ok(), "fonts are missing");
        auto opened = open_fonts(files.value());
        REQUIRE(opened.ok());
        return std::move(opened).value();
    }();
    return library;
}

}  // namespace unitfolio::pdf
