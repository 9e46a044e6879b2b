#include "intake/to_unicode_check.h"

#include <doctest/doctest.h>

namespace unitfolio::intake {

TEST_CASE("a map to characters is fine, whatever its codes") {
    CHECK(to_unicode_text_fault("2 beginbfchar <0000> <0041> <FEFF> <0042> endbfchar").empty());
    CHECK(to_unicode_text_fault("1 beginbfrange <0000> <0005> <0041> endbfrange").empty());
    CHECK(to_unicode_text_fault("1 beginbfrange <00> <01> [<0041> <0042>] endbfrange").empty());
    CHECK(to_unicode_text_fault("1 begincodespacerange <0000> <FFFF> endcodespacerange").empty());
    CHECK(to_unicode_text_fault("").empty());
}

TEST_CASE("a map to no character, or to one without a meaning, is not") {
    CHECK(to_unicode_text_fault("1 beginbfchar <0001> <0000> endbfchar") ==
          " maps letters to no character");
    CHECK(to_unicode_text_fault("1 beginbfrange <00> <01> [<0041> <FEFF>] endbfrange") ==
          " maps letters to no character");
    CHECK(to_unicode_text_fault("1 beginbfrange <00> <00> <E001> endbfrange") ==
          " maps letters to characters without a meaning");
}

}  // namespace unitfolio::intake
