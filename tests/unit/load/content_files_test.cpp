#include "load/content_files.h"

#include "io/disk_file_system.h"
#include "io/memory_file_system.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

using namespace unitfolio;
using load::ContentKind;

namespace {

model::Project project_at(const std::string& folder) {
    model::Project project;
    project.content_folder = folder;
    return project;
}

}  // namespace

TEST_CASE("content is found by place, and everything else is left alone") {
    io::MemoryFileSystem files;
    for (const char* path : {"c/glossary.md",
                             "c/README.md",
                             "c/units/o/a.md",
                             "c/units/.draft.md",
                             "c/units/a.txt",
                             "c/organisations/o.md",
                             "c/learners/ann/learner.md",
                             "c/learners/ann/notes.md",
                             "c/learners/ann/evidence/e1.md",
                             "c/learners/ann/evidence/e1.pdf"}) {
        REQUIRE(files.write(path, "x").ok());
    }
    const auto found = load::find_content(files, project_at("c"));
    std::vector<std::string> paths;
    for (const load::ContentFile& file : found) {
        paths.push_back(file.path);
        CHECK_FALSE(file.fault);
    }
    CHECK(paths == std::vector<std::string>{"c/glossary.md",
                                            "c/learners/ann/evidence/e1.md",
                                            "c/learners/ann/learner.md",
                                            "c/organisations/o.md",
                                            "c/units/o/a.md"});
    CHECK(found[1].learner == "ann");
    CHECK(found[2].slug == "ann");
    CHECK(found[4].slug == "o/a");
}

TEST_CASE("no content folder at all is no content") {
    io::MemoryFileSystem files;
    CHECK(load::find_content(files, project_at("c")).empty());
}

TEST_CASE("links are found and refused") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "unitfolio-content-links";
    fs::remove_all(folder);
    fs::create_directories(folder / "pages");
    io::DiskFileSystem files;
    REQUIRE(files.write((folder / "pages" / "real.md").string(), "x").ok());
    fs::create_symlink(folder / "pages" / "real.md", folder / "pages" / "linked.md");
    fs::create_directory_symlink(folder / "pages", folder / "units");
    const auto found = load::find_content(files, project_at(folder.string()));
    REQUIRE(found.size() == 3);
    CHECK(found[0].unreadable);
    CHECK(found[0].fault->code == base::Code::file_unreadable);
    CHECK_FALSE(found[1].unreadable);
    CHECK(found[2].kind == ContentKind::unit);
    CHECK(found[2].unreadable);
    fs::remove_all(folder);
}
