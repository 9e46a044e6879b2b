#include "markup/html_writer.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::markup {

TEST_CASE("web, mail, telephone, relative and fragment URLs are allowed") {
    for (const std::string url : {"http://a",
                                  "HTTPS://a.b/c?d#e",
                                  "mailto:a@b.c",
                                  "tel:+441",
                                  "a",
                                  "a/b.html",
                                  "/a",
                                  "./a",
                                  "../a",
                                  "#a",
                                  "?a",
                                  "a?b=c:d",
                                  "a#b:c",
                                  "/a:b",
                                  "ümlaut/é",
                                  "a%3Ab"}) {
        CAPTURE(url);
        CHECK(is_allowed_url(url));
    }
}

TEST_CASE("everything else is not") {
    for (const std::string url : {"javascript:a",
                                  "JaVaScRiPt:a",
                                  "java\tscript:a",
                                  "java\nscript:a",
                                  " javascript:a",
                                  "\x01javascript:a",
                                  "data:text/html,a",
                                  "vbscript:a",
                                  "feed:http://a",
                                  "blob:a",
                                  "view-source:http://a",
                                  "intent:a",
                                  "ms-word:a",
                                  "file:///a",
                                  "//host/a",
                                  "\\\\host",
                                  "/\\host",
                                  "https:",
                                  "https:a",
                                  "https:/a",
                                  "https://",
                                  "https:///a",
                                  "http:\\\\a",
                                  "mailto:",
                                  "tel:",
                                  ":a",
                                  "a:b",
                                  "",
                                  "https://a\r\nb",
                                  "http://a "}) {
        CAPTURE(url);
        CHECK_FALSE(is_allowed_url(url));
    }
}

}  // namespace unitfolio::markup
