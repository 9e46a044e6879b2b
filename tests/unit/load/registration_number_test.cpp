#include "load/registration_number.h"

#include <doctest/doctest.h>

using namespace unitfolio::load;

TEST_CASE("published numbers have the check digits that the formula gives") {
    CHECK(qualification_check_digit("603/3836/2") == '2');
    CHECK(qualification_check_digit("601/4756/8") == '8');
    CHECK(unit_check_letter("T/506/1980") == 'T');
}

TEST_CASE("another last digit doesn't change what it ought to be") {
    CHECK(qualification_check_digit("603/3836/X") == '2');
    CHECK(unit_check_letter("A/506/1980") == 'T');
}

TEST_CASE("other forms have no check digit") {
    for (const char* text :
         {"", "603/3836", "603-3836-2", "603/3836/Y", "6033/836/2", "603/38a6/2"}) {
        CHECK_MESSAGE(!qualification_check_digit(text), text);
    }
    for (const char* text : {"", "t/506/1980", "T/5061980", "T/506/198", "TT/506/1980"}) {
        CHECK_MESSAGE(!unit_check_letter(text), text);
    }
}

TEST_CASE("learner numbers have the check digits of the published rule") {
    CHECK(learner_check_digit("9276308686") == '6');
    CHECK(learner_check_digit("1000000043") == '3');
    CHECK(learner_check_digit("9276308680") == '6');
}

TEST_CASE("no check digit follows from other forms, nor from nine digits without a rest") {
    for (const char* text : {"", "123", "927630868", "92763086866", "0276308686", "927630868a"}) {
        CHECK_MESSAGE(!learner_check_digit(text), text);
    }
    CHECK_FALSE(learner_check_digit("1000000060"));
}
