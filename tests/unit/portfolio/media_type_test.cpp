#include "portfolio/media_type.h"

#include <doctest/doctest.h>

namespace unitfolio::portfolio {

TEST_CASE("a file's extension says what it is") {
    CHECK(media_type("a.csv") == "text/csv");
    CHECK(media_type("folder.d/A.JPEG") == "image/jpeg");
    CHECK(media_type("minutes.pdf") == "application/pdf");
    CHECK(media_type("a.b.xyz") == "application/octet-stream");
    CHECK(media_type("csv") == "application/octet-stream");
}

}  // namespace unitfolio::portfolio
