#include "link/content_paths.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <vector>

namespace unitfolio::link {

namespace {

constexpr int kHexadecimal = 16;

/// Follows the steps of a path; false if it leads above where `steps` began.
bool walk(std::string_view path, std::vector<std::string_view>& steps) {
    while (!path.empty()) {
        const std::string_view step = path.substr(0, path.find('/'));
        path.remove_prefix(std::min(path.size(), step.size() + 1));
        if (step.empty() || step == ".") {
            continue;
        }
        if (step != "..") {
            steps.push_back(step);
        } else if (steps.empty()) {
            return false;
        } else {
            steps.pop_back();
        }
    }
    return true;
}

std::string_view folder_of(std::string_view file) {
    return file.substr(0, file.rfind('/') + 1);
}

}  // namespace

std::optional<std::string> resolved_path(std::string_view file, std::string_view written) {
    std::vector<std::string_view> steps;
    if (!walk(folder_of(file), steps) || !walk(written, steps)) {
        return std::nullopt;
    }
    std::string path = file.starts_with('/') ? "/" : "";
    for (std::size_t i = 0; i < steps.size(); ++i) {
        path += i == 0 ? "" : "/";
        path += steps[i];
    }
    return path;
}

std::string relative_path(std::string_view from, std::string_view to) {
    std::size_t common = 0;
    for (std::size_t i = 0; i < std::min(from.size(), to.size()) && from[i] == to[i]; ++i) {
        common = from[i] == '/' ? i + 1 : common;
    }
    std::string path;
    const std::string_view below = from.substr(common);
    for (auto steps = std::count(below.begin(), below.end(), '/'); steps > 0; --steps) {
        path += "../";
    }
    return path.append(to.substr(common));
}

std::string percent_decoded(std::string_view text) {
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned byte = 0;
        const std::string_view digits =
            text.substr(at).starts_with('%') ? text.substr(at + 1, 2) : std::string_view();
        const auto read =
            std::from_chars(digits.data(), digits.data() + digits.size(), byte, kHexadecimal);
        if (digits.size() == 2 && read.ptr == digits.data() + digits.size()) {
            decoded += static_cast<char>(byte);
            at += 2;
        } else {
            decoded += text[at];
        }
    }
    return decoded;
}

}  // namespace unitfolio::link
