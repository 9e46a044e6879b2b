#include "io/file_tree.h"

#include "io/memory_file_system.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace unitfolio;

TEST_CASE("files of all levels are listed by their names below the folder") {
    io::MemoryFileSystem files;
    for (const char* path : {"t/b.html", "t/a/c.html", "t/a/d/e.css", "elsewhere/f.html"}) {
        REQUIRE(files.write(path, "x").ok());
    }
    const auto tree = io::list_tree(files, "t");
    REQUIRE(tree.ok());
    const io::FileTree expected{
        {"a/c.html", "t/a/c.html"}, {"a/d/e.css", "t/a/d/e.css"}, {"b.html", "t/b.html"}};
    CHECK(tree.value() == expected);
}

TEST_CASE("no file lies too deep") {
    io::MemoryFileSystem files;
    std::string name;
    for (int level = 0; level < 40; ++level) {
        name += "a/";
    }
    REQUIRE(files.write("t/" + name + "b.html", "x").ok());
    const auto tree = io::list_tree(files, "t");
    REQUIRE(tree.ok());
    CHECK(tree.value().contains(name + "b.html"));
}

TEST_CASE("hidden files and folders are left alone") {
    io::MemoryFileSystem files;
    REQUIRE(files.write("t/.hidden", "x").ok());
    REQUIRE(files.write("t/.git/config", "x").ok());
    const auto tree = io::list_tree(files, "t");
    REQUIRE(tree.ok());
    CHECK(tree.value().empty());
}

TEST_CASE("a folder that is missing has no files") {
    const io::MemoryFileSystem files;
    const auto tree = io::list_tree(files, "nowhere");
    REQUIRE(tree.ok());
    CHECK(tree.value().empty());
}

}  // namespace
