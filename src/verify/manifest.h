// What a portfolio's record says of its files: the yardstick by which a portfolio is verified.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::verify {

/// Under this name portfolios carry their record.
inline constexpr std::string_view kManifestName = "portfolio.json";

struct ListedFile {
    /// The name inside the PDF.
    std::string name;
    std::uint64_t size = 0;
    /// 64 lower-case hexadecimal digits.
    std::string sha256;
};

/// The PDF as it was made.
struct ListedPdf {
    std::uint64_t size = 0;
    std::string sha256;
};

struct Manifest {
    std::string learner;
    /// "2026-03-14".
    std::string date;
    /// Those that are embedded.
    std::vector<ListedFile> files;
    /// Files that are named in evidence and stand on pages, are kept elsewhere or were not to be
    /// had.
    std::size_t elsewhere = 0;
    /// Only beside a PDF: inside, the digest would be part of what it is of.
    std::optional<ListedPdf> pdf;
    /// All of the record but `pdf`, spelled one way, to compare two of them.
    std::string content;
};

/// A fault for anything that is not a record of a portfolio, with the reason in words that follow
/// "it".
[[nodiscard]] base::Result<Manifest> read_manifest(std::string_view text);

}  // namespace unitfolio::verify
