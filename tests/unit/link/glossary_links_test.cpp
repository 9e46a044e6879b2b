#include "unit/link/site_fixture.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace unitfolio;
using test::LinkedContent;
using test::unit_text;
using Words = std::vector<std::string>;

namespace {

Words page_words(const std::string& body,
                 const std::string& glossary = "- **Baseline**: Before.\n- **Step change**: Big.\n",
                 const std::string& project = "title: T\n") {
    const LinkedContent content(
        {{"glossary.md", glossary}, {"pages/p.md", "---\ntitle: P\n---\n" + body}}, project);
    return content.linked_words(content.site.catalogue.pages.at(0).document);
}

}  // namespace

TEST_CASE("the first use in each section links, later ones don't") {
    CHECK(page_words("A baseline, baselines.\n\nBaseline.\n\n## More\nThe BASELINE.\n") ==
          Words{"baseline", "BASELINE"});
}

TEST_CASE("headings, code, links, pictures and references stay as they are") {
    CHECK(page_words("## Baseline\n`baseline` [baseline](x.html) ![baseline](x.png) "
                     "[[page:p|baseline]]\n\n    baseline\n") == Words{});
}

TEST_CASE("emphasis, tables and quotations link") {
    CHECK(
        page_words("*Baseline*\n\n## A\n> baseline\n\n## B\n| A |\n|---|\n| baseline |\n").size() ==
        3);
}

TEST_CASE("a reference to a term is its first use") {
    CHECK(page_words("[[term:baseline]] and baseline.\n") == Words{});
}

TEST_CASE("a definition links to other terms and not to its own") {
    const LinkedContent content(
        {{"glossary.md",
          "- **Baseline**: A baseline before a step change.\n- **Step change**: S.\n"}});
    CHECK(content.linked_words(model::DocumentId{0}) == Words{"step change"});
}

TEST_CASE("a project can turn it off") {
    CHECK(page_words("A baseline.\n", "- **Baseline**: B.\n", "title: T\nauto_link: false\n") ==
          Words{});
}

TEST_CASE("a unit sees its own terms, its qualification's and its organisation's, nearest first") {
    const LinkedContent content(
        {{"organisations/o.md",
          "---\ntitle: O\n---\n## Key terms\n- **Alpha**: O.\n- **Beta**: O.\n"},
         {"qualifications/q.md",
          "---\ntitle: Q\norganisation: o\n---\n## Key terms\n- **Beta**: Q.\n- **Gamma**: Q.\n"},
         {"units/o/a.md",
          unit_text("## Key terms\n- **Gamma**: A.\n\n## Overview\nAlpha beta gamma delta.\n",
                    "qualifications: q\n")},
         {"units/b.md", unit_text("## Key terms\n- **Delta**: B.\n\n## Overview\nGamma.\n")}});
    const auto& catalogue = content.site.catalogue;
    std::string owners;
    for (const auto& each : content.links(catalogue.units[1].document).terms) {
        owners += catalogue[each.term].summary;
    }
    CHECK(owners == "O.Q.A.");
    CHECK(content.linked_words(catalogue.units[0].document) == Words{});
}
