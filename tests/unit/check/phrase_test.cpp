#include "check/phrase.h"

#include <doctest/doctest.h>

using unitfolio::check::Phrase;

TEST_CASE("a phrase stands in a text as whole words, whatever the case") {
    CHECK(Phrase("Kotter").stands_in("I used kotter."));
    CHECK(Phrase("kotter").stands_in("KOTTER"));
    CHECK(Phrase("ŵyl").stands_in("Yr Ŵyl"));
    CHECK_FALSE(Phrase("Kotter").stands_in("Kotterian ideas"));
    CHECK_FALSE(Phrase("lean").stands_in("a clean desk"));
    CHECK_FALSE(Phrase("lean").stands_in("lea"));
}

TEST_CASE("a word of another script before a phrase is a word") {
    CHECK_FALSE(Phrase("kotter").stands_in("éKotter"));
    CHECK(Phrase("kotter").stands_in("é Kotter"));
    CHECK(Phrase("kotter").stands_in("“Kotter”"));
    CHECK(Phrase("טוב").stands_in("יום טוב"));
}

TEST_CASE("every place of a common letter is looked at") {
    CHECK(Phrase("lean").stands_in("an alleged leap, then Lean"));
    CHECK(Phrase("365").stands_in("3650 or 365"));
}

TEST_CASE("plurals and possessives are forms of a word") {
    CHECK(Phrase("policy").stands_in("the policy’s aim"));
    CHECK(Phrase("manual").stands_in("two manuals"));
    CHECK_FALSE(Phrase("manual").stands_in("manually"));
    CHECK_FALSE(Phrase("new").stands_in("newspaper"));
    CHECK_FALSE(Phrase("i").stands_in("it is so"));
}

TEST_CASE("gaps between words may be spaces, line breaks or hyphens") {
    const Phrase phrase("Plan-Do-Check-Act");
    CHECK(phrase.stands_in("plan do  check\nact"));
    CHECK(phrase.stands_in("Plan–Do–Check–Act"));
    CHECK_FALSE(phrase.stands_in("plandocheckact"));
    CHECK_FALSE(phrase.stands_in("plan do check"));
}

TEST_CASE("markup around a phrase and figures in it are no obstacle") {
    CHECK(Phrase("ISO 9001").stands_in("to **ISO 9001**:2015"));
    CHECK(Phrase("Lewin's model").stands_in("[[term:Lewin’s model|his]]"));
    CHECK_FALSE(Phrase("ISO 9001").stands_in("ISO 90011"));
}

TEST_CASE("no words stand nowhere") {
    CHECK_FALSE(Phrase("").stands_in("text"));
    CHECK_FALSE(Phrase("  ").stands_in("a text"));
    CHECK_FALSE(Phrase("a").stands_in(""));
}
