#include "intake/pdf_source.h"

#include "unit/intake/noto_sans.h"
#include "unit/intake/small_pdf.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace unitfolio::intake {

namespace {

constexpr const char* kCatalogue = "<</Type/Catalog/Pages 2 0 R>>";
constexpr const char* kOnePage = "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 200 100]>>";

std::string page(const std::string& entries) {
    return "<</Type/Page/Parent 2 0 R" + entries + ">>";
}

/// A page that object 4 draws with these resources and objects from 5 on.
std::string drawn(const std::string& content,
                  const std::string& resources = {},
                  const std::vector<std::string>& others = {}) {
    std::vector<std::string> objects{kCatalogue,
                                     kOnePage,
                                     page("/Contents 4 0 R/Resources<<" + resources + ">>"),
                                     stream_of("", content)};
    objects.insert(objects.end(), others.begin(), others.end());
    return pdf_of(objects);
}

PdfSource sound(const std::string& pdf) {
    auto source = read_pdf_source(pdf);
    REQUIRE_MESSAGE(source.ok(), (source.ok() ? "" : source.fault().message));
    return std::move(source).value();
}

std::string fault_of(const std::string& pdf, const PdfLimits& limits = {}) {
    const auto source = read_pdf_source(pdf, limits);
    return source.ok() ? "" : source.fault().message;
}

std::vector<std::string> hindrances_of(const std::string& pdf) {
    std::vector<std::string> words;
    for (const auto& hindrance : sound(pdf).hindrances) {
        words.push_back(hindrance.what);
    }
    return words;
}

bool mentions(const PdfSource& source, const std::string& text) {
    return std::any_of(source.objects.begin(), source.objects.end(), [&](const auto& object) {
        return object.entries.find(text) != std::string::npos;
    });
}

/// A page with text in an embedded font.
std::string in_font(const std::string& program) {
    return drawn("BT /F 9 Tf <0001> Tj ET",
                 "/Font<</F 5 0 R>>",
                 {"<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Sans/Encoding/Identity-H"
                  "/DescendantFonts[6 0 R]>>",
                  "<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Sans/DW 0/FontDescriptor 7 0 R"
                  "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
                  "<</Type/FontDescriptor/FontName/ABCDEF+Sans/Flags 4/FontFile2 8 0 R"
                  "/CIDSet 8 0 R>>",
                  stream_of("", program)});
}

}  // namespace

TEST_CASE("a page becomes a form of its size") {
    const auto source = sound(drawn("0 0 9 9 re f"));
    REQUIRE(source.pages.size() == 1);
    CHECK(source.pages[0].width == 200);
    CHECK(source.pages[0].height == 100);
    const auto& form = source.objects.at(source.pages[0].form);
    CHECK(form.is_stream);
    CHECK(form.entries.find("/Subtype/Form/BBox[0 0 200 100 ]/Matrix[1 0 0 1 0 0 ]") !=
          std::string::npos);
    CHECK(form.references.empty());
    CHECK(source.hindrances.empty());
    CHECK(source.complaint.empty());
}

TEST_CASE("pages are turned and cropped as they are read") {
    const auto turned =
        sound(pdf_of({kCatalogue, kOnePage, page("/Rotate 90/CropBox[10 20 110 70]")}));
    REQUIRE(turned.pages.size() == 1);
    CHECK(turned.pages[0].width == 50);
    CHECK(turned.pages[0].height == 100);
    CHECK(mentions(turned, "/BBox[10 20 110 70 ]/Matrix[0 -1 1 0 -20 110 ]"));
    const auto upside = sound(pdf_of({kCatalogue, kOnePage, page("/Rotate -180/UserUnit 2")}));
    CHECK(upside.pages[0].width == 400);
    CHECK(mentions(upside, "/Matrix[-2 0 0 -2 400 200 ]"));
}

