#include "link/content_paths.h"

#include <doctest/doctest.h>

using namespace unitfolio::link;

TEST_CASE("a path is seen from the folder of the file that names it") {
    CHECK(resolved_path("content/pages/p.md", "q.md") == "content/pages/q.md");
    CHECK(resolved_path("content/pages/p.md", "./../units//a/b.md") == "content/units/a/b.md");
    CHECK(resolved_path("/home/x/p.md", "../y.md") == "/home/y.md");
    CHECK_FALSE(resolved_path("pages/p.md", "../../q.md"));
}

TEST_CASE("a relative path leads back to where it was made for") {
    CHECK(relative_path("content/pages/p.md", "content/pages/q.md") == "q.md");
    CHECK(relative_path("content/pages/p.md", "content/units/a/b.md") == "../units/a/b.md");
    CHECK(relative_path("content/units/a/b.md", "content/c.md") == "../../c.md");
}

TEST_CASE("escapes in addresses stand for their bytes") {
    CHECK(percent_decoded("my%20plan%2emd") == "my plan.md");
    CHECK(percent_decoded("100%") == "100%");
    CHECK(percent_decoded("%zz%4") == "%zz%4");
}
