#include "preview/http_server.h"

#include "io/file_descriptor.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <string>
#include <thread>
#include <vector>

namespace unitfolio::preview {

namespace {

/// What the server answers to these bytes until it ends the connection.
std::string exchange(std::uint16_t port, const std::string& request) {
    const io::FileDescriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(
                socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(::send(socket.number(), request.data(), request.size(), 0) ==
            static_cast<ssize_t>(request.size()));
    std::string answer;
    std::array<char, 4096> buffer{};
    while (true) {
        const ssize_t size = ::recv(socket.number(), buffer.data(), buffer.size(), 0);
        if (size <= 0) {
            return answer;
        }
        answer.append(buffer.data(), static_cast<std::size_t>(size));
    }
}

HttpServer open_server(HttpServer::Handler handler) {
    auto server = HttpServer::open(0, std::move(handler));
    REQUIRE(server);
    return std::move(server).value();
}

/// Says what it was asked.
HttpResponse echo(const HttpRequest& asked) {
    return {200,
            asked.method + " " + asked.path + " " + asked.host + " " + asked.origin + " " +
                asked.if_none_match + " " + std::to_string(asked.port),
            {{"X-Test", "yes"}}};
}

}  // namespace

TEST_CASE("A request reaches the handler as it was sent, and its answer comes back") {
    const HttpServer server = open_server(echo);
    CHECK(server.port() != 0);
    const std::string answer =
        exchange(server.port(),
                 "GET /a%20b/../c?x=%41 HTTP/1.1\r\nHost: h:1\r\nOrigin: o\r\n"
                 "If-None-Match: \"t\"\r\nConnection: close\r\n\r\n");
    CHECK(answer.starts_with("HTTP/1.1 200 "));
    CHECK(answer.find("X-Test: yes\r\n") != std::string::npos);
    CHECK(answer.ends_with("\r\n\r\nGET /a%20b/../c h:1 o \"t\" " + std::to_string(server.port())));
}

TEST_CASE("HEAD brings no body, and a body that is sent is let fall") {
    const HttpServer server = open_server(echo);
    const std::string head =
        exchange(server.port(), "HEAD / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    CHECK(head.ends_with("\r\n\r\n"));
    const std::string post = exchange(
        server.port(),
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello");
    CHECK(post.find("POST / h") != std::string::npos);
}

TEST_CASE("A port that is in use is a fault that names the way out") {
    const HttpServer server = open_server(echo);
    const auto second = HttpServer::open(server.port(), echo);
    REQUIRE_FALSE(second);
    CHECK(second.fault().message ==
          "port " + std::to_string(server.port()) +
              " is in use: choose another with --port, or let --port 0 take a free one");
}

TEST_CASE("Clients that send nothing hold nobody up, and don't keep the server from ending") {
    const HttpServer server = open_server(echo);
    std::vector<io::FileDescriptor> silent;
    for (int client = 0; client < 20; ++client) {
        silent.emplace_back(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(server.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        REQUIRE(::connect(silent.back().number(),
                          reinterpret_cast<const sockaddr*>(&address),
                          sizeof address) == 0);
    }
    const std::string request = "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
    std::vector<std::thread> clients;
    std::array<std::string, 8> answers;
    for (std::string& answer : answers) {
        clients.emplace_back([&] { answer = exchange(server.port(), request); });
    }
    for (std::thread& client : clients) {
        client.join();
    }
    for (const std::string& answer : answers) {
        CHECK(answer.starts_with("HTTP/1.1 200 "));
    }
}

}  // namespace unitfolio::preview
