#include "io/staged_output.h"

#include "io/disk_file_system.h"
#include "io/memory_file_system.h"
#include "temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <thread>
#include <vector>

namespace unitfolio::io {

namespace {

using Files = std::map<std::string, std::string>;

base::Result<CommitSummary> build(FileSystem& disk, const Files& made) {
    auto output = StagedOutput::open(disk, "site");
    if (!output) {
        return output.fault();
    }
    for (const auto& [path, bytes] : made) {
        if (auto added = output.value().add(path, bytes); !added) {
            return added.fault();
        }
    }
    return output.value().commit();
}

/// What stands in the folder but for the marker.
Files published(const MemoryFileSystem& disk) {
    Files found;
    for (const auto& [path, bytes] : disk.files()) {
        if (path.starts_with("site/") && path != "site/" + std::string(kMarkerName)) {
            found[path.substr(5)] = bytes;
        }
    }
    return found;
}

const Files kFirst = {{"index.html", "one"},
                      {"units/a/index.html", "a"},
                      {"units/b/index.html", "b"},
                      {"x", "file"},
                      {"y/z", "below"}};
const Files kSecond = {{"index.html", "two"},
                       {"units/a/index.html", "a"},
                       {"units/c/index.html", "c"},
                       {"x/y", "below"},
                       {"y", "file"}};

}  // namespace

TEST_CASE("A first build makes the folder and everything in it") {
    MemoryFileSystem disk;
    const auto summary = build(disk, kFirst);
    REQUIRE(summary);
    CHECK(summary.value().written == 5);
    CHECK(summary.value().unchanged == 0);
    CHECK(published(disk) == kFirst);
}

TEST_CASE("A build that changes nothing touches nothing") {
    MemoryFileSystem disk;
    REQUIRE(build(disk, kFirst));
    const std::size_t before = disk.changes().size();
    const auto summary = build(disk, kFirst);
    REQUIRE(summary);
    CHECK(summary.value().written == 0);
    CHECK(summary.value().unchanged == 5);
    CHECK(disk.changes().size() == before);
}

TEST_CASE("Only changed files are written, files no longer made go, and so do emptied folders") {
    MemoryFileSystem disk;
    REQUIRE(build(
        disk, {{"index.html", "one"}, {"units/a/index.html", "a"}, {"old/deep/index.html", "b"}}));
    const std::size_t before = disk.changes().size();
    const auto summary = build(disk, {{"index.html", "two"}, {"units/a/index.html", "a"}});
    REQUIRE(summary);
    CHECK(summary.value().written == 1);
    CHECK(summary.value().unchanged == 1);
    CHECK(summary.value().removed == 1);
    CHECK(disk.inspect("site/old").value().kind == FileKind::missing);
    for (std::size_t i = before; i < disk.changes().size(); ++i) {
        CHECK(disk.changes()[i].find("units/a") == std::string::npos);
    }
}

TEST_CASE("The marker stays as it is while the list of files does") {
    MemoryFileSystem disk;
    REQUIRE(build(disk, {{"index.html", "one"}}));
    const std::size_t before = disk.changes().size();
    REQUIRE(build(disk, {{"index.html", "two"}}));
    for (std::size_t i = before; i < disk.changes().size(); ++i) {
        CHECK(disk.changes()[i].find(kMarkerName) == std::string::npos);
    }
}

TEST_CASE("A file may become a folder and a folder a file") {
    MemoryFileSystem disk;
    REQUIRE(build(disk, kFirst));
    REQUIRE(build(disk, kSecond));
    CHECK(published(disk) == kSecond);
    CHECK(disk.inspect("site/units/b").value().kind == FileKind::missing);
}

TEST_CASE("Until commit the last output is untouched, and without it nothing is left behind") {
    MemoryFileSystem disk;
    REQUIRE(build(disk, kFirst));
    {
        auto output = StagedOutput::open(disk, "site");
        REQUIRE(output);
        REQUIRE(output.value().add("index.html", "two"));
    }
    CHECK(published(disk) == kFirst);
}

TEST_CASE(
    "Whichever change fails, files are whole, old or new, and the next build repairs the rest") {
    for (std::size_t n = 0;; ++n) {
        CAPTURE(n);
        MemoryFileSystem disk;
        REQUIRE(build(disk, kFirst));
        disk.fail_after(n);
        const auto summary = build(disk, kSecond);
        disk.stop_failing();
        for (const auto& [name, bytes] : published(disk)) {
            const std::string& path = name;
            CAPTURE(path);
            const bool staged = path.starts_with(kStagingName);
            const bool old = kFirst.contains(path) && kFirst.at(path) == bytes;
            const bool fresh = kSecond.contains(path) && kSecond.at(path) == bytes;
            CHECK((staged || old || fresh));
        }
        REQUIRE(build(disk, kSecond));
        CHECK(published(disk) == kSecond);
        CHECK(disk.inspect("site/" + std::string(kStagingName)).value().kind == FileKind::missing);
        if (summary) {
            CHECK(n > 10);
            break;
        }
    }
}

TEST_CASE(
    "Whichever change fails, a next build of other files leaves none of the failed one behind") {
    for (std::size_t n = 0;; ++n) {
        CAPTURE(n);
        MemoryFileSystem disk;
        REQUIRE(build(disk, kFirst));
        disk.fail_after(n);
        const bool done = build(disk, kSecond).ok();
        disk.stop_failing();
        REQUIRE(build(disk, kFirst));
        CHECK(published(disk) == kFirst);
        if (done) {
            break;
        }
    }
}

TEST_CASE("A first build that fails is no obstacle for the next") {
    for (std::size_t n = 0;; ++n) {
        CAPTURE(n);
        MemoryFileSystem disk;
        disk.fail_after(n);
        const bool done = build(disk, kFirst).ok();
        disk.stop_failing();
        REQUIRE(build(disk, kSecond));
        CHECK(published(disk) == kSecond);
        if (done) {
            break;
        }
    }
}

TEST_CASE("A folder that we did not make is refused and left alone") {
    MemoryFileSystem disk;
    REQUIRE(disk.write("site/thesis.docx", "years of work"));
    const auto output = StagedOutput::open(disk, "site");
    REQUIRE_FALSE(output);
    CHECK(output.fault().message ==
          "the folder 'site' holds files that unitfolio did not make; name a new or empty folder, "
          "or empty this one");
    CHECK(published(disk) == Files{{"thesis.docx", "years of work"}});
}

TEST_CASE("A README.md is no obstacle and stays") {
    MemoryFileSystem disk;
    REQUIRE(disk.write("site/README.md", "about"));
    REQUIRE(disk.write("site/.gitignore", "*"));
    REQUIRE(build(disk, {{"index.html", "one"}}));
    REQUIRE(build(disk, {}));
    CHECK(published(disk) == Files{{"README.md", "about"}, {".gitignore", "*"}});
}

TEST_CASE("A file that others put into our folder is neither overwritten nor removed") {
    MemoryFileSystem disk;
    REQUIRE(build(disk, {{"index.html", "one"}}));
    REQUIRE(disk.write("site/CNAME", "example.org"));
    const auto refused = build(disk, {{"index.html", "two"}, {"CNAME", "other.example"}});
    REQUIRE_FALSE(refused);
    CHECK(refused.fault().message ==
          "can't write 'site/CNAME': the file that stands there was not made by unitfolio");
    REQUIRE(build(disk, {{"units/index.html", "x"}}));
    CHECK(published(disk) == Files{{"CNAME", "example.org"}, {"units/index.html", "x"}});
}

TEST_CASE("A damaged marker stops the build") {
    MemoryFileSystem disk;
    REQUIRE(build(disk, {{"index.html", "one"}}));
    const std::string marker = "site/" + std::string(kMarkerName);
    REQUIRE(disk.write(marker, disk.read(marker).value() + "../content/unit.md\n"));
    REQUIRE(disk.write("content/unit.md", "source"));
    CHECK_FALSE(build(disk, {}));
    CHECK(disk.files().contains("content/unit.md"));
}

TEST_CASE("Paths that lead elsewhere are refused") {
    MemoryFileSystem disk;
    auto output = StagedOutput::open(disk, "site");
    REQUIRE(output);
    for (const char* const path :
         {"../x", "/x", "a/../../x", "", "a//b", ".unitfolio-output", ".unitfolio-staging/1"}) {
        CAPTURE(path);
        CHECK_FALSE(output.value().add(path, "bytes"));
    }
}

TEST_CASE("Files are added from several threads") {
    MemoryFileSystem disk;
    auto output = StagedOutput::open(disk, "site");
    REQUIRE(output);
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&output, t] {
            for (int i = 0; i < 50; ++i) {
                const std::string name = std::to_string(t) + "/" + std::to_string(i);
                (void)output.value().add(name, name);
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    REQUIRE(output.value().commit());
    const Files found = published(disk);
    CHECK(found.size() == 200);
    for (const auto& [path, bytes] : found) {
        CHECK(path == bytes);
    }
}

TEST_CASE("On a real disk, no link inside the output is followed") {
    const TemporaryFolder folder;
    DiskFileSystem disk;
    const auto build_there = [&](const Files& made) {
        auto output = StagedOutput::open(disk, folder.at("site/"));
        REQUIRE(output);
        for (const auto& [path, bytes] : made) {
            REQUIRE(output.value().add(path, bytes));
        }
        return output.value().commit();
    };
    REQUIRE(build_there({{"units/a.html", "a"}, {"index.html", "i"}}));
    CHECK(disk.read(folder.at("site/units/a.html")).value() == "a");
    REQUIRE(disk.create_folders(folder.at("content")));
    REQUIRE(disk.write(folder.at("content/a.html"), "precious"));
    std::filesystem::remove_all(folder.at("site/units"));
    std::filesystem::create_directory_symlink("../content", folder.at("site/units"));

    CHECK_FALSE(build_there({{"units/a.html", "new"}, {"index.html", "i"}}));
    REQUIRE(build_there({{"index.html", "j"}}));
    CHECK(disk.read(folder.at("content/a.html")).value() == "precious");
    CHECK(disk.read(folder.at("site/index.html")).value() == "j");
}

}  // namespace unitfolio::io
