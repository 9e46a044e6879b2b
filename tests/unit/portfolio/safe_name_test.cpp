#include "portfolio/safe_name.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::portfolio {

TEST_CASE("ordinary names stay as they are") {
    CHECK(safe_name("E01 Case for change") == "E01 Case for change");
    CHECK(safe_name("Cofnod ŵyl.csv") == "Cofnod ŵyl.csv");
}

TEST_CASE("no name leads anywhere, hides or is refused by a system") {
    CHECK(safe_name("../../etc/passwd") == "-..-etc-passwd");
    CHECK(safe_name("C:\\x") == "C--x");
    CHECK(safe_name("..") == "unnamed");
    CHECK(safe_name("") == "unnamed");
    CHECK(safe_name(" . ") == "unnamed");
    CHECK(safe_name(".hidden") == "hidden");
    CHECK(safe_name("what? <why> \"so\" a|b*") == "what- -why- -so- a-b-");
    CHECK(safe_name("end. . ") == "end");
    CHECK(safe_name("a\nb\tc\x7F") == "a b c");
    CHECK(safe_name("ann\u202Efdp.exe") == "annfdp.exe");
}

TEST_CASE("devices of Windows get a mark, with any extension") {
    CHECK(safe_name("CON") == "_CON");
    CHECK(safe_name("nul.txt") == "_nul.txt");
    CHECK(safe_name("com1.tar.gz") == "_com1.tar.gz");
    CHECK(safe_name("LPT\u00B9") == "_LPT\u00B9");
    CHECK(safe_name("console.txt") == "console.txt");
    CHECK(safe_name("coma.txt") == "coma.txt");
    CHECK(safe_name("com10") == "com10");
}

TEST_CASE("long names keep their extension") {
    const std::string longest = safe_name(std::string(300, 'a') + ".docx");
    CHECK(longest == std::string(95, 'a') + ".docx");
    std::string welsh;
    for (int i = 0; i < 200; ++i) {
        welsh += "ŵ";
    }
    CHECK(safe_name(welsh).size() == 2 * kLongestName);
    CHECK(safe_name(std::string(99, 'a') + " b").size() == 99);
}

TEST_CASE("names are handed out once, capitals or not") {
    SafeNames names;
    CHECK(names.take("Plan.pdf") == "Plan.pdf");
    CHECK(names.take("plan.PDF") == "plan (2).PDF");
    CHECK(names.take("PLAN.pdf") == "PLAN (3).pdf");
    CHECK(names.take("plan (2).pdf") == "plan (2) (2).pdf");
    const std::string longest(120, 'x');
    CHECK(names.take(longest).size() == kLongestName);
    CHECK(names.take(longest).size() == kLongestName);
}

}  // namespace unitfolio::portfolio
