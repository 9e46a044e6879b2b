#include "preview/http_server.h"

#include "io/file_descriptor.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::preview {

namespace {

/// Bounds for clients that are slow or many.
constexpr unsigned kSilentSeconds = 30;
constexpr unsigned kMostConnections = 256;
constexpr int kBacklog = 64;

base::Fault socket_fault(std::uint16_t port) {
    if (errno == EADDRINUSE) {
        return {fmt::format("port {} is in use: choose another with --port, or let --port 0 take a "
                            "free one",
                            port),
                ""};
    }
    if (errno == EACCES) {
        return {fmt::format("port {} needs rights that this user doesn't have: choose one from "
                            "1024 up with --port",
                            port),
                ""};
    }
    // NOLINTNEXTLINE(concurrency-mt-unsafe): before there is any other thread
    return {fmt::format("can't listen on port {}: {}", port, std::strerror(errno)), ""};
}

sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// A socket that listens; no descriptor if the system refused, which errno then tells.
io::FileDescriptor listening_socket(std::uint16_t port) {
    io::FileDescriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int yes = 1;
    const sockaddr_in address = loopback(port);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the interface of sockets
    const auto* const bare = reinterpret_cast<const sockaddr*>(&address);
    const bool listens =
        socket && ::setsockopt(socket.number(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == 0 &&
        ::bind(socket.number(), bare, sizeof address) == 0 &&
        ::listen(socket.number(), kBacklog) == 0;
    return listens ? std::move(socket) : io::FileDescriptor();
}

std::uint16_t port_of(const io::FileDescriptor& socket) {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the interface of sockets
    ::getsockname(socket.number(), reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}

std::string header(MHD_Connection* connection, const char* name) {
    const char* const value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
    return value == nullptr ? std::string() : std::string(value);
}

MHD_Result send(MHD_Connection* connection, const HttpResponse& answer) {
    // The library copies the body, whatever its type says.
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
    auto* const body = const_cast<char*>(answer.body.data());
    MHD_Response* const response =
        MHD_create_response_from_buffer(answer.body.size(), body, MHD_RESPMEM_MUST_COPY);
    if (response == nullptr) {
        return MHD_NO;
    }
    for (const auto& [name, value] : answer.headers) {
        MHD_add_response_header(response, name.c_str(), value.c_str());
    }
    const MHD_Result sent =
        MHD_queue_response(connection, static_cast<unsigned>(answer.status), response);
    MHD_destroy_response(response);
    return sent;
}

/// What answers.
struct Desk {
    HttpServer::Handler handler;
    std::uint16_t port = 0;
};

// NOLINTBEGIN(bugprone-easily-swappable-parameters,readability-function-size): the library's own
MHD_Result answer(void* state,
                  MHD_Connection* connection,
                  const char* path,
                  const char* method,
                  const char* /*version*/,
                  const char* /*upload*/,
                  std::size_t* upload_size,
                  void** request_state) {
    if (*request_state == nullptr) {
        *request_state = state;  // a first call, before the body; answers then end the connection
        return MHD_YES;
    }
    if (*upload_size > 0) {
        *upload_size = 0;  // nobody wants it
        return MHD_YES;
    }
    const auto& desk = *static_cast<const Desk*>(state);
    return send(connection,
                desk.handler({desk.port,
                              method,
                              path,
                              header(connection, MHD_HTTP_HEADER_HOST),
                              header(connection, "Origin"),
                              header(connection, MHD_HTTP_HEADER_IF_NONE_MATCH)}));
}

/// Paths are decoded once, by who reads them.
std::size_t keep_escapes(void* /*state*/, MHD_Connection* /*connection*/, char* text) {
    return std::strlen(text);
}

// NOLINTEND(bugprone-easily-swappable-parameters,readability-function-size)

struct Stop {
    void operator()(MHD_Daemon* daemon) const { MHD_stop_daemon(daemon); }
};

}  // namespace

struct HttpServer::Daemon {
    /// Outlives what calls it.
    Desk desk;
    std::unique_ptr<MHD_Daemon, Stop> running;
};

base::Result<HttpServer> HttpServer::open(std::uint16_t port, Handler handler) {
    io::FileDescriptor socket = listening_socket(port);
    if (!socket) {
        return socket_fault(port);
    }
    const std::uint16_t bound = port_of(socket);
    auto daemon = std::make_unique<Daemon>();
    daemon->desk = {std::move(handler), bound};
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): the library's way of taking options
    daemon->running.reset(MHD_start_daemon(MHD_USE_AUTO_INTERNAL_THREAD | MHD_USE_ITC,
                                           bound,
                                           nullptr,
                                           nullptr,
                                           &answer,
                                           &daemon->desk,
                                           MHD_OPTION_LISTEN_SOCKET,
                                           socket.release(),
                                           MHD_OPTION_CONNECTION_TIMEOUT,
                                           kSilentSeconds,
                                           MHD_OPTION_CONNECTION_LIMIT,
                                           kMostConnections,
                                           MHD_OPTION_UNESCAPE_CALLBACK,
                                           &keep_escapes,
                                           nullptr,
                                           MHD_OPTION_END));
    if (!daemon->running) {
        return socket_fault(port);
    }
    return HttpServer(std::move(daemon), bound);
}

HttpServer::HttpServer(std::unique_ptr<Daemon> daemon, std::uint16_t port)
    : daemon_(std::move(daemon)),
      port_(port) {}

HttpServer::HttpServer(HttpServer&&) noexcept = default;
HttpServer& HttpServer::operator=(HttpServer&&) noexcept = default;
HttpServer::~HttpServer() = default;

}  // namespace unitfolio::preview
