#include "build/distinct_faults.h"

#include <doctest/doctest.h>

namespace {

using namespace unitfolio;
using base::Code;

const base::Span kPlace{base::SourceId{3}, 10, 14};

base::Diagnostics met_on(std::string page, std::string message) {
    base::Diagnostics found;
    found.report(Code::template_undefined, kPlace, std::move(message))
        .note({base::SourceId{4}, 0, 1}, std::move(page));
    return found;
}

TEST_CASE("a fault that several pages meet is told once, by the first way that led to it") {
    build::DistinctFaults faults;
    base::Diagnostics report;
    faults.take(met_on("home", "'x' is not defined"), report);
    faults.take(met_on("unit", "'x' is not defined"), report);
    REQUIRE(report.all().size() == 1);
    CHECK(report.all().front().notes.front().message == "home");
}

TEST_CASE("other faults at the same place are told") {
    build::DistinctFaults faults;
    base::Diagnostics report;
    faults.take(met_on("home", "'x' is not defined"), report);
    faults.take(met_on("home", "'y' is not defined"), report);
    CHECK(report.all().size() == 2);
}

}  // namespace
