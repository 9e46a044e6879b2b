#include "base/date.h"
#include "base/diagnostic.h"
#include "base/well_formed.h"
#include "check/checks.h"
#include "diagnostics/case_file.h"
#include "io/disk_file_system.h"
#include "io/memory_file_system.h"
#include "link/site.h"
#include "load/loader.h"
#include "portfolio/attachments.h"
#include "portfolio/dossier.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace unitfolio;

/// The day on which all cases are examined.
constexpr base::Date kToday{2026, 9, 1};

/// Nearly every small learner has gaps: the cases that are about them bring a project of their own.
constexpr const char* kProject =
    "title: Test\ncheck: {severity: {coverage-gap: off, evidence-insufficient: off, "
    "evidence-one-type: off}}\n";

std::string place(const base::Sources& sources, base::Span span) {
    if (span.source == base::kNoSource) {
        return "-";
    }
    const base::Source& source = sources[span.source];
    const base::Position position = source.position(span.begin);
    return base::well_formed(source.path()) + ":" + std::to_string(position.line) + ":" +
           std::to_string(position.column);
}

test::ExpectedDiagnostic written(const base::Diagnostic& fault, const base::Sources& sources) {
    test::ExpectedDiagnostic result;
    result.line = place(sources, fault.span) + ": " +
                  std::string(base::severity_name(fault.severity)) + "[" +
                  std::string(base::code_info(fault.code).name) + "] " + fault.message;
    for (const base::Note& note : fault.notes) {
        result.details.push_back("note: " + place(sources, note.span) + ": " + note.message);
    }
    for (const std::string& hint : fault.hints) {
        result.details.push_back("hint: " + hint);
    }
    return result;
}

std::vector<test::ExpectedDiagnostic> report_of(const test::DiagnosticCase& each,
                                                std::size_t jobs) {
    io::MemoryFileSystem files;
    REQUIRE(files.write("unitfolio.yaml", kProject).ok());
    REQUIRE(files.create_folders("content").ok());
    for (const auto& [path, text] : each.files) {
        REQUIRE(files.write(path, text == "\n" ? std::string{} : text).ok());
    }
    base::Sources sources;
    base::Diagnostics diagnostics;
    if (auto project = load::load_project(files, "unitfolio.yaml", sources, diagnostics)) {
        auto catalogue =
            load::load_catalogue(files, std::move(*project), jobs, sources, diagnostics);
        const link::Site site = link::link(std::move(catalogue), sources, diagnostics);
        check::examine(site, {&sources, kToday}, diagnostics);
        for (std::size_t i = 0; i < site.catalogue.learners.size(); ++i) {
            const portfolio::Dossier dossier(site, model::LearnerId(i));
            static_cast<void>(portfolio::load_attachments(dossier, files, diagnostics));
        }
        diagnostics.regrade(site.catalogue.project.check.severities);
    }
    diagnostics.sort();
    std::vector<test::ExpectedDiagnostic> lines;
    for (const base::Diagnostic& fault : diagnostics.all()) {
        lines.push_back(written(fault, sources));
    }
    return lines;
}

bool fits(const test::ExpectedDiagnostic& expected, const test::ExpectedDiagnostic& reported) {
    const auto has = [&](const std::string& detail) {
        return std::any_of(reported.details.begin(),
                           reported.details.end(),
                           [&](const std::string& each) { return each.starts_with(detail); });
    };
    return reported.line.starts_with(expected.line) &&
           std::all_of(expected.details.begin(), expected.details.end(), has);
}

std::string text_of(const std::vector<test::ExpectedDiagnostic>& lines) {
    std::string text;
    for (const test::ExpectedDiagnostic& line : lines) {
        text += line.line + "\n";
        for (const std::string& detail : line.details) {
            text += "  " + detail + "\n";
        }
    }
    return text;
}

void check_case(const test::DiagnosticCase& each) {
    const auto reported = report_of(each, 1);
    const bool same = std::equal(
        each.expected.begin(), each.expected.end(), reported.begin(), reported.end(), fits);
    CHECK_MESSAGE(same, "case '", each.title, "' reported\n", text_of(reported));
    CHECK_MESSAGE(text_of(report_of(each, 4)) == text_of(reported),
                  "case '",
                  each.title,
                  "' depends on the number of jobs");
}

void check_file(const std::string& name) {
    const io::DiskFileSystem disk;
    const auto text = disk.read(std::string(UNITFOLIO_SOURCE_DIR) + "/tests/diagnostics/" + name);
    REQUIRE(text.ok());
    const auto cases = test::parse_cases(text.value());
    CHECK_MESSAGE(!cases.empty(), name, " holds no cases");
    for (const test::DiagnosticCase& each : cases) {
        check_case(each);
    }
}

}  // namespace

TEST_CASE("every file of cases reports what it expects") {
    const io::DiskFileSystem disk;
    const auto entries = disk.list(std::string(UNITFOLIO_SOURCE_DIR) + "/tests/diagnostics");
    REQUIRE(entries.ok());
    for (const io::Entry& entry : entries.value()) {
        if (entry.name.ends_with(".md") && entry.name != "README.md") {
            INFO(entry.name);
            check_file(entry.name);
        }
    }
}

TEST_CASE("a case that expects the wrong thing is noticed") {
    const auto cases = test::parse_cases(
        "=== case: x\n=== file content/units/a.md\n---\ntitle: A\n---\n=== expected\n"
        "content/units/a.md:2:8: error[outcome-missing] the unit 'B'\n");
    REQUIRE(cases.size() == 1);
    const auto reported = report_of(cases.front(), 1);
    REQUIRE(reported.size() == 1);
    CHECK_FALSE(fits(cases.front().expected.front(), reported.front()));
}
