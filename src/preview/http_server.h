// A small HTTP server that only programs on this machine can reach. One thread of its own answers
// all connections, so that a slow client holds up nobody, and connections that stay silent are
// closed.
#pragma once

#include "base/result.h"
#include "preview/http_message.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace unitfolio::preview {

class HttpServer {
  public:
    using Handler = std::function<HttpResponse(const HttpRequest&)>;

    /// Listens on 127.0.0.1; port 0 takes a free one. The handler is called from the server's
    /// thread, and must not throw.
    [[nodiscard]] static base::Result<HttpServer> open(std::uint16_t port, Handler handler);

    HttpServer(HttpServer&&) noexcept;
    HttpServer& operator=(HttpServer&&) noexcept;
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;
    /// Waits for answers under way.
    ~HttpServer();

    [[nodiscard]] std::uint16_t port() const { return port_; }

  private:
    struct Daemon;

    HttpServer(std::unique_ptr<Daemon> daemon, std::uint16_t port);

    std::unique_ptr<Daemon> daemon_;
    std::uint16_t port_ = 0;
};

}  // namespace unitfolio::preview
