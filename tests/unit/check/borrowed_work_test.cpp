#include "check/borrowed_work.h"

#include <doctest/doctest.h>

using namespace unitfolio::check;

TEST_CASE("titles and file names of policies, handbooks and training material are known") {
    for (const char* title : {"Complaints policy",
                              "complaints_policy_v3.pdf",
                              "Staff Handbook 2026",
                              "Training slides: difficult calls",
                              "Code of conduct",
                              "Blank form for refunds"}) {
        CHECK_MESSAGE(names_reference_document(title), title);
    }
}

TEST_CASE("titles that tell of work on such a document are not meant") {
    for (const char* title : {"Review of the complaints policy",
                              "The new refund procedure, as I wrote it",
                              "Annotated handbook",
                              "Minutes on the absence policy",
                              "Rota for May"}) {
        CHECK_MESSAGE(!names_reference_document(title), title);
    }
}

TEST_CASE("people speak of themselves in whole words") {
    CHECK(speaks_in_first_person("On Monday I rang him."));
    CHECK(speaks_in_first_person("I’d rung him."));
    CHECK(speaks_in_first_person("This was my idea."));
    CHECK_FALSE(speaks_in_first_person("Answer in time. It is in the mind."));
    CHECK_FALSE(speaks_in_first_person(""));
}
