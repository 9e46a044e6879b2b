#include "base/code.h"
#include "base/date.h"
#include "build/pipeline.h"
#include "explanations/worked_example.h"
#include "io/disk_file_system.h"
#include "report/explanation.h"
#include "report/explanation_text.h"
#include "report/explanation_texts.h"
#include "unit/io/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace {

using namespace unitfolio;

/// The day on which all examples are examined.
constexpr base::Date kToday{2026, 9, 1};

/// What examining cannot show: a file of many megabytes, a machine without fonts, pages of
/// portfolios.
constexpr std::array kNotShown{base::Code::file_too_large,
                               base::Code::file_too_complex,
                               base::Code::project_missing,
                               base::Code::pdf_not_shown,
                               base::Code::pdf_mended,
                               base::Code::standard_lost,
                               base::Code::font_missing,
                               base::Code::glyph_missing};

bool is_shown(base::Code code) {
    return std::find(kNotShown.begin(), kNotShown.end(), code) == kNotShown.end();
}

bool names(const test::Files& files, std::string_view folder) {
    return std::any_of(files.begin(), files.end(), [&](const auto& file) {
        return file.first.starts_with(folder);
    });
}

/// Attached files are opened where portfolios are made.
bool attaches_pdf(const test::Files& files) {
    return std::any_of(
        files.begin(), files.end(), [](const auto& file) { return file.first.ends_with(".pdf"); });
}

/// Everything that examining a project finds. Outputs are made where an example changes templates.
build::Report examine(const test::Files& project) {
    const TemporaryFolder folder;
    io::DiskFileSystem disk;
    for (const auto& [path, text] : project) {
        const std::string target = folder.at(path);
        REQUIRE(disk.create_folders(target.substr(0, target.rfind('/'))).ok());
        REQUIRE(disk.write(target, text).ok());
    }
    build::Request request;
    request.purpose = build::Purpose::examine;
    request.config = folder.at("unitfolio.yaml");
    request.shipped_templates = std::string(UNITFOLIO_SOURCE_DIR) + "/templates";
    request.site = names(project, "templates/site/");
    request.portfolios = names(project, "templates/portfolio/") || attaches_pdf(project);
    request.today = kToday;
    return build::run(request, disk);
}

std::size_t count(const build::Report& report, base::Code code) {
    const auto& all = report.diagnostics.all();
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [code](const base::Diagnostic& each) {
            return each.code == code;
        }));
}

/// What was found, for the message of a failed test.
std::string told(const build::Report& report) {
    std::string text;
    for (const base::Diagnostic& each : report.diagnostics.all()) {
        text += std::string(base::code_info(each.code).name) + ": " + each.message + "\n";
    }
    return text + report.fault.message;
}

TEST_CASE("every code is explained") {
    for (const base::CodeInfo& info : base::all_codes()) {
        INFO("write src/report/explanations/", info.name, ".md");
        CHECK_FALSE(report::meaning_of(info.code).empty());
        CHECK(report::explanation_of(info.code).find("\n## Why it matters\n") !=
              std::string_view::npos);
        CHECK(report::explanation_of(info.code).find("\n## Mended\n") != std::string_view::npos);
    }
}

TEST_CASE("every explanation is of a code") {
    for (const report::ExplanationText& text : report::explanation_texts()) {
        CHECK_MESSAGE(report::code_named(text.name).has_value(), "'", text.name, "' is no code");
    }
}

TEST_CASE("a faulty example has the fault, a mended one no error at all") {
    for (const base::CodeInfo& info : base::all_codes()) {
        INFO(info.name);
        const auto example = test::worked_example(report::explanation_of(info.code));
        CHECK(example.has_faulty == is_shown(info.code));
        if (!example.has_faulty) {
            continue;
        }
        CHECK(example.has_mended);
        const build::Report faulty = examine(example.faulty);
        CHECK_MESSAGE(
            count(faulty, info.code) >= 1, "found in the faulty example:\n", told(faulty));
        const build::Report mended = examine(example.mended);
        CHECK_MESSAGE(count(mended, info.code) == 0, "found in the mended one:\n", told(mended));
        CHECK_MESSAGE(!mended.diagnostics.has_errors(), "found in the mended one:\n", told(mended));
    }
}

/// In code points.
std::size_t longest_line(std::string_view text) {
    std::size_t width = 0;
    std::size_t longest = 0;
    for (const char byte : text) {
        const bool starts_character = (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
        width = byte == '\n' ? 0 : width + (starts_character ? 1 : 0);
        longest = std::max(longest, width);
    }
    return longest;
}

TEST_CASE("explanations fit a terminal") {
    for (const report::ExplanationText& text : report::explanation_texts()) {
        INFO(text.name);
        CHECK(longest_line(text.markdown) <= 90);
    }
}

TEST_CASE("the reference document is what the program prints") {
    const io::DiskFileSystem disk;
    const auto document = disk.read(std::string(UNITFOLIO_SOURCE_DIR) + "/docs/diagnostics.md");
    REQUIRE(document.ok());
    const bool same = document.value() == report::reference_markdown();
    CHECK_MESSAGE(same, "run 'unitfolio explain --all --format markdown > docs/diagnostics.md'");
}

}  // namespace
