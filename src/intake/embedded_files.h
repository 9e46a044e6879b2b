// The files that a PDF carries inside (ISO 32000-1, 7.11.4), taken out without any trust in it.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::intake {

struct EmbeddedFile {
    std::string name;
    std::string bytes;
    /// Why the bytes can't be had; empty if they can.
    std::string fault;
};

struct EmbeddedFiles {
    /// By name.
    std::vector<EmbeddedFile> files;
    /// What had to be mended to read the PDF; empty if nothing.
    std::string complaint;
};

/// Faults: what is no PDF, is cut off, or opens with a password only.
[[nodiscard]] base::Result<EmbeddedFiles> read_embedded_files(std::string_view pdf);

}  // namespace unitfolio::intake
