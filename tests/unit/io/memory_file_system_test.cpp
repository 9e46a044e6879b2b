#include "io/memory_file_system.h"

#include <doctest/doctest.h>

namespace unitfolio::io {

TEST_CASE("The fake disk keeps files and lists folders by the bytes of their names") {
    MemoryFileSystem files;
    REQUIRE(files.write("site/b.html", "b"));
    REQUIRE(files.write("site/a/index.html", "a"));
    REQUIRE(files.write("site/B.html", "B"));
    CHECK(files.read("./site//b.html").value() == "b");
    CHECK(files.inspect("site/a").value().kind == FileKind::folder);
    CHECK(files.inspect("site/b.html").value().size == 1);
    CHECK(files.inspect("site/c").value().kind == FileKind::missing);
    const auto entries = files.list("site").value();
    REQUIRE(entries.size() == 3);
    CHECK(entries[0].name == "B.html");
    CHECK(entries[1].name == "a");
    CHECK(entries[1].kind == FileKind::folder);
    CHECK(entries[2].name == "b.html");
}

TEST_CASE("The fake disk refuses what a real one refuses") {
    MemoryFileSystem files;
    REQUIRE(files.write("site/a/index.html", "a"));
    CHECK_FALSE(files.read("site/missing"));
    CHECK_FALSE(files.list("missing"));
    CHECK_FALSE(files.write("site/a", "x"));
    CHECK_FALSE(files.rename("missing", "site/x"));
    CHECK_FALSE(files.remove("site/a"));
    CHECK(files.remove("site/missing"));
    CHECK(files.remove("site/a/index.html"));
    CHECK(files.remove("site/a"));
}

TEST_CASE("Names that lead outside are refused") {
    MemoryFileSystem files;
    REQUIRE(files.write("learner/a.png", "a"));
    REQUIRE(files.write("secret", "s"));
    CHECK(files.read_beneath("learner", "a.png").value() == "a");
    CHECK_FALSE(files.read_beneath("learner", "../secret"));
    CHECK_FALSE(files.read_beneath("learner", "/secret"));
    CHECK_FALSE(files.read_beneath("learner", ""));
}

TEST_CASE("Changes are recorded, and fail from the one on that was asked for") {
    MemoryFileSystem files;
    REQUIRE(files.write("a", "1"));
    files.fail_after(1);
    CHECK(files.write("b", "2"));
    CHECK_FALSE(files.write("c", "3"));
    CHECK_FALSE(files.remove("a"));
    files.stop_failing();
    CHECK(files.rename("b", "d"));
    CHECK(files.changes() ==
          std::vector<std::string>{"write a", "write b", "write c", "remove a", "rename b d"});
    CHECK(files.files().size() == 2);
}

}  // namespace unitfolio::io
