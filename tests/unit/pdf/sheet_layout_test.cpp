#include "intake/pdf_source.h"
#include "pdf/typeset.h"
#include "unit/pdf/fonts.h"
#include "unit/pdf/spelled_out.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>

using namespace unitfolio::pdf;  // NOLINT(google-build-using-namespace)
namespace intake = unitfolio::intake;

namespace {

/// Two pages of one document, upright and lying, that share an object.
intake::PdfSource two_pages() {
    intake::PdfSource source;
    source.objects.resize(3);
    source.objects[0].entries = "/Shared (by both)";
    for (std::size_t i = 1; i < 3; ++i) {
        auto& form = source.objects[i];
        form.is_stream = true;
        form.data = "q Q";
        form.entries = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</ExtGState<</A  >>>>";
        form.references.push_back({form.entries.size() - 5, 0});
    }
    source.pages.push_back({595, 842, 1, {{10, 20, 110, 40, "https://example.org/"}}});
    source.pages.push_back({842, 595, 2, {}});
    return source;
}

Flow flow_of(const std::shared_ptr<const intake::PdfSource>& source) {
    Flow flow;
    flow.title = "Sheets";
    Paragraph before;
    before.runs.resize(1);
    before.runs[0].text = "Before and after";
    flow.blocks.push_back({before});
    for (std::uint32_t page = 0; page < source->pages.size(); ++page) {
        SheetBlock sheet;
        sheet.source = source;
        sheet.page = page;
        sheet.alternative = "A page of another document";
        sheet.stamp.resize(1);
        sheet.stamp[0].text = "E01";
        sheet.place = flow.new_place();
        flow.blocks.push_back({sheet});
    }
    flow.blocks.push_back({before});
    return flow;
}

Typeset set(intake::PdfSource source) {
    auto result = typeset(flow_of(std::make_shared<const intake::PdfSource>(std::move(source))),
                          *test_fonts());
    REQUIRE(result.ok());
    return std::move(result).value();
}

}  // namespace

TEST_CASE("every sheet has a page of its own, lying if it lies") {
    const auto typeset = set(two_pages());
    CHECK(typeset.page_count == 4);
    CHECK(typeset.page_indices == std::vector<std::int32_t>{1, 2});
    CHECK(count(spelled_out(typeset.bytes), "841.89 595.276") +
              count(spelled_out(typeset.bytes), "841.89001 595.276") ==
          1);
}

TEST_CASE("what sheets share is written once") {
    const auto typeset = set(two_pages());
    CHECK(count(spelled_out(typeset.bytes), "/Shared (by both)") == 1);
    CHECK(count(spelled_out(typeset.bytes), "/BBox[0 0 9 9]") == 2);
}

TEST_CASE("a sheet's links lead where they led, with words") {
    const auto typeset = set(two_pages());
    CHECK(count(spelled_out(typeset.bytes), "/URI(https://example.org/)") == 1);
    CHECK(count(spelled_out(typeset.bytes), "/Contents(Link to https://example.org/)") == 1);
}

TEST_CASE("a document claims what its sheets leave it") {
    auto source = two_pages();
    auto typeset = set(source);
    CHECK(typeset.conformance == Conformance::accessible);
    CHECK(count(spelled_out(typeset.bytes), "<pdfaid:conformance>A<") == 1);
    CHECK(count(spelled_out(typeset.bytes), "<pdfuaid:part>1<") == 1);
    source.hindrances.push_back({"no characters", true});
    typeset = set(source);
    CHECK(typeset.conformance == Conformance::archival);
    CHECK(count(spelled_out(typeset.bytes), "<pdfaid:conformance>B<") == 1);
    CHECK(count(spelled_out(typeset.bytes), "<pdfuaid:part>") == 0);
    source.hindrances.push_back({"no font", false});
    typeset = set(source);
    CHECK(typeset.conformance == Conformance::none);
    CHECK(count(spelled_out(typeset.bytes), "<pdfaid:part>") == 0);
}
