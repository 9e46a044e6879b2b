#include "load/loader.h"

#include "unit/load/content_fixture.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace unitfolio;
using test::evidence_text;
using test::LoadedContent;
using test::unit_text;

TEST_CASE("without a project file there is no project") {
    io::MemoryFileSystem files;
    base::Sources sources;
    base::Diagnostics diagnostics;
    CHECK_FALSE(load::load_project(files, "unitfolio.yaml", sources, diagnostics));
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].code == base::Code::project_missing);
}

TEST_CASE("a project has defaults, and folders below its own") {
    io::MemoryFileSystem files;
    REQUIRE(files.write("p/unitfolio.yaml", "title: T\nfolders: {content: text}\n").ok());
    REQUIRE(files.create_folders("p/text").ok());
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto project = load::load_project(files, "p/unitfolio.yaml", sources, diagnostics);
    REQUIRE(project);
    CHECK(diagnostics.all().empty());
    CHECK(project->root == "p");
    CHECK(project->content_folder == "p/text");
    CHECK(project->site_folder == "p/site");
    CHECK(project->language == "en-GB");
    CHECK(project->auto_link);
    CHECK(project->evidence_types.size() == 10);
}

TEST_CASE("everything is sorted by slug, whatever the order of files") {
    const LoadedContent content({{"organisations/x.md", "---\ntitle: X\n---\n"},
                                 {"units/z.md", unit_text()},
                                 {"units/x/b.md", unit_text()},
                                 {"units/a.md", unit_text()}});
    REQUIRE(content.catalogue.units.size() == 3);
    CHECK(content.catalogue.units[0].slug == "a");
    CHECK(content.catalogue.units[1].slug == "x/b");
    CHECK(content.catalogue.units[1].organisation == model::OrganisationId{0});
    CHECK_FALSE(content.catalogue.units[0].organisation.is_set());
}

TEST_CASE("the number of jobs changes nothing") {
    const auto load = [](std::size_t jobs) {
        return LoadedContent(
            {{"units/a.md", unit_text("## Guidence\n- x\n")},
             {"units/b.md", unit_text("## FAQ\n")},
             {"units/c.md", "---\ntitle: [\n---\n"},
             {"glossary.md", "- **A**: b\n- no\n"},
             {"learners/ann/learner.md", "---\nname: Ann\nunits: [a, c, d]\n---\n"},
             {"learners/ann/evidence/e1.md", evidence_text("E1", "stage: x\n")}},
            jobs);
    };
    const LoadedContent one = load(1);
    for (const std::size_t jobs : {2U, 8U}) {
        const LoadedContent many = load(jobs);
        REQUIRE(many.diagnostics.all().size() == one.diagnostics.all().size());
        for (std::size_t i = 0; i < one.diagnostics.all().size(); ++i) {
            CHECK(many.diagnostics.all()[i].message == one.diagnostics.all()[i].message);
            CHECK(many.diagnostics.all()[i].span == one.diagnostics.all()[i].span);
        }
        CHECK(many.catalogue.terms.size() == one.catalogue.terms.size());
    }
}

TEST_CASE("what can't be read is remembered by name") {
    const LoadedContent content({{"units/c.md", "---\ntitle: [\n---\n"},
                                 {"learners/ann/learner.md", "---\nname: Ann\nunits: [c]\n---\n"}});
    CHECK(content.diagnostics.all().size() == 1);
    CHECK(content.catalogue.unreadable.units == std::vector<std::string>{"c"});
    CHECK(content.catalogue.unreadable.terms);
    CHECK_FALSE(content.catalogue.learners[0].all_units_found);
}

TEST_CASE("evidence is listed by learner and by number") {
    const LoadedContent content(
        {{"units/a.md", unit_text()},
         {"learners/ann/learner.md", "---\nname: Ann\nunits: [a]\n---\n"},
         {"learners/ann/evidence/x.md", evidence_text("E10", "criteria: '1.1'\n")},
         {"learners/ann/evidence/y.md", evidence_text("E2", "criteria: '1.1'\n")}});
    REQUIRE(content.catalogue.evidence.size() == 2);
    CHECK(content.catalogue.evidence[0].reference == "E2");
    CHECK(content.catalogue.learners[0].evidence ==
          std::vector{model::EvidenceId{0}, model::EvidenceId{1}});
}
