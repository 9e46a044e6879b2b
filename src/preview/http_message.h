// What is asked of the server and what it answers: plain values, so that everything that is decided
// about them can be tried without a network.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::preview {

struct HttpRequest {
    /// The server's own: whoever asks for another was led here by a name that somebody else gave
    /// this machine.
    std::uint16_t port = 0;
    std::string method;
    /// As it was sent, percent signs and all, without what follows a '?'.
    std::string path;
    // Headers; empty if the request has none.
    std::string host = {};
    std::string origin = {};
    std::string if_none_match = {};
};

struct HttpResponse {
    int status = 200;
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
};

inline constexpr int kOk = 200;
inline constexpr int kMovedFor = 307;
inline constexpr int kNotModified = 304;
inline constexpr int kBadRequest = 400;
inline constexpr int kForbidden = 403;
inline constexpr int kNotFound = 404;
inline constexpr int kMethodNotAllowed = 405;

}  // namespace unitfolio::preview
