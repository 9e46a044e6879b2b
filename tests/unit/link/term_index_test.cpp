#include "link/term_index.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace unitfolio;
using link::TermMatch;
using link::words_of;

namespace {

model::Term term(const std::string& name, const std::string& short_form = {}) {
    model::Term result;
    result.name = name;
    result.short_form = short_form;
    return result;
}

TermMatch match(const link::TermTable& table, std::string_view text, std::size_t at = 0) {
    return table.longest(text, words_of(text), at);
}

}  // namespace

TEST_CASE("words are runs of letters and digits, folded, with their bytes") {
    const auto words = words_of("Łódź’s 2nd-rate");
    REQUIRE(words.size() == 4);
    CHECK(words[0].folded == "łódź");
    CHECK(words[0].end == 7);
    CHECK(words[1].folded == "s");
    CHECK(words[3].folded == "rate");
}

TEST_CASE("the longest term wins") {
    link::TermTable table;
    table.add(term("Service"), model::TermId{0});
    table.add(term("Service level agreement"), model::TermId{1});
    CHECK(match(table, "service level agreement").term == model::TermId{1});
    CHECK(match(table, "service level agreement").words == 3);
    CHECK(match(table, "service level").term == model::TermId{0});
}

TEST_CASE("an s at the end is the same term, other endings are other words") {
    link::TermTable table;
    table.add(term("Baseline"), model::TermId{0});
    CHECK(match(table, "baselines").words == 1);
    CHECK(match(table, "baselined").words == 0);
    CHECK(match(table, "base").words == 0);
}

TEST_CASE("short forms keep their case") {
    link::TermTable table;
    table.add(term("Service level agreement", "SLA"), model::TermId{0});
    CHECK(match(table, "SLA").words == 1);
    CHECK(match(table, "SLAs").words == 1);
    CHECK(match(table, "sla").words == 0);
}

TEST_CASE("what stands between the words counts, white space and apostrophes by kind") {
    link::TermTable table;
    table.add(term("Kotter’s 8 Steps"), model::TermId{0});
    table.add(term("Plan-Do-Check-Act"), model::TermId{1});
    CHECK(match(table, "Kotter's  8 steps").words == 4);
    CHECK(match(table, "plan-do-check-act").words == 4);
    CHECK(match(table, "plan, do, check, act").words == 0);
}

TEST_CASE("a term that needs more words than are left does not match") {
    link::TermTable table;
    table.add(term("Root cause"), model::TermId{0});
    CHECK(match(table, "the root", 1).words == 0);
}
