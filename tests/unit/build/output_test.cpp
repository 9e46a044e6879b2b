#include "build/output.h"

#include "io/memory_file_system.h"

#include <doctest/doctest.h>

namespace unitfolio::build {

TEST_CASE("an output is published, kept for a preview, or nothing") {
    io::MemoryFileSystem files;
    auto examined = Output::open(files, "site", Purpose::examine);
    REQUIRE(examined);
    REQUIRE(examined.value().add("a.html", "A"));
    CHECK(examined.value().take_previewed().empty());

    auto previewed = Output::open(files, "site", Purpose::preview);
    REQUIRE(previewed);
    REQUIRE(previewed.value().add("b.html", "B"));
    REQUIRE(previewed.value().add("a.html", "A"));
    CHECK(previewed.value().take_previewed() ==
          std::map<std::string, std::string, std::less<>>{{"a.html", "A"}, {"b.html", "B"}});
    CHECK(files.files().empty());

    auto published = Output::open(files, "site", Purpose::publish);
    REQUIRE(published);
    REQUIRE(published.value().add("a.html", "A"));
    REQUIRE(published.value().commit());
    CHECK(files.read("site/a.html").value() == "A");
}

}  // namespace unitfolio::build
