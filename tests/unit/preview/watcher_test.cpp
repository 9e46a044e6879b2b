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
struct Desk {
    TemporaryFolder folder;
    io::DiskFileSystem files;
    io::FileDescriptor stop{::eventfd(0, EFD_CLOEXEC)};
    Watcher watcher = open();

    Desk() {
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
    Desk desk;
    CHECK_FALSE(desk.watcher.has_news());
    desk.write("content/units/a.md", "y");
    CHECK(desk.watcher.has_news());
    CHECK_FALSE(desk.watcher.has_news());
    desk.write("content/units/b.md");
    CHECK(desk.watcher.has_news());
    fs::rename(desk.folder.at("content/units/b.md"), desk.folder.at("content/units/c.md"));
    CHECK(desk.watcher.has_news());
    fs::remove(desk.folder.at("content/units/c.md"));
    CHECK(desk.watcher.has_news());
}

TEST_CASE("New folders are watched from the next look on, and folders that come late count too") {
    Desk desk;
    desk.write("content/learners/jo/learner.md");
    CHECK(desk.watcher.has_news());
    desk.watch();
    desk.write("content/learners/jo/learner.md", "y");
    CHECK(desk.watcher.has_news());
    desk.write("templates/site/unit.html");
    CHECK(desk.watcher.has_news());
    desk.watch();
    desk.write("templates/site/unit.html", "y");
    CHECK(desk.watcher.has_news());
}

TEST_CASE("The project file counts, replaced or written; what stands beside it doesn't") {
    Desk desk;
    desk.write("unitfolio.yaml", "y");
    CHECK(desk.watcher.has_news());
    desk.write("unitfolio.yaml.new", "z");
    CHECK_FALSE(desk.watcher.has_news());
    fs::rename(desk.folder.at("unitfolio.yaml.new"), desk.folder.at("unitfolio.yaml"));
    CHECK(desk.watcher.has_news());
    desk.write("site/index.html", "y");
    desk.write("notes.txt");
    CHECK_FALSE(desk.watcher.has_news());
}

TEST_CASE("What editors leave lying about for a moment is no change") {
    Desk desk;
    desk.write("content/units/.a.md.swp");
    desk.write("content/units/a.md~");
    desk.write("content/units/#a.md#");
    CHECK_FALSE(desk.watcher.has_news());
}

TEST_CASE("Waiting ends when it is asked to, and many changes are one") {
    Desk desk;
    desk.write("content/units/a.md", "y");
    desk.write("content/units/b.md", "y");
    CHECK(desk.watcher.wait(desk.stop.number(), 1ms) == Wake::changed);
    ::eventfd_write(desk.stop.number(), 1);
    CHECK(desk.watcher.wait(desk.stop.number(), 1ms) == Wake::stopped);
}

}  // namespace unitfolio::preview
