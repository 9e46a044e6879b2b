#include "portfolio/seal.h"

#include "base/hash.h"

#include <doctest/doctest.h>

namespace unitfolio::portfolio {

TEST_CASE("a sealed record is the record with the digest of its PDF at the end") {
    const std::string sealed = sealed_record("{\"b\": 1, \"a\": [\"\u0175\"]}", "%PDF", 12);
    CHECK(sealed ==
          "{\n  \"b\": 1,\n  \"a\": [\n    \"\u0175\"\n  ],\n  \"pdf\": {\n    \"pages\": 12,\n"
          "    \"size\": 4,\n    \"sha256\": \"" +
              base::sha256("%PDF") + "\"\n  }\n}\n");
}

}  // namespace unitfolio::portfolio
