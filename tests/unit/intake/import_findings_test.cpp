#include "intake/import_findings.h"

#include "intake/qpdf_use.h"

#include <doctest/doctest.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace unitfolio::intake {

namespace {

std::vector<std::string> words_of(const PdfSource& source) {
    std::vector<std::string> words;
    for (const Hindrance& hindrance : source.hindrances) {
        words.push_back(hindrance.what);
    }
    return words;
}

QPDFObjectHandle font_called(const std::string& name) {
    return QPDFObjectHandle::parse("<</Type/Font/Subtype/Type1/BaseFont/" + name + ">>");
}

}  // namespace

TEST_CASE("what hinders is handed over at the end, once and in order of its words") {
    PdfSource source;
    ImportFindings findings(source);
    findings.hinder("b");
    findings.hinder("a", true);
    findings.hinder("b", true);
    CHECK(source.hindrances.empty());
    findings.finish();
    REQUIRE(words_of(source) == std::vector<std::string>{"a", "b"});
    CHECK(source.hindrances[0].of_text_only);
    CHECK_FALSE(source.hindrances[1].of_text_only);
}

TEST_CASE("a file with very many faults does not fill the report") {
    PdfSource source;
    ImportFindings findings(source);
    for (int i = 0; i < 1000; ++i) {
        findings.hinder("fault " + std::to_string(i));
    }
    findings.finish();
    CHECK(source.hindrances.size() == 100);
}

TEST_CASE("the first complaint counts, and is there at once") {
    PdfSource source;
    ImportFindings findings(source);
    findings.complain("the table is damaged");
    findings.complain("a page is damaged");
    CHECK(source.complaint == "the table is damaged");
}

TEST_CASE("a font is looked at, once if it is an object of its own") {
    PdfSource source;
    QPDF pdf;
    pdf.emptyPDF();
    QPDFObjectHandle font = pdf.makeIndirectObject(font_called("Helvetica"));
    ImportFindings findings(source);
    findings.check_font(font);
    // What changes behind it is not looked at again.
    font.replaceKey("/BaseFont", QPDFObjectHandle::newName("/Courier"));
    findings.check_font(font);
    findings.check_font(font_called("Symbol"));
    findings.finish();
    CHECK(words_of(source) == std::vector<std::string>{"the font Helvetica is not embedded",
                                                       "the font Symbol is not embedded"});
}

TEST_CASE("how wide letters are is looked at in the end, by all that is shown") {
    PdfSource source;
    QPDF pdf;
    pdf.emptyPDF();
    std::ifstream file("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", std::ios::binary);
    QPDFObjectHandle font = pdf.makeIndirectObject(QPDFObjectHandle::parse(
        "<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Sans/Encoding/WinAnsiEncoding/FirstChar 65"
        "/LastChar 66/Widths[639 600]/FontDescriptor<</Flags 32>>>>"));
    font.getKey("/FontDescriptor")
        .replaceKey("/FontFile2",
                    QPDFObjectHandle::newStream(
                        &pdf, std::string(std::istreambuf_iterator<char>(file), {})));
    ImportFindings findings(source);
    ShownCodes shown;
    shown.add("A");
    findings.check_font(font, shown);
    shown.add("B");
    findings.check_font(font, shown);
    findings.finish();
    REQUIRE(words_of(source) ==
            std::vector<std::string>{"the font Sans states other widths than its letters have"});
    CHECK_FALSE(source.hindrances[0].of_text_only);
}

TEST_CASE("a colour profile is looked at") {
    PdfSource source;
    QPDF pdf;
    pdf.emptyPDF();
    ImportFindings findings(source);
    findings.check_profile(QPDFObjectHandle::newStream(&pdf, "no profile"));
    findings.finish();
    CHECK(source.hindrances.size() == 1);
}

}  // namespace unitfolio::intake
