#include "io/disk_file_system.h"

#include "temporary_folder.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>

namespace unitfolio::io {

namespace fs = std::filesystem;

TEST_CASE("What is written is read again, byte for byte") {
    const TemporaryFolder folder;
    DiskFileSystem files;
    const std::string bytes("a\0b\r\n\xFF", 6);
    REQUIRE(files.write(folder.at("x"), bytes));
    CHECK(files.read(folder.at("x")).value() == bytes);
    REQUIRE(files.write(folder.at("x"), ""));
    CHECK(files.read(folder.at("x")).value().empty());
}

TEST_CASE("Inspecting does not follow links, and nothing there is no fault") {
    const TemporaryFolder folder;
    DiskFileSystem files;
    REQUIRE(files.write(folder.at("file"), "12345"));
    fs::create_symlink(folder.at("file"), folder.at("link"));
    CHECK(files.inspect(folder.at("file")).value().kind == FileKind::file);
    CHECK(files.inspect(folder.at("file")).value().size == 5);
    CHECK(files.inspect(folder.at("link")).value().kind == FileKind::link);
    CHECK(files.inspect(folder.path()).value().kind == FileKind::folder);
    CHECK(files.inspect(folder.at("missing")).value().kind == FileKind::missing);
    CHECK(files.inspect(folder.at("file/below")).value().kind == FileKind::missing);
}

TEST_CASE("Only regular files are read, and a pipe does not hold the reader up") {
    const TemporaryFolder folder;
    const DiskFileSystem files;
    REQUIRE(::mkfifo(folder.at("pipe").c_str(), 0600) == 0);
    CHECK(files.read(folder.at("pipe")).fault().message ==
          "can't read '" + folder.at("pipe") + "': it is not a regular file");
    CHECK_FALSE(files.read(folder.path()));
    CHECK_FALSE(files.read_beneath(folder.path(), "pipe"));
}

TEST_CASE("Faults name the path and the system's reason") {
    const TemporaryFolder folder;
    const auto result = DiskFileSystem().read(folder.at("missing"));
    REQUIRE_FALSE(result);
    CHECK(result.fault().message ==
          "can't read '" + folder.at("missing") + "': No such file or directory");
    CHECK(result.fault().path == folder.at("missing"));
}

TEST_CASE("Entries come sorted by the bytes of their names, with their kinds") {
    const TemporaryFolder folder;
    DiskFileSystem files;
    REQUIRE(files.create_folders(folder.at("a-folder")));
    REQUIRE(files.write(folder.at("Z"), ""));
    REQUIRE(files.write(folder.at("ŵ"), ""));
    fs::create_symlink("Z", folder.at("b-link"));
    const auto entries = files.list(folder.path()).value();
    REQUIRE(entries.size() == 4);
    CHECK(entries[0].name == "Z");
    CHECK(entries[1].kind == FileKind::folder);
    CHECK(entries[2].kind == FileKind::link);
    CHECK(entries[3].name == "ŵ");
}

TEST_CASE("Folders are made with all above them, and those that are there are no fault") {
    const TemporaryFolder folder;
    DiskFileSystem files;
    CHECK(files.create_folders(folder.at("a/b/c")));
    CHECK(files.create_folders(folder.at("a/b/c/")));
    CHECK(fs::is_directory(folder.at("a/b/c")));
    REQUIRE(files.write(folder.at("file"), ""));
    CHECK_FALSE(files.create_folders(folder.at("file")));
    CHECK_FALSE(files.create_folders(folder.at("file/below")));
}

TEST_CASE("Renaming replaces, removing takes files and empty folders") {
    const TemporaryFolder folder;
    DiskFileSystem files;
    REQUIRE(files.write(folder.at("old"), "old"));
    REQUIRE(files.write(folder.at("new"), "new"));
    REQUIRE(files.rename(folder.at("new"), folder.at("old")));
    CHECK(files.read(folder.at("old")).value() == "new");
    REQUIRE(files.create_folders(folder.at("full/empty")));
    CHECK_FALSE(files.remove(folder.at("full")));
    CHECK(files.remove(folder.at("full/empty")));
    CHECK(files.remove(folder.at("old")));
    CHECK(files.remove(folder.at("old")));
    CHECK(files.sync(folder.path()));
}

}  // namespace unitfolio::io
