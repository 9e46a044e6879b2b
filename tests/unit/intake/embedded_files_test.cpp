#include "intake/embedded_files.h"

#include "unit/intake/small_pdf.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace unitfolio::intake {

namespace {

std::string with_files(const std::string& names, const std::string& stream) {
    return pdf_of({"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[" + names + "]>>>>>>",
                   "<</Type/Pages/Kids[]/Count 0>>",
                   stream});
}

std::string file(const std::string& name) {
    return "(" + name + ")<</Type/Filespec/UF(" + name + ")/EF<</F 3 0 R>>>>";
}

constexpr const char* kThree = "<</Type/EmbeddedFile/Length 3>>stream\none\nendstream";

}  // namespace

TEST_CASE("embedded files come out by name") {
    const auto read = read_embedded_files(with_files(file("a.txt") + file("b.txt"), kThree));
    REQUIRE(read.ok());
    CHECK(read.value().complaint.empty());
    REQUIRE(read.value().files.size() == 2);
    CHECK(read.value().files[0].name == "a.txt");
    CHECK(read.value().files[0].bytes == "one");
    CHECK(read.value().files[0].fault.empty());
    CHECK(read.value().files[1].name == "b.txt");
}

TEST_CASE("a PDF without files holds none") {
    const auto read = read_embedded_files(
        pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"}));
    REQUIRE(read.ok());
    CHECK(read.value().files.empty());
}

TEST_CASE("a file whose content is spoilt or not there is named with the reason") {
    const auto spoilt = read_embedded_files(with_files(
        file("a.txt"), "<</Type/EmbeddedFile/Filter/FlateDecode/Length 3>>stream\none\nendstream"));
    REQUIRE(spoilt.ok());
    REQUIRE(spoilt.value().files.size() == 1);
    CHECK_FALSE(spoilt.value().files[0].fault.empty());
    const auto absent = read_embedded_files(with_files(file("a.txt"), "<<>>"));
    REQUIRE(absent.ok());
    CHECK_FALSE(absent.value().files.at(0).fault.empty());
}

TEST_CASE("what is no PDF is a fault, what had to be mended a complaint") {
    const auto text = read_embedded_files("hello");
    REQUIRE_FALSE(text.ok());
    CHECK(text.fault().message == "it is no PDF");
    const std::string whole = with_files(file("a.txt"), kThree);
    const auto cut = read_embedded_files(whole.substr(0, whole.size() - 20));
    if (cut.ok()) {
        CHECK_FALSE(cut.value().complaint.empty());
    }
    CHECK_FALSE(read_embedded_files("%PDF-1.7\n").ok());
}

}  // namespace unitfolio::intake
