#include "report/gaps_text.h"

#include "sample_findings.h"
#include "unit/report/holds.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace unitfolio;
using report::GapDetail;
using report::holds;

TEST_CASE("a gap is told with its criterion and its reason") {
    const report::SampleRun run;
    CHECK(report::gaps_text(run.site, GapDetail::readable, base::Colour::none) ==
          "\nSam Okafor sam-okafor\n  Lead a team: 1 of 2 criteria met, 1 gap\n"
          "    1.10  Agree & write: no evidence claims it\n"
          "  Credits missing for Diploma in Leading:\n    6 more credits in total\n");
}

TEST_CASE("a unit that nobody has begun takes one line, unless everything is wanted") {
    report::SampleRun run;
    run.site.coverage[0].units[0].evidence.clear();
    CHECK(holds(report::gaps_text(run.site, GapDetail::readable, base::Colour::none),
                "  Lead a team: nothing is claimed yet, 1 gap\n  Credits"));
    CHECK(holds(report::gaps_text(run.site, GapDetail::everything, base::Colour::none), "1.10"));
}

TEST_CASE("a whole centre is told learner by learner") {
    report::SampleRun run;
    for (int number = 0; number < 60; ++number) {
        run.add_learner("learner-" + std::to_string(number), "Learner");
    }
    const std::string text = report::gaps_text(run.site, GapDetail::readable, base::Colour::none);
    CHECK(holds(text, "Gaps by learner (--verbose names every criterion and the missing credits)"));
    CHECK(holds(text, "      1 in 1 unit    Sam Okafor sam-okafor\n"));
    CHECK(holds(text, "     41 of 41 other learners\n"));
    CHECK_FALSE(holds(text, "1.10"));
}

TEST_CASE("everything can be had of a whole centre") {
    report::SampleRun run;
    for (int number = 0; number < 60; ++number) {
        run.add_learner("learner-" + std::to_string(number), "Learner");
    }
    const std::string text = report::gaps_text(run.site, GapDetail::everything, base::Colour::none);
    CHECK(holds(text, "learner-59"));
    CHECK(holds(text, "1.10  Agree & write"));
}

TEST_CASE("names can't command the terminal") {
    report::SampleRun run;
    run.site.catalogue.learners[0].name = "Sam\x1B[2J";
    CHECK(holds(report::gaps_text(run.site, GapDetail::readable, base::Colour::none),
                "Sam<U+001B>[2J"));
}

}  // namespace
