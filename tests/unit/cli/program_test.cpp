#include "cli/program.h"

#include "fake_terminal.h"
#include "io/memory_file_system.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

namespace {

using namespace unitfolio;

constexpr const char* kUnit =
    "---\ntitle: Lead a team\nlevel: 4\n---\nLeading.\n\n## Learning outcomes\n\n### 1. Lead\n\n- "
    "1.1 Explain why teams need aims.\n";

/// A project in memory with a site template for every page, and the program over it.
struct Desk {
    io::MemoryFileSystem files;
    cli::FakeTerminal terminal;

    Desk() {
        write("unitfolio.yaml", "title: A guide\n");
        write("content/units/lead-a-team.md", kUnit);
        for (const char* page : {"home",
                                 "unit",
                                 "qualification",
                                 "organisation",
                                 "glossary",
                                 "study",
                                 "search",
                                 "verbs",
                                 "units",
                                 "comparison",
                                 "page",
                                 "404"}) {
            write(std::string("templates/site/") + page + ".html", "<p>A page</p>\n");
        }
    }

    void write(const std::string& path, const std::string& text) {
        REQUIRE(files.write(path, text).ok());
    }

    cli::ExitCode run(std::vector<std::string> words,
                      cli::Workflow workflow = cli::Workflow::none) {
        std::chrono::milliseconds now{0};
        return cli::run_program(std::move(words),
                                {files,
                                 terminal,
                                 [&now] { return now += std::chrono::milliseconds(125); },
                                 {2026, 9, 1},
                                 "",
                                 workflow});
    }
};

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST_CASE("a build says what it made and how long it took") {
    Desk desk;
    CHECK(desk.run({"build", "site"}) == cli::ExitCode::fine);
    CHECK(holds(desk.terminal.printed, "1 unit"));
    CHECK(holds(desk.terminal.printed, "site/"));
    CHECK(holds(desk.terminal.printed, "Done in 0.1"));
    CHECK(desk.files.files().contains("site/index.html"));
}

TEST_CASE("a quiet build that goes well says nothing") {
    Desk desk;
    CHECK(desk.run({"build", "site", "--quiet"}) == cli::ExitCode::fine);
    CHECK(desk.terminal.printed.empty());
    CHECK(desk.terminal.complained.empty());
}

TEST_CASE("errors in content leave the last output alone") {
    Desk desk;
    REQUIRE(desk.run({"build", "site"}) == cli::ExitCode::fine);
    const auto before = desk.files.files().at("site/index.html");
    desk.write("templates/site/home.html", "<p>Another page</p>\n");
    desk.write("content/units/lead-a-team.md", std::string(kUnit) + "\nSee [[nobody]].\n");
    CHECK(desk.run({"build", "site"}) == cli::ExitCode::content);
    CHECK(holds(desk.terminal.complained, "content/units/lead-a-team.md:"));
    CHECK(holds(desk.terminal.complained, "1 error"));
    CHECK(holds(desk.terminal.complained, "Nothing was written"));
    CHECK(desk.files.files().at("site/index.html") == before);
}

TEST_CASE("check finds the same and writes nothing") {
    Desk desk;
    desk.write("content/units/lead-a-team.md", std::string(kUnit) + "\nSee [[nobody]].\n");
    const auto before = desk.files.files();
    CHECK(desk.run({"check"}) == cli::ExitCode::content);
    CHECK(holds(desk.terminal.complained, "nobody"));
    CHECK(desk.files.files() == before);
}

TEST_CASE("a thorough check makes every page, a quick one tries each template once") {
    Desk desk;
    desk.write("content/units/manage-a-team.md", std::string(kUnit) + "\n## FAQ\n### Why?\nSo.\n");
    desk.write("templates/site/unit.html",
               "{% if unit.counters.questions > 0 %}{{ nobody }}{% endif %}\n");
    CHECK(desk.run({"check"}) == cli::ExitCode::fine);
    CHECK(desk.run({"check", "--thorough"}) == cli::ExitCode::content);
    CHECK(holds(desk.terminal.complained, "'nobody' is not defined"));
    desk.write("templates/site/unit.html", "{{ nobody }}\n");
    CHECK(desk.run({"check"}) == cli::ExitCode::content);
}

TEST_CASE("a quick check looks at what every learner attached") {
    Desk desk;
    for (const std::string learner : {"ann", "bob"}) {
        const std::string folder = "content/learners/" + learner;
        desk.write(folder + "/learner.md",
                   "---\nname: " + learner + "\nunits: [lead-a-team]\n---\n");
        desk.write(folder + "/evidence/e1.md",
                   "---\nid: E1\ntitle: Rota\ntype: work-product\ndate: 2026-03-02\n"
                   "unit: lead-a-team\ncriteria: ['1.1']\n"
                   "attachments: [{file: rota.png, description: The rota}]\n---\nMine.\n");
        desk.write(folder + "/evidence/rota.png", "\x89PNG\r\n\x1a\nbroken");
    }
    CHECK(desk.run({"check"}) == cli::ExitCode::content);
    CHECK(holds(desk.terminal.complained, "learners/ann/evidence/e1.md:8"));
    CHECK(holds(desk.terminal.complained, "learners/bob/evidence/e1.md:8"));
}

TEST_CASE("warnings fail a check only on demand") {
    Desk desk;
    desk.write("content/units/lead-a-team.md", std::string(kUnit) + "\n## FAQ\n");
    CHECK(desk.run({"check"}) == cli::ExitCode::fine);
    CHECK(holds(desk.terminal.complained, "warning"));
    CHECK(desk.run({"check", "--fail-on", "warning"}) == cli::ExitCode::content);
}

TEST_CASE("a missing project file is a matter of configuration") {
    Desk desk;
    CHECK(desk.run({"build", "--config", "elsewhere.yaml"}) == cli::ExitCode::usage);
    CHECK(holds(desk.terminal.complained, "elsewhere.yaml"));
}

TEST_CASE("a learner that does not exist is named with the nearest one") {
    Desk desk;
    desk.write("content/learners/jo-bloggs/learner.md",
               "---\nname: Jo Bloggs\nunits: [lead-a-team]\n---\n");
    CHECK(desk.run({"build", "--learner", "jo-blogs"}) == cli::ExitCode::usage);
    CHECK(holds(desk.terminal.complained, "did you mean 'jo-bloggs'?"));
    CHECK(desk.run({"build", "--learner", "somebody"}) == cli::ExitCode::usage);
    CHECK(holds(desk.terminal.complained, "choose from jo-bloggs"));
}

TEST_CASE("a gap is told with its criterion") {
    Desk desk;
    desk.write("content/learners/jo-bloggs/learner.md",
               "---\nname: Jo Bloggs\nunits: [lead-a-team]\n---\n");
    CHECK(desk.run({"check", "--fail-on", "gap"}) == cli::ExitCode::content);
    CHECK(holds(desk.terminal.printed, "Jo Bloggs"));
    CHECK(holds(desk.terminal.printed, "Lead a team: nothing is claimed yet, 1 gap"));
    CHECK(holds(desk.terminal.printed, "no warnings, 1 gap\n"));
    desk.terminal.printed.clear();
    (void)desk.run({"check", "--verbose"});
    CHECK(holds(desk.terminal.printed, "1.1  Explain why teams need aims: no evidence claims it"));
}

TEST_CASE("a format for programs stands on standard output alone") {
    Desk desk;
    desk.write("content/units/lead-a-team.md", std::string(kUnit) + "\nSee [[nobody]].\n");
    for (const char* format : {"json", "sarif", "junit", "github"}) {
        desk.terminal.printed.clear();
        CHECK(desk.run({"check", "--format", format}) == cli::ExitCode::content);
        CHECK(holds(desk.terminal.printed, "nobody"));
        CHECK(desk.terminal.complained.empty());
    }
}

TEST_CASE("a workflow is told twice unless a format is named") {
    Desk desk;
    desk.write("content/units/lead-a-team.md", std::string(kUnit) + "\nSee [[nobody]].\n");
    (void)desk.run({"check"}, cli::Workflow::github);
    CHECK(holds(desk.terminal.printed, "\n::error file=content/units/lead-a-team.md"));
    CHECK(holds(desk.terminal.complained, "error:"));
    desk.terminal.printed.clear();
    (void)desk.run({"check", "--format", "text"}, cli::Workflow::github);
    CHECK_FALSE(holds(desk.terminal.printed, "::error"));
}

TEST_CASE("very many warnings of one kind are cut short, but not for the verbose") {
    Desk desk;
    std::string sections;
    for (int number = 0; number < 30; ++number) {
        sections += "\n## Remark\n\nText.\n";
    }
    desk.write("content/units/lead-a-team.md", kUnit + sections);
    (void)desk.run({"check"});
    CHECK(holds(desk.terminal.complained, "… and 20 more of [section-unknown]"));
    desk.terminal.complained.clear();
    (void)desk.run({"check", "--verbose"});
    CHECK_FALSE(holds(desk.terminal.complained, "… and"));
}

TEST_CASE("explain needs no project") {
    Desk desk;
    CHECK(desk.run({"explain", "claim-unknown", "--config", "nowhere.yaml"}) ==
          cli::ExitCode::fine);
    CHECK(holds(desk.terminal.printed, "Why it matters"));
    CHECK(desk.run({"explain", "claim-unkown"}) == cli::ExitCode::usage);
    CHECK(holds(desk.terminal.complained, "did you mean 'claim-unknown'?"));
}

TEST_CASE("verify tells files that are not there, no portfolios, and what can't be read, apart") {
    Desk desk;
    CHECK(desk.run({"verify", "nowhere.pdf"}) == cli::ExitCode::usage);
    CHECK(holds(desk.terminal.complained, "there is no file 'nowhere.pdf'"));
    desk.write("letter.pdf", "Dear Ann");
    CHECK(desk.run({"verify", "letter.pdf"}) == cli::ExitCode::content);
    CHECK(holds(desk.terminal.printed, "it is no PDF"));
    CHECK(desk.run({"verify", "letter.pdf", "--manifest", "gone.json"}) == cli::ExitCode::usage);
    desk.write("notes.yaml", "title: Notes\n");
    CHECK(desk.run({"verify", "letter.pdf", "--manifest", "notes.yaml"}) == cli::ExitCode::usage);
    CHECK(holds(desk.terminal.complained, "'notes.yaml' is not the manifest of a portfolio"));
    CHECK(desk.run({"verify", "content"}) == cli::ExitCode::environment);
}

TEST_CASE("schema lists kinds of file, prints one schema and writes all") {
    Desk desk;
    CHECK(desk.run({"schema"}) == cli::ExitCode::fine);
    CHECK(holds(desk.terminal.printed, "unit           content/units/"));
    CHECK(holds(desk.terminal.printed, "style          templates/portfolio/style.yaml"));
    desk.terminal.printed.clear();
    CHECK(desk.run({"schema", "page"}) == cli::ExitCode::fine);
    const std::string page = desk.terminal.printed;
    CHECK(holds(page, "\"title\": \"unitfolio: page\""));
    CHECK(desk.run({"schema", "--output", "out"}) == cli::ExitCode::fine);
    CHECK(desk.files.read("out/page.schema.json").value() == page);
    CHECK(desk.files.read("out/evidence.schema.json").ok());
    CHECK(desk.run({"schema", "unti"}) == cli::ExitCode::usage);
    CHECK(holds(desk.terminal.complained, "did you mean 'unit'?"));
    desk.files.fail_after(0);
    CHECK(desk.run({"schema", "--output", "elsewhere"}) == cli::ExitCode::environment);
}

TEST_CASE("a disk that fails is told apart from faults in content") {
    Desk desk;
    desk.files.fail_after(0);
    CHECK(desk.run({"build", "site"}) == cli::ExitCode::environment);
}

TEST_CASE("colour is used where the terminal shows it") {
    Desk desk;
    desk.write("content/units/lead-a-team.md", std::string(kUnit) + "\nSee [[nobody]].\n");
    (void)desk.run({"check"});
    CHECK_FALSE(holds(desk.terminal.complained, "\x1b["));
    desk.terminal.coloured = true;
    (void)desk.run({"check"});
    CHECK(holds(desk.terminal.complained, "\x1b["));
}

}  // namespace