TEST_CASE("what several pages share is there once") {
    const auto source = sound(pdf_of({kCatalogue,
                                      "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 9 9]"
                                      "/Resources<</XObject<</A 5 0 R>>>>>>",
                                      page("/Contents 6 0 R"),
                                      page("/Contents 6 0 R"),
                                      stream_of("/Type/XObject/Subtype/Image/Width 1/Height 1"
                                                "/ColorSpace/DeviceGray/BitsPerComponent 8",
                                                "x"),
                                      stream_of("", "/A Do")}));
    CHECK(source.pages.size() == 2);
    REQUIRE(source.objects.size() == 3);
    const auto& first = source.objects[source.pages[0].form].references;
    const auto& second = source.objects[source.pages[1].form].references;
    REQUIRE(first.size() == 1);
    REQUIRE(second.size() == 1);
    CHECK(first[0].object == second[0].object);
}

TEST_CASE("nothing that acts comes along") {
    const auto source = sound(
        pdf_of({"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>"
                "/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(x)>>]>>>>>>",
                kOnePage,
                page("/AA<</O<</S/Launch/F(cmd.exe)>>>>/Metadata 4 0 R/Contents 4 0 R"
                     "/Resources<</XObject<</X 5 0 R>>/Properties<</P<</MCID 1>>>>>>"),
                stream_of("", "/X Do"),
                stream_of("/Type/XObject/Subtype/Form/BBox[0 0 1 1]/AA<</O<</S/JavaScript/JS(y)>>>>"
                          "/StructParents 3/PieceInfo<</A 1>>/OPI<</B 1>>",
                          "0 g")}));
    for (const char* word : {"JavaScript",
                             "JS",
                             "Launch",
                             "AA",
                             "Metadata",
                             "StructParents",
                             "PieceInfo",
                             "OPI",
                             "Properties"}) {
        CHECK_FALSE_MESSAGE(mentions(source, word), word);
    }
}

TEST_CASE("links into the web are kept, all others dropped") {
    const auto link = [](const std::string& rectangle, const std::string& action) {
        return "<</Type/Annot/Subtype/Link/Rect[" + rectangle + "]/A<<" + action + ">>>>";
    };
    const auto source = sound(pdf_of(
        {kCatalogue,
         kOnePage,
         page("/Rotate 90/Annots[" + link("10 20 30 25", "/S/URI/URI(https://example.org/a)") +
              link("1 1 9 9", "/S/URI/URI(javascript:alert)") +
              link("1 1 9 9", "/S/URI/URI(file:///etc/passwd)") +
              link("1 1 9 9", "/S/Launch/F(http://x)") +
              link("900 900 950 950", "/S/URI/URI(http://outside.example)") +
              link("1 1 9 9", "/S/URI/URI(http://a b)") + "]")}));
    REQUIRE(source.pages[0].links.size() == 1);
    const auto& kept = source.pages[0].links[0];
    CHECK(kept.address == "https://example.org/a");
    CHECK(kept.left == 20);
    CHECK(kept.right == 25);
    CHECK(kept.bottom == 170);
    CHECK(kept.top == 190);
}

TEST_CASE("what is filled in or stamped becomes part of the page") {
    const auto source = sound(
        pdf_of({kCatalogue,
                kOnePage,
                page("/Annots[<</Type/Annot/Subtype/Stamp/F 4/Rect[0 0 50 50]/AP<</N 4 0 R>>>>]"),
                stream_of("/Type/XObject/Subtype/Form/BBox[0 0 50 50]", "0 0 50 50 re f")}));
    CHECK(source.objects[source.pages[0].form].references.size() == 1);
}

TEST_CASE("layers that are switched off are not drawn") {
    const auto source = sound(
        pdf_of({"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[5 0 R]/D<</OFF[5 0 R]>>>>>>",
                kOnePage,
                page("/Contents 4 0 R/Resources<</XObject<</X 6 0 R>>>>"),
                stream_of("", "/X Do"),
                "<</Type/OCG/Name(Draft)>>",
                stream_of("/Type/XObject/Subtype/Form/BBox[0 0 99 99]/OC 5 0 R", "0 0 9 9 re f")}));
    CHECK_FALSE(mentions(source, "/BBox [ 0 0 99 99"));
    CHECK(mentions(source, "/BBox[0 0 1 1]"));
}

