#include "report/explanation_text.h"

#include "unit/report/holds.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace unitfolio;
using report::holds;

TEST_CASE("a terminal sees examples below the names of their files") {
    const std::string text =
        report::explanation_text(base::Code::reference_unresolved, base::Colour::none);
    CHECK(text.starts_with("reference-unresolved (error): "));
    CHECK(holds(text, "\nWhy it matters\n"));
    CHECK(holds(text, "\n    content/pages/about.md\n    | ---\n"));
    CHECK_FALSE(holds(text, "```"));
    CHECK_FALSE(holds(text, "## "));
}

TEST_CASE("in a document an explanation is a chapter with parts") {
    const std::string text = report::explanation_markdown(base::Code::section_unknown);
    CHECK(text.starts_with("## section-unknown\n"));
    CHECK(holds(text, "\n### Why it matters\n"));
    // Headings inside an example are the example's own.
    CHECK(holds(text, "\n## Guidence\n"));
}

TEST_CASE("only what may be turned down says how") {
    CHECK(holds(report::explanation_text(base::Code::section_unknown, base::Colour::none),
                "section-unknown: off"));
    CHECK_FALSE(holds(report::explanation_text(base::Code::claim_unknown, base::Colour::none),
                      "claim-unknown: off"));
}

TEST_CASE("all codes are listed, one a line") {
    const std::string text = report::code_list_text(base::Colour::none);
    CHECK(holds(text, "claim-unknown"));
    CHECK(holds(text, "  warning  a term is defined twice\n"));
}

TEST_CASE("the reference names every code in its table and has a chapter for it") {
    const std::string text = report::reference_markdown();
    for (const base::CodeInfo& info : base::all_codes()) {
        const std::string name(info.name);
        CHECK(holds(text, "| [" + name + "](#" + name + ") |"));
        CHECK(holds(text, "\n## " + name + "\n"));
    }
}

}  // namespace
