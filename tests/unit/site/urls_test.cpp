#include "site/urls.h"

#include <doctest/doctest.h>

namespace {

using unitfolio::site::escape_path;
using unitfolio::site::LinkBase;

TEST_CASE("links are relative from any depth") {
    const LinkBase home = LinkBase::relative_to("index.html");
    CHECK(home.to({"units/north/change.html", ""}) == "units/north/change.html");
    CHECK(home.root().empty());
    const LinkBase unit = LinkBase::relative_to("units/north/change.html");
    CHECK(unit.to({"index.html", ""}) == "../../index.html");
    CHECK(unit.to({"units/north/zeal.html", ""}) == "zeal.html");
    CHECK(unit.to({"units/south/change.html", "ac-1-1"}) == "../south/change.html#ac-1-1");
    CHECK(unit.root() == "../../");
}

TEST_CASE("folders whose names start alike are not mistaken for one another") {
    const LinkBase base = LinkBase::relative_to("units/north/a.html");
    CHECK(base.to({"units/northern/b.html", ""}) == "../northern/b.html");
}

TEST_CASE("a spot on the page itself is a fragment alone") {
    const LinkBase base = LinkBase::relative_to("glossary.html");
    CHECK(base.to({"glossary.html", "term-log"}) == "#term-log");
    CHECK(base.to({"glossary.html", ""}) == "glossary.html");
}

TEST_CASE("bytes that have a meaning in addresses are escaped") {
    CHECK(escape_path("a b/ünit?#:%.html") == "a%20b/%C3%BCnit%3F%23%3A%25.html");
}

TEST_CASE("the page for missing pages links from the root of the site") {
    CHECK(LinkBase::rooted("https://example.org/revision").to({"a/b.html", "c"}) ==
          "/revision/a/b.html#c");
    CHECK(LinkBase::rooted("https://example.org").root() == "/");
    CHECK(LinkBase::rooted("").root() == "/");
}

}  // namespace
