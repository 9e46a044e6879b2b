#include "io/zip_archive.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace unitfolio::io {

namespace {

std::string zip_of(const std::vector<ZipEntry>& entries) {
    auto made = make_zip(entries);
    REQUIRE(made.ok());
    return std::move(made).value();
}

}  // namespace

TEST_CASE("the same entries give the same bytes, and every part of them matters") {
    const ZipEntry entry{"a/\u0175.txt", std::string(1000, 'x'), {2026, 3, 14}, Packing::deflated};
    const std::string zip = zip_of({entry});
    CHECK(zip == zip_of({entry}));
    CHECK(zip.starts_with("PK"));
    CHECK(zip.size() < 400);
    CHECK(zip.find("a/\u0175.txt") != std::string::npos);
    auto other = entry;
    other.modified = {2026, 3, 15};
    CHECK(zip_of({other}) != zip);
    other = entry;
    other.packing = Packing::stored;
    CHECK(zip_of({other}).find(entry.bytes) != std::string::npos);
}

TEST_CASE("a name says that it is UTF-8 where that matters, with any version of libzip") {
    constexpr std::size_t high_byte_of_flags = 7;
    constexpr unsigned is_utf8 = 0x08;
    const auto flags = [](const std::string& name) {
        return static_cast<unsigned char>(
            zip_of({{name, "b", {2026, 3, 14}, Packing::stored}})[high_byte_of_flags]);
    };
    CHECK((flags("a/w.txt") & is_utf8) == 0);
    CHECK((flags("a/\u0175.txt") & is_utf8) != 0);
}

TEST_CASE("years that a ZIP can't say become the nearest one") {
    CHECK(zip_of({{"a", "b", {1, 3, 14}, Packing::stored}}) ==
          zip_of({{"a", "b", {1980, 3, 14}, Packing::stored}}));
}

TEST_CASE("a name can be taken once") {
    CHECK_FALSE(make_zip(std::vector<ZipEntry>{{"a", "1", {2026, 1, 1}, Packing::stored},
                                               {"a", "2", {2026, 1, 1}, Packing::stored}})
                    .ok());
}

}  // namespace unitfolio::io
