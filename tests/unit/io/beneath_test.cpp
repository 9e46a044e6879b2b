#include "io/beneath.h"

#include "io/disk_file_system.h"
#include "temporary_folder.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <filesystem>

namespace unitfolio::io {

namespace fs = std::filesystem;

namespace {

constexpr std::array kResolvers = {Resolver::kernel_if_able, Resolver::stepwise};

/// A learner's folder with files, and links that lead out of it and about in it.
void fill(const TemporaryFolder& folder) {
    DiskFileSystem files;
    REQUIRE(files.create_folders(folder.at("learner/sub")));
    REQUIRE(files.write(folder.at("learner/a.txt"), "a"));
    REQUIRE(files.write(folder.at("learner/sub/b.txt"), "b"));
    REQUIRE(files.write(folder.at("secret"), "secret"));
    fs::create_symlink("../secret", folder.at("learner/out"));
    fs::create_symlink("a.txt", folder.at("learner/in"));
    fs::create_symlink("..", folder.at("learner/up"));
    fs::create_symlink("sub", folder.at("learner/to-sub"));
    fs::create_symlink("learner", folder.at("alias"));
}

std::string first_byte(const FileDescriptor& file) {
    char byte = 0;
    return ::read(file.number(), &byte, 1) == 1 ? std::string(1, byte) : std::string();
}

}  // namespace

TEST_CASE("Files inside are opened, by either resolver") {
    const TemporaryFolder folder;
    fill(folder);
    for (const Resolver resolver : kResolvers) {
        const auto direct = open_beneath(folder.at("learner"), "a.txt", resolver);
        REQUIRE(direct);
        CHECK(first_byte(direct.value()) == "a");
        const auto below = open_beneath(folder.at("learner"), "sub/b.txt", resolver);
        REQUIRE(below);
        CHECK(first_byte(below.value()) == "b");
    }
}

TEST_CASE("The folder itself may be a link") {
    const TemporaryFolder folder;
    fill(folder);
    for (const Resolver resolver : kResolvers) {
        CHECK(open_beneath(folder.at("alias"), "sub/b.txt", resolver));
    }
}

TEST_CASE("No link is followed, wherever it leads") {
    const TemporaryFolder folder;
    fill(folder);
    for (const Resolver resolver : kResolvers) {
        for (const char* const name :
             {"out", "in", "up/secret", "to-sub/b.txt", "up/learner/a.txt"}) {
            CAPTURE(name);
            CHECK_FALSE(open_beneath(folder.at("learner"), name, resolver));
        }
    }
    CHECK(open_beneath(folder.at("learner"), "in").fault().message ==
          "can't read '" + folder.at("learner/in") + "': a symbolic link stands on the way");
}

TEST_CASE("Names that could lead out are refused before the disk is asked") {
    const TemporaryFolder folder;
    fill(folder);
    const std::string absolute = folder.at("learner/a.txt");
    const std::string cut("a.txt\0.png", 10);
    for (const Resolver resolver : kResolvers) {
        for (const std::string& name : {std::string("../secret"),
                                        std::string("sub/../a.txt"),
                                        std::string(".."),
                                        std::string("."),
                                        std::string(),
                                        std::string("sub//b.txt"),
                                        std::string("./a.txt"),
                                        absolute,
                                        cut}) {
            CAPTURE(name);
            CHECK_FALSE(open_beneath(folder.at("learner"), name, resolver));
        }
    }
}

TEST_CASE("What is not there is a fault that says so") {
    const TemporaryFolder folder;
    fill(folder);
    for (const Resolver resolver : kResolvers) {
        CHECK(open_beneath(folder.at("learner"), "sub/none.txt", resolver).fault().message ==
              "can't read '" + folder.at("learner/sub/none.txt") + "': No such file or directory");
        CHECK_FALSE(open_beneath(folder.at("nobody"), "a.txt", resolver));
        CHECK_FALSE(open_beneath(folder.at("learner"), "a.txt/b", resolver));
    }
}

}  // namespace unitfolio::io
