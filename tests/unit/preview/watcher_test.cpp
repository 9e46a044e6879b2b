#include "preview/watcher.h"

#include "io/disk_file_system.h"
#include "unit/io/temporary_folder.h"

#include <doctest/doctest.h>
#include <sys/eventfd.h>

#include <filesystem>
#include <string>

namespace unitfolio::preview {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// A project in a folder of its own, watched.
struct WatchedProject {
    TemporaryFolder folder;
    io::DiskFileSystem files;
    io::FileDescriptor stop{::eventfd(0, EFD_CLOEXEC)};
    Watcher watcher = open();

    WatchedProject() {
        write("content/units/a.md");
        write("unitfolio.yaml");
        write("site/index.html");
        watch();
    }

    Watcher open() const {
        auto opened = Watcher::open(files);
        REQUIRE(opened);
        return std::move(opened).value();
    }

    void write(const std::string& path, const std::string& text = "x") {
        const std::string whole = folder.at(path);
        fs::create_directories(fs::path(whole).parent_path());
        REQUIRE(files.write(whole, text));
    }

    void watch() {
        REQUIRE(watcher.watch(
            {{folder.at("unitfolio.yaml")}, {folder.at("content"), folder.at("templates")}}));
    }
};

}  // namespace

TEST_CASE("Files of the content that are written, added, renamed or removed are changes") {
    WatchedProject project;
    CHECK_FALSE(project.watcher.has_news());
    project.write("content/units/a.md", "y");
    CHECK(project.watcher.has_news());
    CHECK_FALSE(project.watcher.has_news());
    project.write("content/units/b.md");
    CHECK(project.watcher.has_news());
    fs::rename(project.folder.at("content/units/b.md"), project.folder.at("content/units/c.md"));
    CHECK(project.watcher.has_news());
    fs::remove(project.folder.at("content/units/c.md"));
    CHECK(project.watcher.has_news());
}

TEST_CASE("New folders are watched from the next look on, and folders that come late count too") {
    WatchedProject project;
    project.write("content/learners/jo/learner.md");
    CHECK(project.watcher.has_news());
    project.watch();
    project.write("content/learners/jo/learner.md", "y");
    CHECK(project.watcher.has_news());
    project.write("templates/site/unit.html");
    CHECK(project.watcher.has_news());
    project.watch();
    project.write("templates/site/unit.html", "y");
    CHECK(project.watcher.has_news());
}

TEST_CASE("The project file counts, replaced or written; what stands beside it doesn't") {
    WatchedProject project;
    project.write("unitfolio.yaml", "y");
    CHECK(project.watcher.has_news());
    project.write("unitfolio.yaml.new", "z");
    CHECK_FALSE(project.watcher.has_news());
    fs::rename(project.folder.at("unitfolio.yaml.new"), project.folder.at("unitfolio.yaml"));
    CHECK(project.watcher.has_news());
    project.write("site/index.html", "y");
    project.write("notes.txt");
    CHECK_FALSE(project.watcher.has_news());
}

TEST_CASE("What editors leave lying about for a moment is no change") {
    WatchedProject project;
    project.write("content/units/.a.md.swp");
    project.write("content/units/a.md~");
    project.write("content/units/#a.md#");
    CHECK_FALSE(project.watcher.has_news());
}

TEST_CASE("Waiting ends when it is asked to, and many changes are one") {
    WatchedProject project;
    project.write("content/units/a.md", "y");
    project.write("content/units/b.md", "y");
    CHECK(project.watcher.wait(project.stop.number(), 1ms) == Wake::changed);
    ::eventfd_write(project.stop.number(), 1);
    CHECK(project.watcher.wait(project.stop.number(), 1ms) == Wake::stopped);
}

}  // namespace unitfolio::preview
