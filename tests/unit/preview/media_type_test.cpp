#include "preview/media_type.h"

#include <doctest/doctest.h>

namespace unitfolio::preview {

TEST_CASE("Browsers are told what a file is by its extension, whatever its case") {
    CHECK(media_type("index.html") == "text/html; charset=utf-8");
    CHECK(media_type("assets/site.css") == "text/css; charset=utf-8");
    CHECK(media_type("assets/app.js") == "text/javascript; charset=utf-8");
    CHECK(media_type("assets/icon.svg") == "image/svg+xml");
    CHECK(media_type("files/SHIFT.JPG") == "image/jpeg");
    CHECK(media_type("feed.xml") == "application/xml");
}

TEST_CASE("What is not known is handed out as bytes") {
    CHECK(media_type("files/notes.xyz") == "application/octet-stream");
    CHECK(media_type("files/plain") == "application/octet-stream");
    CHECK(media_type("files.html/plain") == "application/octet-stream");
    CHECK(media_type("") == "application/octet-stream");
}

}  // namespace unitfolio::preview
