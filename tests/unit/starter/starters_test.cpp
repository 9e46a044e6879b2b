#include "starter/starters.h"

#include "io/memory_file_system.h"
#include "link/site.h"
#include "load/loader.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::starter {

namespace {

/// A project in memory that wishes are carried out in.
struct Desk {
    io::MemoryFileSystem files;
    Bodies bodies{{"unit", "## Learning outcomes\n\n### 1. Know\n\n- 1.1 Explain why.\n"},
                  {"qualification", "Text.\n"},
                  {"organisation", "Text.\n"},
                  {"learner", "Text.\n"},
                  {"evidence", "Text.\n"}};
    std::size_t errors = 0;

    Desk() { REQUIRE(files.write("unitfolio.yaml", "title: A guide\n")); }

    link::Site read() {
        base::Sources sources;
        base::Diagnostics diagnostics;
        auto project = load::load_project(files, "unitfolio.yaml", sources, diagnostics);
        auto site =
            link::link(load::load_catalogue(files, std::move(*project), 1, sources, diagnostics),
                       sources,
                       diagnostics);
        errors = diagnostics.count(base::Severity::error);
        return site;
    }

    Plan plan(Wish wish) {
        wish.today = {2026, 3, 14};
        return plan_files(wish, read(), bodies);
    }

    /// Carries a wish out and gives the path of the last file.
    std::string make(Wish wish) {
        const Plan made = plan(std::move(wish));
        REQUIRE(made.complaint.empty());
        for (const NewFile& file : made.files) {
            REQUIRE(files.write(file.path, file.text));
        }
        read();
        CHECK(errors == 0);
        return made.files.back().path;
    }

    bool holds(const std::string& path, const std::string& line) {
        return files.read(path).value().find("\n" + line + "\n") != std::string::npos;
    }
};

}  // namespace

TEST_CASE("a project has a folder and a name of its own") {
    const Plan plan = plan_project({Kind::project, "Our guide: café", {}, {}, {}, {}});
    REQUIRE(plan.files.size() == 2);
    CHECK(plan.files[0].path == "our-guide-cafe/unitfolio.yaml");
    CHECK(plan.files[0].text.find("\ntitle: \"Our guide: café\"\n") != std::string::npos);
    CHECK(plan.next.starts_with("cd our-guide-cafe, then: "));
}

TEST_CASE("one thing follows the other without an error in any") {
    Desk desk;
    CHECK(desk.make({Kind::unit, "Lead a team", {}, {}, {}, {}}) == "content/units/lead-a-team.md");
    CHECK(desk.make({Kind::qualification, "Diploma", "North Awards", {}, {}, {}}) ==
          "content/qualifications/diploma.md");
    CHECK(desk.holds("content/organisations/north-awards.md", "title: North Awards"));
    const std::string learner = desk.make({Kind::learner, "Sam Okafor", {}, {}, {}, {}});
    CHECK(learner == "content/learners/sam-okafor/learner.md");
    CHECK(desk.holds(learner, "units: [lead-a-team]"));
    CHECK(desk.holds(learner, "qualification: diploma"));
    const std::string evidence = desk.make({Kind::evidence, "Team talk", {}, {}, {}, {}});
    CHECK(evidence == "content/learners/sam-okafor/evidence/e01-team-talk.md");
    CHECK(desk.holds(evidence, "unit: lead-a-team"));
    CHECK(desk.holds(evidence, "criteria: [\"1.1\"]"));
    CHECK(desk.holds(evidence, "date: 2026-03-14"));
    CHECK(desk.make({Kind::evidence, "Another", {}, "sam-okafor", "lead-a-team", {}}) ==
          "content/learners/sam-okafor/evidence/e02-another.md");
}

TEST_CASE("a unit of an organisation lies in its folder") {
    Desk desk;
    CHECK(desk.make({Kind::unit, "Lead", "North Awards", {}, {}, {}}) ==
          "content/units/north-awards/lead.md");
    CHECK(desk.plan({Kind::unit, "Follow", "north-awards", {}, {}, {}}).files.size() == 1);
    CHECK(desk.make({Kind::unit, "Listen", {}, {}, {}, {}}) ==
          "content/units/north-awards/listen.md");
}

TEST_CASE("what is said of a text is a comment among the facts") {
    Desk desk;
    desk.bodies["unit"] =
        "Say what\nit is.\n\n## Learning outcomes\n\n### 1. Know\n\n- 1.1 Tell.\n";
    const std::string path = desk.make({Kind::unit, "Lead", {}, {}, {}, {}});
    const std::string text = desk.files.read(path).value();
    CHECK(
        text.ends_with("# Below the next line:\n# Say what it is.\n---\n\n## Learning outcomes\n\n"
                       "### 1. Know\n\n- 1.1 Tell.\n"));
}

TEST_CASE("what can't be made is refused with a way out") {
    Desk desk;
    CHECK(desk.plan({Kind::qualification, "Diploma", {}, {}, {}, {}}).complaint ==
          "a qualification belongs to an awarding organisation: name it with --organisation");
    CHECK(desk.plan({Kind::evidence, "Talk", {}, {}, {}, {}}).complaint ==
          "say whose evidence it is with --learner");
    desk.make({Kind::learner, "Sam Okafor", {}, {}, {}, {}});
    CHECK(desk.plan({Kind::evidence, "Talk", {}, "sam-okafr", {}, {}}).complaint ==
          "there is no learner 'sam-okafr': did you mean 'sam-okafor'?");
    CHECK(desk.plan({Kind::evidence, "Talk", {}, {}, "lead", {}}).complaint ==
          "there is no unit 'lead'");
    CHECK(desk.plan({Kind::unit, "index", {}, {}, {}, {}}).complaint ==
          "'index' gives no name for a file: 'index' is reserved");
    CHECK(desk.plan({Kind::unit, "a\x1b[1m", {}, {}, {}, {}}).complaint ==
          "'a<U+001B>[1m' holds characters that no title may hold");
    CHECK(plan_project({Kind::project, "/tmp/guide", {}, {}, {}, {}}).complaint ==
          "'/tmp/guide' is a path: files are put where they belong, so give the title alone");
    CHECK(desk.plan({Kind::unit, "Sales/service", {}, {}, {}, {}}).complaint.empty());
    CHECK(desk.plan({Kind::unit, "?", {}, {}, {}, {}}).files.empty());
}

}  // namespace unitfolio::starter
