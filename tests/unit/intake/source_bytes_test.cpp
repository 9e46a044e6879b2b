#include "intake/source_bytes.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::intake {

namespace {

PdfSource sample() {
    PdfSource source;
    source.complaint = "mended";
    source.hindrances = {{"a font", true}, {"a colour", false}};
    source.pages.push_back({200, 100, 1, {{1, 2, 3, 4, "https://example.org/"}}});
    source.objects.push_back({"/A  ", {{3, 1}}, false, ""});
    source.objects.push_back({"/B 1", {}, true, std::string("\0\xFF", 2)});
    return source;
}

}  // namespace

TEST_CASE("a source comes back as it was") {
    const auto back = from_bytes(to_bytes(sample()));
    REQUIRE(back);
    REQUIRE(back->ok());
    const auto& source = back->value();
    CHECK(source.complaint == "mended");
    REQUIRE(source.hindrances.size() == 2);
    CHECK(source.hindrances[0].of_text_only);
    CHECK(source.hindrances[1].what == "a colour");
    REQUIRE(source.pages.size() == 1);
    CHECK(source.pages[0].width == 200);
    CHECK(source.pages[0].form == 1);
    CHECK(source.pages[0].links.at(0).address == "https://example.org/");
    CHECK(source.pages[0].links.at(0).top == 4);
    REQUIRE(source.objects.size() == 2);
    CHECK(source.objects[0].references.at(0).at == 3);
    CHECK(source.objects[1].is_stream);
    CHECK(source.objects[1].data.size() == 2);
}

TEST_CASE("a fault comes back as it was") {
    const auto back = from_bytes(to_bytes(base::Fault{"it is no PDF", ""}));
    REQUIRE(back);
    REQUIRE_FALSE(back->ok());
    CHECK(back->fault().message == "it is no PDF");
}

TEST_CASE("bytes that say something else are refused") {
    const auto whole = to_bytes(sample());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CHECK_FALSE(from_bytes(whole.substr(0, size)));
    }
    CHECK_FALSE(from_bytes(whole + "x"));
    auto source = sample();
    source.pages[0].form = 2;
    CHECK_FALSE(from_bytes(to_bytes(source)));
    source = sample();
    source.objects[0].references[0].object = 9;
    CHECK_FALSE(from_bytes(to_bytes(source)));
    source = sample();
    source.objects[0].references[0].at = 9;
    CHECK_FALSE(from_bytes(to_bytes(source)));
    source = sample();
    source.pages.clear();
    CHECK_FALSE(from_bytes(to_bytes(source)));
}

}  // namespace unitfolio::intake
