#include "load/language_tag.h"

#include <doctest/doctest.h>

namespace {

using namespace unitfolio;

TEST_CASE("tags of languages are told from other text") {
    for (const char* tag : {"cy", "en-GB", "zh-Hant-TW", "ckb", "sl-rozaj-biske-1994"}) {
        CAPTURE(tag);
        CHECK(load::is_language_tag(tag));
    }
    for (const char* text :
         {"", "e", "english", "en_GB", "en-", "en--GB", "../en", "en-toolongpart"}) {
        CAPTURE(text);
        CHECK_FALSE(load::is_language_tag(text));
    }
}

}  // namespace
