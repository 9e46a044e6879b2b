#include "site/urls.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace unitfolio::site {

namespace {

constexpr std::string_view kHexDigits = "0123456789ABCDEF";

bool stands_as_it_is(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view{"-._~/"}.find(c) != std::string_view::npos;
}

/// The length of the folders that both paths start with, the last '/' included.
std::size_t common_folders(std::string_view a, std::string_view b) {
    std::size_t common = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()) && a[i] == b[i]; ++i) {
        if (a[i] == '/') {
            common = i + 1;
        }
    }
    return common;
}

std::string steps_up(std::string_view path) {
    std::string steps;
    for (const char c : path) {
        if (c == '/') {
            steps += "../";
        }
    }
    return steps;
}

/// "/revision/" of "https://example.org/revision".
std::string server_path(std::string_view base_url) {
    const std::size_t scheme = base_url.find("://");
    const std::size_t host = scheme == std::string_view::npos ? 0 : scheme + 3;
    const std::size_t slash = base_url.find('/', host);
    std::string path = slash == std::string_view::npos ? "" : std::string{base_url.substr(slash)};
    if (path.empty() || path.back() != '/') {
        path += '/';
    }
    return path;
}

}  // namespace

std::string escape_path(std::string_view path) {
    std::string escaped;
    escaped.reserve(path.size());
    for (const char c : path) {
        if (stands_as_it_is(c)) {
            escaped += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        escaped += '%';
        escaped += kHexDigits[byte >> 4U];
        escaped += kHexDigits[byte & 15U];
    }
    return escaped;
}

std::string_view file_stem(std::string_view slug) {
    constexpr std::size_t most_bytes = 100;
    if (slug.size() <= most_bytes) {
        return slug;
    }
    std::size_t end = most_bytes;
    while (end > 0 && (static_cast<unsigned char>(slug[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return slug.substr(0, end);
}

LinkBase LinkBase::relative_to(std::string path) {
    LinkBase base;
    base.path_ = std::move(path);
    base.root_ = steps_up(base.path_);
    return base;
}

LinkBase LinkBase::rooted(std::string_view base_url) {
    LinkBase base;
    base.root_ = server_path(base_url);
    base.is_rooted_ = true;
    return base;
}

std::string LinkBase::root() const {
    return root_;
}

std::string LinkBase::to(const Place& place) const {
    std::string anchor = place.anchor.empty() ? "" : '#' + escape_path(place.anchor);
    if (is_rooted_) {
        return root_ + escape_path(place.path) + anchor;
    }
    if (place.path == path_ && !anchor.empty()) {
        return anchor;
    }
    const std::size_t common = common_folders(path_, place.path);
    return steps_up(std::string_view(path_).substr(common)) +
           escape_path(std::string_view(place.path).substr(common)) + anchor;
}

}  // namespace unitfolio::site
