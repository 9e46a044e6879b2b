#include "preview/reception.h"

#include "base/hash.h"
#include "preview/media_type.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace unitfolio::preview {

namespace {

constexpr std::string_view kIndex = "index.html";
constexpr std::string_view kNotFoundPage = "404.html";
constexpr std::uint16_t kHttpPort = 80;

/// Shown until there is a site.
constexpr std::string_view kNothingYet =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"color-scheme\" content=\"light dark\">\n"
    "<title>No site yet</title>\n</head>\n<body>\n<main>\n<h1>No site yet</h1>\n"
    "<p>This page turns into the site as soon as one can be made.</p>\n"
    "</main>\n</body>\n</html>\n";

HttpResponse response(int status, std::string_view type, std::string body) {
    return {status,
            std::move(body),
            {{"Content-Type", std::string(type)},
             {"Cache-Control", "no-store"},
             {"X-Content-Type-Options", "nosniff"},
             {"Cross-Origin-Resource-Policy", "same-origin"},
             {"Referrer-Policy", "no-referrer"}}};
}

HttpResponse refusal(int status, std::string_view why) {
    return response(status, media_type(".txt"), std::string(why) + '\n');
}

/// Names of this machine that nobody else can give to another one.
bool is_own_host(std::string_view host, std::uint16_t port) {
    constexpr std::array<std::string_view, 3> names{"127.0.0.1", "localhost", "[::1]"};
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        return host == fmt::format("{}:{}", name, port) || (port == kHttpPort && host == name);
    });
}

std::optional<HttpResponse> refused(const HttpRequest& request) {
    if (!is_own_host(request.host, request.port)) {
        return refusal(kForbidden, "This preview answers to this machine's own names only.");
    }
    if (!request.origin.empty() && request.origin != "http://" + request.host) {
        return refusal(kForbidden, "This preview answers to its own pages only.");
    }
    if (request.method != "GET" && request.method != "HEAD") {
        HttpResponse refusing = refusal(kMethodNotAllowed, "A preview can only be read.");
        refusing.headers.emplace_back("Allow", "GET, HEAD");
        return refusing;
    }
    return std::nullopt;
}

HttpResponse file_response(int status,
                           std::string_view path,
                           std::string_view bytes,
                           std::string_view edition) {
    const std::string_view type = media_type(path);
    return response(
        status,
        type,
        type.starts_with("text/html") ? with_script(bytes, edition) : std::string(bytes));
}

HttpResponse missing(const Showing& showing) {
    if (const auto page = showing.files->find(kNotFoundPage); page != showing.files->end()) {
        return file_response(kNotFound, page->first, page->second, showing.edition);
    }
    return showing.files->empty()
               ? file_response(kNotFound, kNotFoundPage, kNothingYet, showing.edition)
               : refusal(kNotFound, "There is no such page.");
}

std::string index_of(std::string_view folder) {
    return std::string(folder) + std::string(kIndex);
}

/// What the site has at a path, if it has anything.
/// `address` is the path as it was asked for.
std::optional<HttpResponse> site_file(const Showing& showing,
                                      const std::string& path,
                                      const std::string& address) {
    const bool is_folder = path.empty() || path.ends_with('/');
    if (const auto file = showing.files->find(is_folder ? index_of(path) : path);
        file != showing.files->end()) {
        return file_response(kOk, file->first, file->second, showing.edition);
    }
    if (!is_folder && showing.files->contains(index_of(path + '/'))) {
        HttpResponse moved = refusal(kMovedFor, "This is a folder.");
        moved.headers.emplace_back("Location", address + '/');
        return moved;
    }
    return std::nullopt;
}

/// Browsers ask twice a second: as long as nothing has changed they get no more than that.
HttpResponse state_response(const HttpRequest& request, const Showing& showing) {
    const std::string tag = fmt::format("\"{:016x}\"", base::fnv1a(showing.state));
    HttpResponse told = request.if_none_match == tag
                            ? response(kNotModified, media_type(".json"), {})
                            : response(kOk, media_type(".json"), showing.state);
    told.headers.emplace_back("ETag", tag);
    return told;
}

}  // namespace

HttpResponse Reception::answer(const HttpRequest& request) const {
    if (auto refusing = refused(request)) {
        return std::move(*refusing);
    }
    const std::string path = decoded(request.path);
    if (!path.starts_with('/')) {
        return refusal(kBadRequest, "This is no address.");
    }
    const std::shared_ptr<const Showing> showing = showcase_->now();
    const std::string below = path.substr(1);
    if (auto file = site_file(*showing, below, request.path)) {
        return std::move(*file);
    }
    if (const auto own = equipment_->find(below); own != equipment_->end()) {
        return response(kOk, media_type(own->first), own->second);
    }
    if (below == kStatePath) {
        return state_response(request, *showing);
    }
    // The page for missing addresses links to where the site will stand one day.
    if (showing->root != "/" && path.starts_with(showing->root)) {
        if (auto file = site_file(*showing, path.substr(showing->root.size()), request.path)) {
            return std::move(*file);
        }
    }
    return missing(*showing);
}

std::string with_script(std::string_view page, std::string_view edition) {
    const std::string script =
        fmt::format("<script src=\"/{}?{}\" defer></script>\n", kScriptPath, edition);
    const std::size_t end = std::min(page.find("</head>"), page.size());
    return std::string(page.substr(0, end)) + script + std::string(page.substr(end));
}

std::string decoded(std::string_view path) {
    constexpr std::size_t escape = 3;
    constexpr int hexadecimal = 16;
    std::string text;
    for (std::size_t i = 0; i < path.size(); ++i) {
        char byte = path[i];
        if (byte == '%') {
            const std::string_view digits = path.substr(i + 1, escape - 1);
            unsigned char number = 0;
            const auto read =
                std::from_chars(digits.data(), digits.data() + digits.size(), number, hexadecimal);
            if (digits.size() != escape - 1 || read.ptr != digits.data() + digits.size()) {
                return {};
            }
            byte = static_cast<char>(number);
            i += escape - 1;
        }
        if (byte == '\0') {
            return {};
        }
        text += byte;
    }
    return text;
}

}  // namespace unitfolio::preview
