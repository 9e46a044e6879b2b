#include "load/misplaced_file.h"

#include "data/front_matter.h"
#include "markup/markdown_parser.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace unitfolio;

/// What is said of a file in the folder of a kind.
struct Judged {
    bool is_at_home = false;
    base::Diagnostics diagnostics;

    [[nodiscard]] const base::Diagnostic& fault() const {
        REQUIRE(diagnostics.all().size() == 1);
        CHECK(diagnostics.all().front().code == base::Code::file_unread);
        return diagnostics.all().front();
    }
};

Judged judge(load::ContentKind kind, const std::string& text) {
    Judged judged;
    base::Sources sources;
    const auto source = sources.add("content/a.md", text);
    const auto front = data::read_front_matter(sources, source, judged.diagnostics);
    markup::Document document = markup::parse_markdown(sources, front.body, {}, judged.diagnostics);
    load::ContentFile file;
    file.kind = kind;
    judged.is_at_home = load::lies_at_home(
        {&file, &front.fields, {&document, model::DocumentId(0), &judged.diagnostics}});
    return judged;
}

const std::string kCriteria = "## Learning outcomes\n### 1. Understand\n- 1.1 Explain why\n";

}  // namespace

TEST_CASE("a file among its own kind is at home") {
    const auto unit =
        judge(load::ContentKind::unit, "---\ntitle: A\nlevel: 3\ncredit: 4\n---\n" + kCriteria);
    CHECK(unit.is_at_home);
    CHECK(unit.diagnostics.all().empty());
    CHECK(judge(load::ContentKind::glossary, "---\nname: A\n---\n").is_at_home);
    CHECK(judge(load::ContentKind::page, "Text.\n").is_at_home);
}

TEST_CASE("a file with the fields of another kind is told where it belongs") {
    const auto learner =
        judge(load::ContentKind::evidence, "---\nname: Bob\nunits: [a]\n---\nI work here.\n");
    CHECK_FALSE(learner.is_at_home);
    CHECK(learner.fault().message == "this is a learner, and it lies where evidence is expected");
    CHECK(learner.fault().severity == base::Severity::error);
    CHECK(learner.fault().hints.front() == "move it to 'learners/…/learner.md'");
    CHECK(learner.fault().span.begin == 4);
}

TEST_CASE("a slip among the fields hides nothing") {
    const auto unit = judge(load::ContentKind::page,
                            "---\ntitle: A\nnumber: T/506/1980\nlevel: 3\ncredits: 4\n---\n");
    CHECK_FALSE(unit.is_at_home);
    CHECK(unit.fault().message == "this is a unit, and it lies where a page is expected");
}

TEST_CASE("fields that are mostly nobody's are left to the reader of the kind") {
    CHECK(judge(load::ContentKind::page, "---\ntitle: A\nlevel: 3\n---\n").is_at_home);
    CHECK(judge(load::ContentKind::page, "---\ntitle: A\nauthor: B\nmood: C\n---\n").is_at_home);
    CHECK(judge(load::ContentKind::page, "---\nlevel: 3\ncredit: 4\nno: 1\nnor: 2\n---\n")
              .is_at_home);
}

TEST_CASE("criteria make a unit of a page with a single field of one") {
    const auto unit = judge(load::ContentKind::page, "---\ntitle: A\nlevel: 3\n---\n" + kCriteria);
    CHECK_FALSE(unit.is_at_home);
    CHECK(unit.fault().hints.front() == "move it to 'units'");
}

TEST_CASE("a page with criteria stays one and is told of them") {
    const auto page = judge(load::ContentKind::page, "---\ntitle: A\n---\n" + kCriteria);
    CHECK(page.is_at_home);
    CHECK(page.fault().severity == base::Severity::warning);
    CHECK(page.fault().message ==
          "nobody can claim the criteria of these outcomes: this is a page, not a unit");
    CHECK(page.fault().span.begin == 17);
}

TEST_CASE("outcomes without criteria may stand in a page") {
    const auto page = judge(load::ContentKind::page,
                            "---\ntitle: A\n---\n## Learning outcomes\n- Each has a number.\n");
    CHECK(page.is_at_home);
    CHECK(page.diagnostics.all().empty());
}
