// Many files as one: a ZIP archive whose bytes depend on nothing but what is put into it. The only
// door to libzip.
#pragma once

#include "base/date.h"
#include "base/result.h"

#include <cstdint>
#include <span>
#include <string>

namespace unitfolio::io {

enum class Packing : std::uint8_t {
    deflated,
    /// As it is: for what is compressed already.
    stored,
};

struct ZipEntry {
    /// UTF-8 with '/': "E01 Case for change/weeks.csv". Each once, none of them absolute.
    std::string name;
    std::string bytes;
    base::Date modified;
    Packing packing = Packing::deflated;
};

/// The archive, entries in the order given.
[[nodiscard]] base::Result<std::string> make_zip(std::span<const ZipEntry> entries);

}  // namespace unitfolio::io
