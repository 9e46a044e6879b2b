#include "load/attachment_reader.h"

#include "io/disk_file_system.h"
#include "io/memory_file_system.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

using namespace unitfolio;

namespace {

data::Value names(std::initializer_list<const char*> files) {
    data::Value list;
    list.kind = data::ValueKind::list;
    for (const char* file : files) {
        data::Value item;
        item.kind = data::ValueKind::scalar;
        item.scalar = file;
        list.items.push_back(item);
    }
    return list;
}

}  // namespace

TEST_CASE("a file over the limit is reported before anybody reads it") {
    io::MemoryFileSystem files;
    REQUIRE(files.write("e/big.bin", std::string(load::kAttachmentLimit + 1, 'x')).ok());
    base::Diagnostics diagnostics;
    const auto read = load::read_attachments(names({"big.bin"}), "e", files, diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].code == base::Code::file_too_large);
    CHECK(read.size() == 1);
}

TEST_CASE("a file of the very limit is fine") {
    io::MemoryFileSystem files;
    REQUIRE(files.write("e/big.bin", std::string(load::kAttachmentLimit, 'x')).ok());
    base::Diagnostics diagnostics;
    static_cast<void>(load::read_attachments(names({"big.bin"}), "e", files, diagnostics));
    CHECK(diagnostics.all().empty());
}

TEST_CASE("links are not followed, neither the file itself nor a folder on the way") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "unitfolio-attachment-links";
    fs::remove_all(folder);
    fs::create_directories(folder / "real");
    io::DiskFileSystem files;
    REQUIRE(files.write((folder / "real" / "x.pdf").string(), "x").ok());
    fs::create_symlink(folder / "real" / "x.pdf", folder / "x.pdf");
    fs::create_directory_symlink(folder / "real", folder / "linked");
    base::Diagnostics diagnostics;
    static_cast<void>(load::read_attachments(
        names({"x.pdf", "linked/x.pdf", "real/x.pdf"}), folder.string(), files, diagnostics));
    REQUIRE(diagnostics.all().size() == 2);
    CHECK(diagnostics.all()[0].code == base::Code::attachment_outside);
    CHECK(diagnostics.all()[1].message.find("'linked'") != std::string::npos);
    fs::remove_all(folder);
}
