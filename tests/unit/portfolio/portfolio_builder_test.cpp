// What the machine's fonts can't do. Any font will: no font has a letter for a private number, and
// a damaged one is damaged everywhere.
#include "portfolio/portfolio_builder.h"

#include "io/disk_file_system.h"
#include "io/memory_file_system.h"
#include "portfolio/cohort_document.h"
#include "templating/template_set.h"
#include "unit/io/temporary_folder.h"
#include "unit/portfolio/sample_site.h"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::portfolio {

namespace {

/// U+10F0F0, of the second private plane.
constexpr std::string_view kNobodysLetter = "\xF4\x8F\x83\xB0";

pdf::FontFiles installed_fonts() {
    const auto files = pdf::find_fonts({{"en-GB"}, {}});
    REQUIRE_MESSAGE(files.ok(), "fonts are missing");
    return files.value();
}

std::shared_ptr<const pdf::FontLibrary> opened(const pdf::FontFiles& files) {
    auto fonts = pdf::open_fonts(files);
    REQUIRE(fonts.ok());
    return std::move(fonts).value();
}

/// The installed fonts, each without the table that says how large its letters are.
std::shared_ptr<const pdf::FontLibrary> damaged_fonts(const TemporaryFolder& folder) {
    pdf::FontFiles files = installed_fonts();
    io::DiskFileSystem disk;
    auto text = disk.read(files.sans);
    REQUIRE(text.ok());
    std::string bytes = std::move(text).value();
    const std::size_t at = bytes.find("head");
    REQUIRE(at != std::string::npos);
    bytes.replace(at, 4, "lost");
    const std::string path = folder.at("damaged.ttf");
    REQUIRE(disk.write(path, bytes).ok());
    for (std::string pdf::FontFiles::*const face : {&pdf::FontFiles::serif,
                                                    &pdf::FontFiles::serif_bold,
                                                    &pdf::FontFiles::serif_italic,
                                                    &pdf::FontFiles::serif_bold_italic,
                                                    &pdf::FontFiles::sans,
                                                    &pdf::FontFiles::sans_bold,
                                                    &pdf::FontFiles::sans_italic,
                                                    &pdf::FontFiles::sans_bold_italic,
                                                    &pdf::FontFiles::mono}) {
        files.*face = path;
    }
    files.fallbacks.clear();
    files.emoji.clear();
    return opened(files);
}

/// A template, and what was reported when something was made by it.
struct Attempt {
    base::Sources sources;
    base::Diagnostics diagnostics;
    base::SourceId written;
    bool is_made = false;

    [[nodiscard]] const base::Diagnostic& fault() const {
        REQUIRE(diagnostics.all().size() == 1);
        return diagnostics.all().front();
    }
};

Attempt make_portfolio(const std::string& text, const pdf::FontLibrary& fonts) {
    Attempt attempt;
    auto sample = make_sample_site();
    attempt.written = sample.sources.add(std::string(kPortfolioTemplate), text);
    templating::TemplateSet set(sample.sources, templating::Escaping::markdown);
    set.compile(std::string(kPortfolioTemplate), attempt.written, attempt.diagnostics);
    const std::array ids{attempt.written};
    const Style style;
    const io::MemoryFileSystem files;
    attempt.is_made = build_portfolio({sample.site, set, sample.sources, ids, style, fonts, files},
                                      sample.learner,
                                      attempt.diagnostics)
                          .has_value();
    return attempt;
}

Attempt make_document(const std::string& text, const pdf::FontLibrary& fonts) {
    Attempt attempt;
    attempt.written = attempt.sources.add("plan.md", text);
    templating::TemplateSet set(attempt.sources, templating::Escaping::markdown);
    set.compile("plan.md", attempt.written, attempt.diagnostics);
    const std::array ids{attempt.written};
    const Style style;
    const model::Project project;
    CohortDocument document;
    document.title = "Plan";
    document.template_name = "plan.md";
    document.values = templating::Map{};
    document.date = {2026, 3, 1};
    attempt.is_made =
        build_cohort_document(
            {project, set, attempt.sources, ids, style, fonts}, document, attempt.diagnostics)
            .has_value();
    return attempt;
}

}  // namespace

TEST_CASE("a letter that no font has is told where it stands, and the portfolio is made") {
    const auto fonts = opened(installed_fonts());
    const auto attempt =
        make_portfolio("# Portfolio\n\nWords " + std::string(kNobodysLetter) + ".\n", *fonts);
    CHECK(attempt.is_made);
    CHECK(attempt.fault().code == base::Code::glyph_missing);
    CHECK(attempt.fault().message.starts_with("no font has '"));
    CHECK(attempt.fault().message.ends_with("' in the portfolio of 'ann'"));
    CHECK(attempt.fault().span == base::Span{attempt.written, 19, 23});
    CHECK(attempt.fault().hints.size() == 1);
}

TEST_CASE("a letter that no font has is told of a document about many") {
    const auto fonts = opened(installed_fonts());
    const auto attempt = make_document(std::string(kNobodysLetter) + "\n", *fonts);
    CHECK(attempt.is_made);
    CHECK(attempt.fault().code == base::Code::glyph_missing);
    CHECK(attempt.fault().message.ends_with("' in 'Plan'"));
}

TEST_CASE("letters that fonts have are nothing to tell") {
    const auto fonts = opened(installed_fonts());
    CHECK(make_portfolio("# Portfolio\n\nWords.\n", *fonts).diagnostics.all().empty());
    CHECK(make_document("# Plan\n", *fonts).diagnostics.all().empty());
}

TEST_CASE("a font that can't be used is named, and nothing is made") {
    const TemporaryFolder folder;
    const auto fonts = damaged_fonts(folder);
    const auto portfolio = make_portfolio("# Portfolio\n\nWords.\n", *fonts);
    CHECK_FALSE(portfolio.is_made);
    CHECK(portfolio.fault().code == base::Code::font_missing);
    CHECK(portfolio.fault().message ==
          "the portfolio of 'ann' can't be set: the font can't be reduced to the glyphs in use: '" +
              folder.at("damaged.ttf") + "'");
    const auto document = make_document("# Plan\n", *fonts);
    CHECK_FALSE(document.is_made);
    CHECK(document.fault().code == base::Code::font_missing);
    CHECK(document.fault().message ==
          "'Plan' can't be set: the font can't be reduced to the glyphs in use: '" +
              folder.at("damaged.ttf") + "'");
}

}  // namespace unitfolio::portfolio
