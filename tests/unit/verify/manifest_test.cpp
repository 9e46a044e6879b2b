#include "verify/manifest.h"

#include "base/hash.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::verify {

namespace {

std::string record(const std::string& files, const std::string& end = "") {
    return R"({"format": "unitfolio-portfolio", "version": 1, "learner": {"name": "Ann"},
               "date": "2026-03-14", "files": [)" +
           files + "]" + end + "}";
}

std::string fault_of(const std::string& text) {
    const auto read = read_manifest(text);
    REQUIRE_FALSE(read.ok());
    return read.fault().message;
}

}  // namespace

TEST_CASE("a record lists the files that are embedded, and counts the others") {
    const std::string digest = base::sha256("a");
    const auto read = read_manifest(
        record(R"({"embedded_as": "E01-a.csv", "size": 1, "sha256": ")" + digest +
               R"("}, {"embedded_as": null, "size": 9}, {"holder": "Bo", "location": "Home"})"));
    REQUIRE(read.ok());
    CHECK(read.value().learner == "Ann");
    CHECK(read.value().date == "2026-03-14");
    REQUIRE(read.value().files.size() == 1);
    CHECK(read.value().files[0].name == "E01-a.csv");
    CHECK(read.value().files[0].size == 1);
    CHECK(read.value().files[0].sha256 == digest);
    CHECK(read.value().elsewhere == 2);
    CHECK_FALSE(read.value().pdf.has_value());
}

TEST_CASE("two records say the same whatever their layout and the PDF's digest") {
    const auto inside = read_manifest(record(""));
    const auto beside = read_manifest(
        record("", R"(,   "pdf": {"size": 3, "sha256": ")" + base::sha256("pdf") + R"("})"));
    REQUIRE(inside.ok());
    REQUIRE(beside.ok());
    CHECK(inside.value().content == beside.value().content);
    REQUIRE(beside.value().pdf.has_value());
    CHECK(beside.value().pdf->size == 3);
}

TEST_CASE("what is no record is refused with a reason") {
    CHECK(fault_of("") == "is no JSON object");
    CHECK(fault_of("[1]") == "is no JSON object");
    CHECK(fault_of("{}") == "is no record of a portfolio");
    CHECK(fault_of(R"({"format": "unitfolio-portfolio", "version": 2, "files": []})") ==
          "has a version that this unitfolio does not know");
    CHECK(fault_of(R"({"format": "unitfolio-portfolio", "version": 1})") ==
          "has a list of files that can't be read");
    CHECK(fault_of(record(R"({"embedded_as": "a", "size": 1, "sha256": "12"})")) ==
          "has a list of files that can't be read");
    CHECK(fault_of(record("", R"(, "pdf": {"size": -1})")) ==
          "has a digest of the PDF that can't be read");
    CHECK_FALSE(read_manifest(std::string(200'000, '[')).ok());
}

}  // namespace unitfolio::verify
