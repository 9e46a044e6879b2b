#include "io/output_marker.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::io {

TEST_CASE("A marker reads back what was written, also with rewritten line endings") {
    const std::set<std::string> paths = {"index.html", "units/a b/ŵ.html"};
    std::string text = format_marker(paths);
    CHECK(parse_marker(text, "m").value() == paths);
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) {
        text.insert(at, "\r");
    }
    CHECK(parse_marker(text, "m").value() == paths);
    CHECK(parse_marker(format_marker({}), "m").value().empty());
}

TEST_CASE("A marker that names anything outside is refused: what it lists will be removed") {
    const std::string head = format_marker({});
    for (const char* const line : {"../content/x.md",
                                   "/etc/passwd",
                                   "a/../../b",
                                   "a//b",
                                   "",
                                   ".",
                                   ".unitfolio-output",
                                   "a\\b"}) {
        CAPTURE(line);
        CHECK_FALSE(parse_marker(head + "index.html\n" + line + "\n", "m"));
    }
    CHECK_FALSE(parse_marker("", "m"));
    CHECK_FALSE(parse_marker("something else\n", "m"));
}

TEST_CASE("Output paths lie below the folder and beside our own files") {
    CHECK(is_output_path("index.html"));
    CHECK(is_output_path("a/..b/c."));
    for (const char* const path : {"",
                                   "/",
                                   "a/",
                                   "/a",
                                   "a//b",
                                   ".",
                                   "..",
                                   "a/..",
                                   "a\nb",
                                   "a\x7F",
                                   "a\\b",
                                   ".unitfolio-output",
                                   ".unitfolio-staging/x"}) {
        CAPTURE(path);
        CHECK_FALSE(is_output_path(path));
    }
}

}  // namespace unitfolio::io
