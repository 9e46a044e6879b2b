#include "preview/watched_paths.h"

#include "io/memory_file_system.h"

#include <doctest/doctest.h>

namespace unitfolio::preview {

TEST_CASE("The project file is watched, and the folders that it names") {
    io::MemoryFileSystem files;
    REQUIRE(files.write("a/unitfolio.yaml", "title: A guide\nfolders: {content: texts}\n"));
    const Watched watched = watched_paths("a/unitfolio.yaml", files);
    CHECK(watched.files == std::vector<std::string>{"a/unitfolio.yaml"});
    CHECK(watched.folders == std::vector<std::string>{"a/texts", "a/templates"});
}

TEST_CASE("Without a project only its file is watched, so that it can be made") {
    const io::MemoryFileSystem files;
    const Watched watched = watched_paths("unitfolio.yaml", files);
    CHECK(watched.files == std::vector<std::string>{"unitfolio.yaml"});
    CHECK(watched.folders.empty());
}

}  // namespace unitfolio::preview
