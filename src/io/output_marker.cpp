#include "io/output_marker.h"

#include <fmt/format.h>

#include <algorithm>

namespace unitfolio::io {

namespace {

constexpr std::string_view kFirstLine =
    "# Made by unitfolio, which replaces and removes the files listed here. Format 1.";

bool is_plain(char byte) {
    return static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7F && byte != '\\';
}

}  // namespace

bool is_output_path(std::string_view path) {
    if (!std::all_of(path.begin(), path.end(), is_plain)) {
        return false;
    }
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string_view part = path.substr(begin, end - begin);
        if (part.empty() || part == "." || part == ".." || part == kMarkerName ||
            part == kStagingName) {
            return false;
        }
        begin = end + 1;
    }
    return true;
}

std::string format_marker(const std::set<std::string>& paths) {
    std::string text(kFirstLine);
    text += '\n';
    for (const std::string& path : paths) {
        text += path;
        text += '\n';
    }
    return text;
}

base::Result<std::set<std::string>> parse_marker(std::string_view text, const std::string& path) {
    const base::Fault damaged{
        fmt::format("the list of outputs '{}' is damaged; remove its folder and build again", path),
        path};
    std::string_view rest = text;
    const auto next_line = [&rest] {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.ends_with('\r')) {
            line.remove_suffix(1);  // A checkout may have rewritten the line endings.
        }
        return line;
    };
    if (next_line() != kFirstLine) {
        return damaged;
    }
    std::set<std::string> paths;
    while (!rest.empty()) {
        const std::string_view line = next_line();
        if (!is_output_path(line)) {
            return damaged;
        }
        paths.emplace(line);
    }
    return paths;
}

}  // namespace unitfolio::io
