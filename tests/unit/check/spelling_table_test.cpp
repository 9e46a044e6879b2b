#include "check/spelling_table.h"

#include <doctest/doctest.h>

#include <string>

using namespace unitfolio::check;

namespace {

std::optional<Spelling> spelling(std::string_view text) {
    WordReader reader(text);
    REQUIRE(reader.next());
    return spelling_of(reader.word());
}

/// The other spelling, or nothing.
std::string other(std::string_view text) {
    const auto found = spelling(text);
    return found ? found->other : std::string();
}

}  // namespace

TEST_CASE("words in -ise and -ize and what is made of them have two spellings") {
    CHECK(other("organise") == "organize");
    CHECK(other("Organizations") == "organisations");
    CHECK(other("organisational") == "organizational");
    CHECK(other("prioritizing") == "prioritising");
    CHECK(other("utilised") == "utilized");
    CHECK(other("realise") == "realize");
    CHECK(other("organiser’s") == "");
}

TEST_CASE("the families that are lists have two spellings") {
    CHECK(other("analyse") == "analyze");
    CHECK(other("behaviour") == "behavior");
    CHECK(other("colored") == "coloured");
    CHECK(other("center") == "centre");
    CHECK(other("centred") == "centered");
    CHECK(other("modeling") == "modelling");
    CHECK(other("enrolment") == "enrollment");
}

TEST_CASE("words with one spelling have no other") {
    for (const char* word :
         {"exercise",      "advise",      "adviser",   "supervised", "otherwise", "likewise",
          "enterprise",    "compromise",  "promising", "revised",    "franchise", "precise",
          "raise",         "noise",       "disguise",  "liaise",     "expertise", "practise",
          "size",          "sized",       "resize",    "prize",      "seize",     "capsize",
          "downsizing",    "horizon",     "wise",      "rising",     "crises",    "premises",
          "analyses",      "analysis",    "honorary",  "laboratory", "humorous",  "vigorous",
          "meter",         "licence",     "program",   "doctor",     "her",       "controlling",
          "advertising",   "merchandise", "visits",    "isolated",   "disable",   "promised",
          "improvisation", "finished",    "basis",     "minister",   "visible"}) {
        CHECK_MESSAGE(!spelling(word), word);
    }
}

TEST_CASE("a spelling knows its side and what tells it from the other") {
    CHECK(spelling("organise")->side == SpellingSide::first);
    CHECK(spelling("organize")->side == SpellingSide::second);
    CHECK(ending_of(SpellingFamily::ise, SpellingSide::second) == "-ize");
    CHECK(ending_of(SpellingFamily::single, SpellingSide::first).empty());
}

TEST_CASE("the other spelling of the other spelling is the word itself") {
    for (const char* word :
         {"recognise", "behaviour", "centres", "labelled", "paralysed", "grey"}) {
        CHECK_MESSAGE(other(other(word)) == word, word);
    }
}
