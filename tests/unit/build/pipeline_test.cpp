#include "build/pipeline.h"

#include "build/coverage_page.h"
#include "io/disk_file_system.h"
#include "io/file_tree.h"
#include "io/memory_file_system.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::build {

namespace {

constexpr const char* kUnit =
    "---\ntitle: Lead a team\nlevel: 4\n---\nLeading.\n\n## Learning outcomes\n\n### 1. Lead\n\n"
    "- 1.1 Explain why teams need aims.\n- 1.2 Agree aims with a team.\n";

constexpr const char* kEvidence =
    "---\nid: E01\ntitle: Notes of a talk\ntype: work-product\ndate: 2026-03-14\n"
    "unit: lead-a-team\ncriteria: [\"1.2\"]\ndecision: {status: met, by: Lee, date: 2026-03-20}\n"
    "---\nWe wrote aims down.\n";

/// A project in memory, with the templates that come with the program.
struct Desk {
    io::MemoryFileSystem files;

    Desk() {
        const io::DiskFileSystem disk;
        const auto templates =
            io::list_tree(disk, std::string(UNITFOLIO_SOURCE_DIR) + "/templates");
        REQUIRE(templates);
        for (const auto& [name, path] : templates.value()) {
            write("shipped/" + name, disk.read(path).value());
        }
        write("unitfolio.yaml", "title: A guide\n");
        write("content/units/lead-a-team.md", kUnit);
        write("content/learners/sam/learner.md",
              "---\nname: Canary Name\nunits: [lead-a-team]\n---\n");
        write("content/learners/sam/evidence/e01.md", kEvidence);
    }

    void write(const std::string& path, const std::string& text) {
        REQUIRE(files.write(path, text).ok());
    }

    Report run(Purpose purpose, std::optional<std::string> learner) {
        Request request;
        request.purpose = purpose;
        request.config = "unitfolio.yaml";
        request.shipped_templates = "shipped";
        request.portfolios = false;
        request.learner = std::move(learner);
        request.today = {2026, 9, 1};
        return build::run(request, files);
    }

    /// What an examination of the project finds: "file:line:column code: message", a line each.
    std::string examine() {
        Request request;
        request.purpose = Purpose::examine;
        request.config = "unitfolio.yaml";
        request.shipped_templates = "shipped";
        request.today = {2026, 9, 1};
        const Report report = build::run(request, files);
        std::string found;
        for (const auto& each : report.diagnostics.all()) {
            if (each.span.source != base::kNoSource) {
                const auto& source = (*report.sources)[each.span.source];
                const auto position = source.position(each.span.begin);
                found += source.path() + ":" + std::to_string(position.line) + ":" +
                         std::to_string(position.column) + " ";
            }
            found += std::string(base::code_info(each.code).name) + ": " + each.message + "\n";
        }
        return found;
    }

    [[nodiscard]] bool any_output_holds(const std::string& text) const {
        for (const auto& [path, bytes] : files.files()) {
            if (path.starts_with("site/") &&
                (path.find(text) != std::string::npos || bytes.find(text) != std::string::npos)) {
                return true;
            }
        }
        return false;
    }
};

}  // namespace

TEST_CASE("a preview makes what a build makes, and writes nothing") {
    Desk desk;
    const auto changes = desk.files.changes().size();
    const Report preview = desk.run(Purpose::preview, std::nullopt);
    CHECK(desk.files.changes().size() == changes);
    CHECK(preview.published.empty());
    CHECK(preview.previewed.contains("units/lead-a-team.html"));
    CHECK_FALSE(preview.previewed.contains(kCoveragePath));

    CHECK(desk.run(Purpose::publish, std::nullopt).previewed.empty());
    for (const auto& file : preview.previewed) {
        const auto& path = file.first;  // a structured binding can't be captured by clang 14
        CAPTURE(path);
        CHECK(desk.files.read("site/" + path).value() == file.second);
    }
}

TEST_CASE("a learner's coverage is shown in a preview and never published") {
    Desk desk;
    const Report preview = desk.run(Purpose::preview, "sam");
    REQUIRE(preview.previewed.contains(kCoveragePath));
    CHECK(preview.previewed.at(std::string(kCoveragePath)).find("Canary Name") !=
          std::string::npos);

    REQUIRE_FALSE(desk.run(Purpose::publish, "sam").published.empty());
    CHECK(desk.any_output_holds("Lead a team"));
    CHECK_FALSE(desk.any_output_holds("Canary Name"));
    CHECK_FALSE(desk.any_output_holds("site/-"));
    CHECK_FALSE(desk.any_output_holds("preview.js"));
}

TEST_CASE("a preview of content with errors holds nothing") {
    Desk desk;
    desk.write("content/pages/broken.md", "---\ntitle: Broken\n---\n[[nowhere]]\n");
    const Report preview = desk.run(Purpose::preview, "sam");
    CHECK(preview.diagnostics.has_errors());
    CHECK(preview.previewed.empty());
}

TEST_CASE("faults of blocks are told where the template wrote them") {
    Desk desk;
    const auto own = [&](const std::string& name, const std::string& added) {
        const auto shipped = desk.files.read("shipped/portfolio/" + name).value();
        desk.write("templates/portfolio/" + name, added + shipped);
    };
    own("details.md", "::: box\nNever closed.\n\n");
    own("cover.md", "\n:::\n\n");
    const auto found = desk.examine();
    CHECK(found.find("templates/portfolio/details.md:1:1 portfolio-block: block 'box' is never "
                     "closed\n") != std::string::npos);
    CHECK(found.find("templates/portfolio/cover.md:2:1 portfolio-block: ':::' closes a block") !=
          std::string::npos);
}

TEST_CASE("characters that no font has are told where they stand") {
    Desk desk;
    desk.write("content/learners/sam/evidence/e01.md", kEvidence + std::string("An odd \uE123.\n"));
    CHECK(desk.examine().find("content/learners/sam/evidence/e01.md:11:8 glyph-missing: no font "
                              "has ") != std::string::npos);
}

TEST_CASE("an examination knows the names that rules for sampling use") {
    Desk desk;
    desk.write("unitfolio.yaml",
               "title: A guide\nsampling: {assessors: [{name: Lea, standing: new}]}\n");
    CHECK(desk.examine().find("unitfolio.yaml:2:31 reference-unresolved: there is no assessor "
                              "'Lea'") != std::string::npos);
}

TEST_CASE("attachments that can't be used are told once") {
    Desk desk;
    std::string text = kEvidence;
    text.insert(text.find("unit:"), "attachments: [folder]\n");
    desk.write("content/learners/sam/evidence/e01.md", text);
    desk.write("content/learners/sam/evidence/folder/a.txt", "A.\n");
    const auto found = desk.examine();
    CHECK(found.find("attachment-unreadable") == found.rfind("attachment-unreadable"));
    CHECK(found.find("'folder' is a folder") != std::string::npos);
}

TEST_CASE("a preview of an unknown learner's coverage names the nearest") {
    Desk desk;
    const Report preview = desk.run(Purpose::preview, "san");
    CHECK(preview.trouble == Trouble::configuration);
    CHECK(preview.fault.message == "there is no learner 'san': did you mean 'sam'?");
}

}  // namespace unitfolio::build
