#include "intake/apart.h"

#include <doctest/doctest.h>

#include <csignal>
#include <stdexcept>
#include <string>

namespace unitfolio::intake {

namespace {

std::string fault_of(const std::function<std::string()>& work, const Budget& budget = {}) {
    const auto outcome = run_apart(work, budget);
    return outcome.ok() ? "" : outcome.fault().message;
}

}  // namespace

TEST_CASE("what work returns comes back, whatever its size") {
    CHECK(run_apart([] { return std::string("done"); }).value() == "done");
    CHECK(run_apart([] { return std::string(); }).value().empty());
    CHECK(run_apart([] { return std::string(3'000'000, 'x'); }).value().size() == 3'000'000);
}

TEST_CASE("what work changes stays apart") {
    int here = 1;
    CHECK(run_apart([&here] { return std::to_string(++here); }).value() == "2");
    CHECK(here == 1);
}

TEST_CASE("a crash is a fault") {
    CHECK(fault_of([] {
              std::raise(SIGSEGV);
              return std::string();
          }) == "it is made so that reading it breaks off");
    CHECK(fault_of([]() -> std::string { throw std::runtime_error("no"); }) ==
          "it is made so that reading it breaks off");
}

TEST_CASE("what takes too long or becomes too large is stopped") {
    Budget budget;
    budget.seconds = 1;
    CHECK(fault_of(
              [] {
                  for (volatile bool on = true; on;) {
                  }
                  return std::string();
              },
              budget) == "reading it takes longer than any document does");
    budget = {};
    budget.bytes = 100;
    CHECK(fault_of([] { return std::string(200, 'x'); }, budget) ==
          "it becomes larger than any document is");
}

}  // namespace unitfolio::intake
