#include "model/command_verbs.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace unitfolio::model;

TEST_CASE("a criterion's verb is found whatever its case and whatever follows") {
    CHECK(leading_command_verb("Explain the reasons") == "explain");
    CHECK(leading_command_verb("PLAN, and then do") == "plan");
    CHECK(leading_command_verb("Evaluate") == "evaluate");
}

TEST_CASE("the longer of two verbs wins") {
    CHECK(leading_command_verb("Critically evaluate the plan") == "critically evaluate");
}

TEST_CASE("other words are no verbs") {
    CHECK(leading_command_verb("Explanation of the reasons").empty());
    CHECK(leading_command_verb("").empty());
    CHECK(leading_command_verb("…").empty());
}

TEST_CASE("Welsh verbs ask what the English ones do") {
    CHECK(leading_command_verb("Egluro’r rhesymau") == "egluro");
    CHECK(find_command_verb("egluro")->english == "explain");
    CHECK(find_command_verb("explain")->english == "explain");
}

TEST_CASE("every verb is found by itself, and so is its English") {
    for (const CommandVerb& verb : command_verbs()) {
        CAPTURE(verb.verb);
        CHECK(find_command_verb(verb.verb) == &verb);
        const CommandVerb* english = find_command_verb(verb.english);
        REQUIRE(english != nullptr);
        CHECK(english->english == english->verb);
    }
    CHECK(command_verbs().size() >= 100);
}
