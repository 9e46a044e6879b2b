#include "base/diagnostic.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace unitfolio::base {

namespace {

Span at(std::uint32_t source, std::uint32_t begin) {
    return {static_cast<SourceId>(source), begin, begin + 1};
}

}  // namespace

TEST_CASE("A report has the usual severity of its code") {
    Diagnostics diagnostics;
    CHECK(diagnostics.report(Code::field_unknown, {}, "x").severity == Severity::error);
    CHECK(diagnostics.report(Code::section_empty, {}, "x").severity == Severity::warning);
    CHECK(diagnostics.report(Code::section_unknown, {}, "x").severity == Severity::info);
    CHECK(diagnostics.count(Severity::warning) == 1);
    CHECK(diagnostics.has_errors());
}

TEST_CASE("Sorting goes by source, place, code and message, and puts faults without a place last") {
    Diagnostics diagnostics;
    diagnostics.report(Code::project_missing, {}, "nowhere");
    diagnostics.report(Code::field_value, at(1, 0), "later file");
    diagnostics.report(Code::field_value, at(0, 9), "later place");
    diagnostics.report(Code::field_value, at(0, 3), "b");
    diagnostics.report(Code::field_value, at(0, 3), "a");
    diagnostics.report(Code::field_type, at(0, 3), "z");
    diagnostics.sort();
    std::string order;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        order += diagnostic.message + "|";
    }
    CHECK(order == "z|a|b|later place|later file|nowhere|");
}

TEST_CASE("Sorting drops exact repetitions only") {
    Diagnostics diagnostics;
    diagnostics.report(Code::field_value, at(0, 3), "a").hint("x");
    diagnostics.report(Code::field_value, at(0, 3), "a").hint("x");
    diagnostics.report(Code::field_value, at(0, 3), "a").hint("y");
    diagnostics.sort();
    CHECK(diagnostics.all().size() == 2);
}

TEST_CASE("The order after sorting does not depend on the order of reporting") {
    Diagnostics forwards;
    Diagnostics backwards;
    for (int i = 0; i < 4; ++i) {
        forwards.report(Code::field_value, at(0, 3), "same").note(at(0, 0), std::to_string(i));
        backwards.report(Code::field_value, at(0, 3), "same").note(at(0, 0), std::to_string(3 - i));
    }
    forwards.sort();
    backwards.sort();
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(forwards.all()[i].notes == backwards.all()[i].notes);
    }
}

TEST_CASE("Merging moves everything over") {
    Diagnostics one;
    Diagnostics two;
    one.report(Code::field_value, {}, "a");
    two.report(Code::field_value, {}, "b");
    one.merge(std::move(two));
    CHECK(one.all().size() == 2);
    CHECK(one.all().back().message == "b");
}

TEST_CASE("Rules of severity drop or alter the faults of their codes and leave all others") {
    Diagnostics diagnostics;
    diagnostics.report(Code::field_unknown, {}, "error");
    diagnostics.report(Code::section_empty, {}, "lowered");
    diagnostics.report(Code::section_unknown, {}, "dropped");
    diagnostics.report(Code::term_duplicate, {}, "as it was");
    diagnostics.regrade(
        {{Code::section_empty, Severity::info}, {Code::section_unknown, std::nullopt}});
    std::string left;
    for (const Diagnostic& each : diagnostics.all()) {
        left += each.message + " " + std::string(severity_name(each.severity)) + "|";
    }
    CHECK(left == "error error|lowered info|as it was warning|");
}

TEST_CASE("Every code has a name of its own in kebab case") {
    std::vector<std::string_view> names;
    for (unsigned i = 0; i <= static_cast<unsigned>(Code::glyph_missing); ++i) {
        const CodeInfo& info = code_info(static_cast<Code>(i));
        CHECK(info.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-8") ==
              std::string_view::npos);
        CHECK_FALSE(info.summary.empty());
        names.push_back(info.name);
    }
    std::sort(names.begin(), names.end());
    CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
}

}  // namespace unitfolio::base
