#include "cli/program_files.h"

#include "io/memory_file_system.h"

#include <doctest/doctest.h>

namespace {

using namespace unitfolio;

TEST_CASE("an installed program finds its templates beside it") {
    io::MemoryFileSystem files;
    REQUIRE(files.write("/usr/share/unitfolio/templates/site/unit.html", "x").ok());
    CHECK(cli::shipped_templates(files, "/usr/bin/unitfolio") == "/usr/share/unitfolio/templates");
}

TEST_CASE("a program in its build folder finds those of the sources") {
    io::MemoryFileSystem files;
    REQUIRE(files.write("/home/me/unitfolio/templates/site/unit.html", "x").ok());
    CHECK(cli::shipped_templates(files, "/home/me/unitfolio/build/release/unitfolio") ==
          "/home/me/unitfolio/templates");
}

TEST_CASE("a program that stands alone has none") {
    const io::MemoryFileSystem files;
    CHECK(cli::shipped_templates(files, "/opt/unitfolio").empty());
    CHECK(cli::shipped_templates(files, "").empty());
}

}  // namespace
