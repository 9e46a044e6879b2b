#include "io/zip_archive.h"

#include <zip.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace unitfolio::io {

namespace {

constexpr int kFirstYear = 1980;
constexpr int kLastYear = 2107;
constexpr zip_uint32_t kBestCompression = 9;
/// An ordinary file that its owner writes and everybody reads, as Unix says it in a ZIP.
constexpr zip_uint32_t kPlainFile = 0100644U << 16U;

struct SourceCloser {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

/// Throws away what was not closed.
struct ArchiveDiscarder {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

using Source = std::unique_ptr<zip_source_t, SourceCloser>;
using Archive = std::unique_ptr<zip_t, ArchiveDiscarder>;

base::Fault fault(std::string_view why) {
    return {"the archive can't be made: " + std::string(why), ""};
}

/// MS-DOS's way to write a day; other years give the nearest day it knows.
zip_uint16_t dos_date(base::Date date) {
    const int year = std::clamp<int>(date.year, kFirstYear, kLastYear);
    return static_cast<zip_uint16_t>(((year - kFirstYear) << 9) | (date.month << 5) | date.day);
}

/// A name of ASCII alone is the same in every encoding and says none; newer libzip would mark it as
/// UTF-8, older ones don't, and the bytes must not depend on that.
zip_flags_t encoding(std::string_view name) {
    const bool is_ascii = std::ranges::none_of(
        name, [](char byte) { return (static_cast<unsigned char>(byte) & 0x80U) != 0; });
    return is_ascii ? ZIP_FL_ENC_GUESS : ZIP_FL_ENC_UTF_8;
}

bool add(zip_t* archive, const ZipEntry& entry) {
    zip_source_t* const source =
        zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
    if (source == nullptr) {
        return false;
    }
    const zip_int64_t added =
        zip_file_add(archive, entry.name.c_str(), source, encoding(entry.name));
    if (added < 0) {
        zip_source_free(source);
        return false;
    }
    const auto index = static_cast<zip_uint64_t>(added);
    const zip_int32_t method = entry.packing == Packing::stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    return zip_set_file_compression(archive, index, method, kBestCompression) == 0 &&
           zip_file_set_dostime(archive, index, 0, dos_date(entry.modified), 0) == 0 &&
           zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, kPlainFile) == 0;
}

base::Result<std::string> bytes_of(zip_source_t* source) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) {
        return fault("its bytes can't be read");
    }
    std::string bytes(stat.size, '\0');
    const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read < 0 || static_cast<zip_uint64_t>(read) != stat.size) {
        return fault("its bytes can't be read");
    }
    return bytes;
}

}  // namespace

base::Result<std::string> make_zip(std::span<const ZipEntry> entries) {
    zip_error_t error;
    zip_error_init(&error);
    const Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (target == nullptr) {
        return fault(zip_error_strerror(&error));
    }
    Archive archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
    if (archive == nullptr) {
        return fault(zip_error_strerror(&error));
    }
    // The archive lets go of one hold of its source when it is closed; ours stays.
    zip_source_keep(target.get());
    for (const ZipEntry& entry : entries) {
        if (!add(archive.get(), entry)) {
            return fault(zip_strerror(archive.get()));
        }
    }
    if (zip_close(archive.get()) != 0) {
        return fault(zip_strerror(archive.get()));
    }
    static_cast<void>(archive.release());  // NOLINT(bugprone-unused-return-value): closed above
    return bytes_of(target.get());
}

}  // namespace unitfolio::io
