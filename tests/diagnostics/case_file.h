// Cases of diagnostics as they are written in a file: see README.md.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::test {

struct ExpectedDiagnostic {
    /// "path:line:column: severity[code] message".
    std::string line;
    /// "note: …" and "hint: …".
    std::vector<std::string> details;
};

struct DiagnosticCase {
    std::string title;
    std::vector<std::pair<std::string, std::string>> files;
    std::vector<ExpectedDiagnostic> expected;
};

/// A line with every `\xHH` made into the byte HH, and every `\*N{text}` into N times the text.
[[nodiscard]] std::string unescaped(std::string_view line);

[[nodiscard]] std::vector<DiagnosticCase> parse_cases(std::string_view text);

}  // namespace unitfolio::test
