#include "report/xml_text.h"

#include <doctest/doctest.h>

using unitfolio::report::xml_text;

TEST_CASE("what XML gives a meaning is escaped") {
    CHECK(xml_text("a < b & \"c\" > d") == "a &lt; b &amp; &quot;c&quot; &gt; d");
    CHECK(xml_text("]]>") == "]]&gt;");
}

TEST_CASE("line breaks and tabs survive in attributes") {
    CHECK(xml_text("a\n\tb\r") == "a&#10;&#9;b&#13;");
}

TEST_CASE("characters that XML 1.0 forbids are replaced") {
    CHECK(xml_text("a\x1B[31m\x01") == "a\uFFFD[31m\uFFFD");
    CHECK(xml_text("\uFFFE\uFFFF") == "\uFFFD\uFFFD");
}

TEST_CASE("malformed UTF-8 becomes replacement characters") {
    CHECK(xml_text("caf\xE9!") == "caf\\xE9!");
}

TEST_CASE("other scripts stay as they are") {
    CHECK(xml_text("Ŵyn 訓練 🙂") == "Ŵyn 訓練 🙂");
}
