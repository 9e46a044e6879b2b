#include "diagnostics/case_file.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>

namespace unitfolio::test {

namespace {

constexpr std::string_view kCase = "=== case: ";
constexpr std::string_view kFile = "=== file ";
constexpr std::string_view kExpected = "=== expected";

class CaseParser {
  public:
    void read(std::string_view line) {
        if (line.starts_with(kCase)) {
            cases_.push_back({std::string(line.substr(kCase.size())), {}, {}});
            in_expected_ = false;
        } else if (cases_.empty()) {
            return;
        } else if (line.starts_with(kFile)) {
            cases_.back().files.emplace_back(unescaped(line.substr(kFile.size())), "");
            in_expected_ = false;
        } else if (line.starts_with(kExpected)) {
            in_expected_ = true;
        } else if (in_expected_) {
            read_expected(line);
        } else if (!cases_.back().files.empty()) {
            cases_.back().files.back().second += unescaped(line) + "\n";
        }
    }

    [[nodiscard]] std::vector<DiagnosticCase> take() { return std::move(cases_); }

  private:
    void read_expected(std::string_view line) {
        const std::string text(base::trim(line));
        auto& expected = cases_.back().expected;
        if (text.empty()) {
            return;
        }
        if (line.starts_with(' ') && !expected.empty()) {
            expected.back().details.push_back(text);
        } else {
            expected.push_back({text, {}});
        }
    }

    std::vector<DiagnosticCase> cases_;
    bool in_expected_ = false;
};

/// "\*20000{x}"
struct Repetition {
    std::size_t count = 0;
    std::string_view text;
    /// Of what stands for it.
    std::size_t size = 0;
};

std::optional<Repetition> read_repetition(std::string_view text) {
    constexpr std::string_view mark = "\\*";
    const std::size_t open = text.find('{');
    const std::size_t close = text.find('}');
    if (!text.starts_with(mark) || close == std::string_view::npos || open > close) {
        return std::nullopt;
    }
    Repetition repetition{0, text.substr(open + 1, close - open - 1), close + 1};
    const auto read =
        std::from_chars(text.data() + mark.size(), text.data() + open, repetition.count);
    return read.ptr == text.data() + open ? std::optional(repetition) : std::nullopt;
}

}  // namespace

std::string unescaped(std::string_view line) {
    std::string out;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (const auto repeated = read_repetition(line.substr(at))) {
            for (std::size_t i = 0; i < repeated->count; ++i) {
                out += repeated->text;
            }
            at += repeated->size - 1;
            continue;
        }
        if (line.substr(at).starts_with("\\x") && at + 4 <= line.size()) {
            unsigned byte = 0;
            const auto read = std::from_chars(line.data() + at + 2, line.data() + at + 4, byte, 16);
            if (read.ptr == line.data() + at + 4) {
                out += static_cast<char>(byte);
                at += 3;
                continue;
            }
        }
        out += line[at];
    }
    return out;
}

std::vector<DiagnosticCase> parse_cases(std::string_view text) {
    CaseParser parser;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        parser.read(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parser.take();
}

}  // namespace unitfolio::test
