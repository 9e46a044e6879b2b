#include "base/safe_html.h"

#include <doctest/doctest.h>

namespace unitfolio::base {

TEST_CASE("Everything that means something to HTML is escaped") {
    CHECK(SafeHtml::escape("<a href=\"x\" title='y'>&</a>").text() ==
          "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;");
    CHECK(SafeHtml::escape("plain ŵ").text() == "plain ŵ");
    CHECK(SafeHtml::escape("").text().empty());
}

TEST_CASE("Escaped text is escaped again: it is not known to be markup") {
    CHECK(SafeHtml::escape("&amp;").text() == "&amp;amp;");
}

TEST_CASE("Appending leaves what stands there alone") {
    std::string out = "<b>";
    append_escaped_html(out, "a<b");
    CHECK(out == "<b>a&lt;b");
}

}  // namespace unitfolio::base