TEST_CASE("forms and glyphs without resources take those around them") {
    const auto source = sound(drawn("/X Do",
                                    "/XObject<</X 5 0 R>>/Font<</F 6 0 R>>",
                                    {stream_of("/Type/XObject/Subtype/Form/BBox[0 0 1 1]", "n"),
                                     "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 "
                                     "0 1 0 0]/CharProcs<</a 7 0 R>>/Encoding<</Differences[97/a]>>"
                                     "/FirstChar 97/LastChar 97/Widths[1]>>",
                                     stream_of("", "1 0 d0 /P <</MCID 0>> BDC 0 0 1 1 re f EMC")}));
    for (const auto& object : source.objects) {
        if (object.entries.find("/Subtype /Form") != std::string::npos) {
            CHECK(object.entries.find("/Resources<<") != std::string::npos);
        }
    }
    CHECK(hindrances_of(drawn("q", "", {})).empty());
}

TEST_CASE("fonts that are not embedded hinder where their text is seen") {
    const std::string font = "/Font<</F 5 0 R>>";
    const std::vector<std::string> helvetica{
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"};
    CHECK(hindrances_of(drawn("BT /F 9 Tf (a) Tj ET", font, helvetica)) ==
          std::vector<std::string>{"the font Helvetica is not embedded"});
    CHECK(hindrances_of(drawn("BT /F 9 Tf 3 Tr (a) Tj ET", font, helvetica)).empty());
    CHECK(hindrances_of(drawn("q", font, helvetica)).empty());
}

TEST_CASE("an embedded font without characters hinders machines only") {
    const auto source = sound(in_font(noto_sans()));
    REQUIRE(source.hindrances.size() == 1);
    CHECK(source.hindrances[0].what == "the font Sans does not say which characters it shows");
    CHECK(source.hindrances[0].of_text_only);
    CHECK(mentions(source, "/CIDToGIDMap/Identity"));
    CHECK_FALSE(mentions(source, "CIDSet"));
}

TEST_CASE("a damaged font hinders everything") {
    for (const std::string& program : {std::string("program"), noto_sans().substr(0, 1000)}) {
        const auto hindrances = hindrances_of(in_font(program));
        CHECK(std::find(hindrances.begin(), hindrances.end(), "the font Sans is damaged") !=
              hindrances.end());
    }
}

TEST_CASE("colours, packing and pictures hinder") {
    const auto picture = [](const std::string& entries) {
        return drawn(
            "/X Do",
            "/XObject<</X 5 0 R>>",
            {stream_of("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8" + entries,
                       "abcd")});
    };
    CHECK(hindrances_of(picture("/ColorSpace/DeviceGray/Interpolate true")).empty());
    CHECK(hindrances_of(picture("/ColorSpace/DeviceCMYK")).size() == 1);
    CHECK(hindrances_of(picture("/ColorSpace/DeviceRGB/Filter/JPXDecode")).size() == 1);
    CHECK(hindrances_of(picture("/ColorSpace/DeviceRGB/Filter/Unheard")).size() == 1);
    CHECK(hindrances_of(picture("/ColorSpace[/ICCBased 4 0 R]")).size() == 1);
}

TEST_CASE("LZW is packed anew") {
    const std::string lzw("\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01", 9);
    const auto source = sound(drawn("/X Do",
                                    "/XObject<</X 5 0 R>>",
                                    {stream_of("/Type/XObject/Subtype/Image/Width 3/Height 3"
                                               "/BitsPerComponent 8/ColorSpace/DeviceGray"
                                               "/Filter/LZWDecode",
                                               lzw)}));
    CHECK_FALSE(mentions(source, "LZW"));
    CHECK(mentions(source, "/Filter/FlateDecode"));
    CHECK(source.hindrances.empty());
}

TEST_CASE("what can't be shown is told with the reason") {
    CHECK(fault_of("hello") == "it is no PDF");
    CHECK(fault_of("%PDF-1.7\n").find("it is damaged") == 0);
    CHECK(fault_of("%PDF-1.7\n" + std::string(1000, '\0')).find("it is damaged") == 0);
    CHECK(fault_of(pdf_of({kCatalogue, "<</Type/Pages/Kids[]/Count 0>>"})) == "it has no pages");
    CHECK(fault_of(pdf_of({kCatalogue, "<</Type/Pages/Kids[2 0 R]/Count 1>>"})) ==
          "its pages lead back to themselves");
    CHECK(fault_of(pdf_of({kCatalogue, kOnePage, page("/MediaBox[0 0 0 0]")})) ==
          "its page 1 has no size that can be shown");
    CHECK(
        fault_of(pdf_of({"<</Type/Catalog/Pages 2 0 R/NeedsRendering true>>", kOnePage, page("")}))
            .find("Adobe") != std::string::npos);
}

TEST_CASE("limits hold") {
    PdfLimits limits;
    limits.pages = 1;
    CHECK(fault_of(
              pdf_of({kCatalogue, "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>", page(""), page("")}),
              limits) == "it has more than 1 pages");
    limits = {};
    limits.content_bytes = 20;
    CHECK(fault_of(drawn(std::string(30, ' ')), limits) ==
          "what it draws on one page is too large");
    limits = {};
    limits.objects = 1;
    const std::string resources = "/XObject<</X 5 0 R>>";
    const auto form = stream_of("/Subtype/Form/BBox[0 0 1 1]", "n");
    CHECK(fault_of(drawn("/X Do", resources, {form}), limits) == "it is made of too many objects");
    limits = {};
    limits.total_bytes = 10;
    const auto picture = stream_of("/Subtype/Image/Width 1/Height 1", std::string(20, 'x'));
    CHECK(fault_of(drawn("/X Do", resources, {picture}), limits) ==
          "it unpacks to more than any document holds");
    limits = {};
    limits.text_bytes = 50;
    std::string dashes;
    for (int i = 0; i < 50; ++i) {
        dashes += "7 ";
    }
    CHECK(fault_of(drawn("/S gs", "/ExtGState<</S<</D[[" + dashes + "]0]>>>>"), limits) ==
          "its objects are too large");
}

TEST_CASE("pages nested without an end are refused") {
    std::vector<std::string> objects{kCatalogue};
    for (int i = 3; i < 5000; ++i) {
        objects.push_back("<</Type/Pages/Count 1/Kids[" + std::to_string(i) + " 0 R]>>");
    }
    objects.push_back(page("/MediaBox[0 0 9 9]"));
    CHECK(fault_of(pdf_of(objects)) == "its pages are nested too deeply");
}

TEST_CASE("a damaged file is mended, and that is told") {
    const auto whole = drawn("0 0 9 9 re f");
    const auto source = read_pdf_source(whole.substr(0, whole.size() - 10));
    REQUIRE(source.ok());
    CHECK(source.value().pages.size() == 1);
    CHECK_FALSE(source.value().complaint.empty());
    REQUIRE(source.value().hindrances.size() == 1);
    CHECK(source.value().hindrances[0].what == "the file is damaged");
}

TEST_CASE("a file that lost its end is refused, since pages that are left may lack anything") {
    const auto whole = drawn("0 0 9 9 re f");
    const auto fault = fault_of(whole.substr(0, whole.find("trailer")));
    CHECK(fault.find("it is damaged") == 0);
}

TEST_CASE("a page that doesn't say how large it is counts as mended") {
    const auto source =
        read_pdf_source(pdf_of({kCatalogue, "<</Type/Pages/Kids[3 0 R]/Count 1>>", page("")}));
    REQUIRE(source.ok());
    CHECK_FALSE(source.value().complaint.empty());
}

TEST_CASE("any cut and any changed byte ends in pages or in a fault") {
    const auto whole = drawn("BT /F 9 Tf (a) Tj ET",
                             "/Font<</F 5 0 R>>",
                             {"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"});
    for (std::size_t size = 0; size < whole.size(); size += 3) {
        const auto source = read_pdf_source(whole.substr(0, size));
        CHECK((source.ok() ? !source.value().pages.empty() : !source.fault().message.empty()));
    }
    for (std::size_t at = 0; at < whole.size(); ++at) {
        auto changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ (1 + static_cast<int>(at) % 127));
        const auto source = read_pdf_source(changed);
        CHECK((source.ok() ? !source.value().pages.empty() : !source.fault().message.empty()));
    }
}

}  // namespace unitfolio::intake
