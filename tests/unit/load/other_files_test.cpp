#include "load/other_files.h"

#include "io/memory_file_system.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace unitfolio;

/// A disk with folders that nobody may list.
class LockedFiles final : public io::FileSystem {
  public:
    explicit LockedFiles(std::set<std::string> locked)
        : locked_(std::move(locked)) {}

    [[nodiscard]] base::Result<io::FileInfo> inspect(const std::string& path) const override {
        return files_.inspect(path);
    }

    [[nodiscard]] base::Result<std::string> read(const std::string& path) const override {
        return files_.read(path);
    }

    [[nodiscard]] base::Result<std::string> read_beneath(
        const std::string& folder, const std::string& relative) const override {
        return files_.read_beneath(folder, relative);
    }

    [[nodiscard]] base::Result<std::vector<io::Entry>> list(
        const std::string& folder) const override {
        if (locked_.contains(folder)) {
            return base::Fault{"can't list '" + folder + "'", folder};
        }
        return files_.list(folder);
    }

    base::Result<base::Done> write(const std::string& path, std::string_view bytes) override {
        return files_.write(path, bytes);
    }

    base::Result<base::Done> sync(const std::string& folder) override {
        return files_.sync(folder);
    }

    base::Result<base::Done> rename(const std::string& from, const std::string& to) override {
        return files_.rename(from, to);
    }

    base::Result<base::Done> remove(const std::string& path) override {
        return files_.remove(path);
    }

    base::Result<base::Done> create_folders(const std::string& path) override {
        return files_.create_folders(path);
    }

  private:
    io::MemoryFileSystem files_;
    std::set<std::string> locked_;
};

model::Project project_in(const std::string& content) {
    model::Project project;
    project.content_folder = content;
    return project;
}

}  // namespace

TEST_CASE("files that are no content are found however deep they lie") {
    io::MemoryFileSystem files;
    std::string deep;
    for (int level = 0; level < 30; ++level) {
        deep += "f/";
    }
    deep += "a.png";
    for (const std::string& path : {std::string("b.png"), deep, std::string(".git/config")}) {
        REQUIRE(files.write("content/" + path, "x").ok());
    }
    const auto found = load::find_other_files(files, project_in("content"), {});
    CHECK(found.paths == std::vector<std::string>{"b.png", deep});
    CHECK(found.unlisted.empty());
}

TEST_CASE("folders that can't be listed are named, but for those that are meant for nobody") {
    LockedFiles files({"content/a/b", "content/_old", "content/units"});
    for (const char* path : {"a/b/c.md", "_old/c.md", "units/c.md", "d.png"}) {
        REQUIRE(files.write(std::string("content/") + path, "x").ok());
    }
    load::ContentFile units;
    units.path = "content/units";
    const auto found = load::find_other_files(files, project_in("content"), {units});
    CHECK(found.paths == std::vector<std::string>{"d.png"});
    REQUIRE(found.unlisted.size() == 1);
    CHECK(found.unlisted[0].first == "a/b");
    CHECK(found.unlisted[0].second == "can't list 'content/a/b'");
}

TEST_CASE("a content folder that is missing has no other files") {
    const io::MemoryFileSystem files;
    const auto found = load::find_other_files(files, project_in("content"), {});
    CHECK(found.paths.empty());
    CHECK(found.unlisted.empty());
}
