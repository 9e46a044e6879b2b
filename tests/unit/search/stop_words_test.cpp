#include "search/stop_words.h"

#include "search/tokeniser.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace {

using namespace unitfolio;

TEST_CASE("stop words are sorted, and written as the tokeniser gives words") {
    for (const char* language : {"en-GB", "cy"}) {
        const auto words = search::stop_words(language);
        CHECK(words.size() > 10);
        CHECK(std::is_sorted(words.begin(), words.end()));
        for (const std::string_view word : words) {
            std::string token;
            CHECK(search::Tokeniser(word).next(token));
            CHECK(token == word);
        }
    }
    CHECK(search::stop_words("fr").empty());
}

}  // namespace
