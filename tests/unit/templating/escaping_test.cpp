#include "templating/escaping.h"

#include "unit/templating/rendering.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::templating {

namespace {

std::string printed(const std::string& text, const Value& value, Escaping escaping) {
    return render_files({{"t", text}}, Map{{"v", value}}, escaping).output.value_or("FAULT");
}

}  // namespace

TEST_CASE("HTML is escaped for text and quoted attributes") {
    CHECK(printed("<a title='{{ v }}'>", "<i> & \"'", Escaping::html) ==
          "<a title='&lt;i&gt; &amp; &quot;&#39;'>");
}

TEST_CASE("safe HTML is printed as it is") {
    CHECK(printed("{{ v }}", base::SafeHtml::trusted("<i>"), Escaping::html) == "<i>");
}

TEST_CASE("lists are escaped as they are joined") {
    CHECK(printed("{{ v | join('&') }}", List{"<", ">"}, Escaping::html) == "&lt;&amp;&gt;");
}

TEST_CASE("what Markdown could take for markup gets a backslash") {
    CHECK(
        printed("{{ v }}", "# *a* _b_ `c` [d](e) <f> 1. - + ~ | & \\ = :", Escaping::markdown) ==
        "\\# \\*a\\* \\_b\\_ \\`c\\` \\[d\\]\\(e\\) \\<f\\> 1\\. \\- \\+ \\~ \\| \\& \\\\ \\= \\:");
}

TEST_CASE("values can't leave their line of Markdown") {
    CHECK(printed("| {{ v }} |", "a\n\n# b\r\n    c  ", Escaping::markdown) == "| a \\# b c  |");
}

TEST_CASE("numbers and other values are escaped in Markdown too") {
    CHECK(printed("{{ v }}", -1.5, Escaping::markdown) == "\\-1\\.5");
}

TEST_CASE("the text of macros is not escaped again") {
    const std::string text = "{% macro m(x) %}**{{ x }}**{% endmacro %}{{ m(v) }}";
    CHECK(printed(text, "*", Escaping::markdown) == "**\\***");
    CHECK(printed(text, "<", Escaping::html) == "**&lt;**");
}

TEST_CASE("safe and unsafe text join into safe text") {
    CHECK(printed("{{ v ~ '<' }}{{ [v, '<']|join }}",
                  base::SafeHtml::trusted("<i>"),
                  Escaping::html) == "<i>&lt;<i>&lt;");
}

}  // namespace unitfolio::templating
