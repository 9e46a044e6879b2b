#include "build/template_names.h"

#include "io/memory_file_system.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace unitfolio::build {

namespace {

/// "file:line:column message; hint" of what some own files give, a line each.
std::string examine(const std::vector<std::pair<std::string, std::string>>& own) {
    io::MemoryFileSystem files;
    REQUIRE(files.write("shipped/site/partials/footer.html", "").ok());
    REQUIRE(files.write("shipped/site/unit.html", "").ok());
    REQUIRE(files.write("shipped/site/assets/site.css", "").ok());
    REQUIRE(files.write("shipped/site/strings/en-GB.yaml", "unit: {questions: Q, next: N}\n").ok());
    REQUIRE(files.write("shipped/portfolio/cover.md", "").ok());
    REQUIRE(files.write("shipped/portfolio-compact/unit.md", "").ok());
    for (const auto& [path, text] : own) {
        REQUIRE(files.write("templates/" + path, text).ok());
    }
    base::Sources sources;
    base::Diagnostics diagnostics;
    examine_template_names(files, {"shipped", "templates"}, sources, diagnostics);
    std::string found;
    for (const auto& each : diagnostics.all()) {
        const auto& source = sources[each.span.source];
        const auto place = source.position(each.span.begin);
        found += source.path() + ":" + std::to_string(place.line) + ":" +
                 std::to_string(place.column) + " " + each.message + "; " + each.hints.at(0) + "\n";
    }
    return found;
}

}  // namespace

TEST_CASE("templates that were meant to replace a shipped one are named") {
    CHECK(examine({{"site/partials/foter.html", ""}}) ==
          "templates/site/partials/foter.html:1:1 nothing uses 'partials/foter.html', and it takes "
          "the place of no shipped file; did you mean 'partials/footer.html'?\n");
    CHECK(examine({{"portfolio-compact/covr.md", ""}}).find("did you mean 'cover.md'?") !=
          std::string::npos);
    CHECK(examine({{"portfolo/cover.md", ""}, {"portfolo/unit.md", ""}}) ==
          "templates/portfolo/cover.md:1:1 the folder 'portfolo' holds templates of nothing; did "
          "you mean 'portfolio'?\n");
}

TEST_CASE("a theme's own files are left alone") {
    CHECK(examine({{"site/partials/footer.html", "{% include 'partials/footers.html' %}"},
                   {"site/partials/footers.html", "used"},
                   {"site/partials/donations.html", "its own"},
                   {"site/unit.html.bak", "kept"},
                   {"site/assets/site2.css", "its own"},
                   {"notes/read.me", "its own"}})
              .empty());
}

TEST_CASE("strings that were meant to replace a shipped one are named") {
    CHECK(examine({{"site/strings/cy.yaml", "unit:\n  questons: Q\n"}}) ==
          "templates/site/strings/cy.yaml:2:3 no page uses the words 'unit.questons'; did you mean "
          "'questions'?\n");
    CHECK(examine({{"site/strings/cy.yaml", "unt:\n  next: N\n"}}) ==
          "templates/site/strings/cy.yaml:1:1 no page uses the words 'unt'; did you mean "
          "'unit'?\n");
    CHECK(examine({{"site/strings/cy.yaml", "unit: {questions: Q, motto: M, nexts: X}\n"},
                   {"site/unit.html", "{{ t.unit.nexts }}"}})
              .empty());
}

}  // namespace unitfolio::build
