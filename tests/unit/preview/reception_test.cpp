#include "preview/reception.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace unitfolio::preview {

namespace {

constexpr std::uint16_t kPort = 8000;

struct Desk {
    Showcase showcase;
    Files equipment{{"-/preview.js", "// script"}, {"-/preview.css", "/* style */"}};
    Reception reception{showcase, equipment};

    Desk() { show("/"); }

    void show(const std::string& root) {
        showcase.show(
            {std::make_shared<const Files>(
                 Files{{"index.html", "<html><head></head><body>Home</body></html>"},
                       {"404.html", "<html><head></head><body>Nowhere</body></html>"},
                       {"units/a b.html", "<html><head></head><body>Unit</body></html>"},
                       {"-/coverage/index.html", "<html><head></head><body>Coverage</body></html>"},
                       {"assets/site.css", "body {}"}}),
             "e1",
             "{\"errors\":0}",
             root});
    }

    [[nodiscard]] HttpResponse get(const std::string& path) const {
        return reception.answer({kPort, "GET", path, "127.0.0.1:8000"});
    }
};

std::string header(const HttpResponse& response, const std::string& name) {
    const auto found = std::find_if(response.headers.begin(),
                                    response.headers.end(),
                                    [&](const auto& entry) { return entry.first == name; });
    return found == response.headers.end() ? "" : found->second;
}

bool holds(const HttpResponse& response, const std::string& text) {
    return response.body.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("Pages come with the preview's script, everything else as it is") {
    const Desk desk;
    const HttpResponse home = desk.get("/");
    CHECK(home.status == 200);
    CHECK(home.body ==
          "<html><head><script src=\"/-/preview.js?e1\" defer></script>\n</head><body>Home</body>"
          "</html>");
    CHECK(header(home, "Content-Type") == "text/html; charset=utf-8");
    CHECK(header(home, "Cache-Control") == "no-store");
    CHECK(header(home, "X-Content-Type-Options") == "nosniff");
    CHECK(header(home, "Cross-Origin-Resource-Policy") == "same-origin");
    CHECK(desk.get("/index.html").body == home.body);
    CHECK(holds(desk.get("/units/a%20b.html"), "Unit"));
    CHECK(desk.get("/assets/site.css").body == "body {}");
    CHECK(desk.get("/-/preview.js").body == "// script");
    CHECK(with_script("<p>No head", "e2") ==
          "<p>No head<script src=\"/-/preview.js?e2\" defer></script>\n");
}

TEST_CASE("A folder's page is found, and links on it lead where they should") {
    const Desk desk;
    CHECK(holds(desk.get("/-/coverage/"), "Coverage"));
    const HttpResponse moved = desk.get("/-/coverage");
    CHECK(moved.status == 307);
    CHECK(header(moved, "Location") == "/-/coverage/");
}

TEST_CASE("What isn't there gets the site's own page for that") {
    const Desk desk;
    const HttpResponse missing = desk.get("/nowhere.html");
    CHECK(missing.status == 404);
    CHECK(holds(missing, "Nowhere"));
    CHECK(holds(missing, "/-/preview.js?e1"));
}

TEST_CASE("Links that start where the site will stand one day lead to it") {
    Desk desk;
    CHECK(desk.get("/revision/assets/site.css").status == 404);
    desk.show("/revision/");
    CHECK(desk.get("/revision/assets/site.css").body == "body {}");
    CHECK(desk.get("/revision/").status == 200);
    CHECK(desk.get("/assets/site.css").status == 200);
}

TEST_CASE("No path leads anywhere but to what was made") {
    const Desk desk;
    for (const char* path : {"/../reception_test.cpp",
                             "/..%2f..%2fetc/passwd",
                             "/%2e%2e/%2e%2e/etc/passwd",
                             "//etc/passwd",
                             "/etc/passwd",
                             "/units/../../content/learners",
                             "/%252e%252e/etc/passwd",
                             "/units\\..\\..\\x"}) {
        CAPTURE(path);
        CHECK(desk.get(path).status == 404);
    }
    for (const char* path : {"", "units", "/%", "/%4", "/%zz", "/index.html%00.css", "http://x/"}) {
        CAPTURE(path);
        CHECK(desk.get(path).status == 400);
    }
}

TEST_CASE("Escapes are decoded once") {
    CHECK(decoded("/a%20b%2Fc") == "/a b/c");
    CHECK(decoded("/%2541") == "/%41");
    CHECK(decoded("/%C3%A9") == "/\xC3\xA9");
    CHECK(decoded("/%+1").empty());
}

TEST_CASE("Only this machine's own names are answered, with the port") {
    const Desk desk;
    const auto status = [&](const std::string& host, std::uint16_t port = kPort) {
        return desk.reception.answer({port, "GET", "/", host}).status;
    };
    CHECK(status("127.0.0.1:8000") == 200);
    CHECK(status("localhost:8000") == 200);
    CHECK(status("[::1]:8000") == 200);
    for (const char* host : {"",
                             "evil.example",
                             "evil.example:8000",
                             "127.0.0.1",
                             "127.0.0.1:8001",
                             "localhost.evil.example:8000",
                             "127.0.0.1:8000.evil.example"}) {
        CAPTURE(host);
        CHECK(status(host) == 403);
    }
    CHECK(status("localhost", 80) == 200);
}

TEST_CASE("Pages of others can't ask") {
    const Desk desk;
    HttpRequest request{kPort, "GET", "/-/state", "localhost:8000", "http://localhost:8000"};
    CHECK(desk.reception.answer(request).status == 200);
    request.origin = "http://evil.example";
    CHECK(desk.reception.answer(request).status == 403);
    request.origin = "null";
    CHECK(desk.reception.answer(request).status == 403);
}

TEST_CASE("A preview can only be read") {
    const Desk desk;
    for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "get"}) {
        CAPTURE(method);
        const HttpResponse refused = desk.reception.answer({kPort, method, "/", "127.0.0.1:8000"});
        CHECK(refused.status == 405);
        CHECK(header(refused, "Allow") == "GET, HEAD");
    }
    CHECK(desk.reception.answer({kPort, "HEAD", "/", "127.0.0.1:8000"}).status == 200);
}

TEST_CASE("The state is told again only when it has changed") {
    Desk desk;
    const HttpResponse told = desk.get("/-/state");
    CHECK(told.body == "{\"errors\":0}");
    CHECK(header(told, "Content-Type") == "application/json");
    HttpRequest again{kPort, "GET", "/-/state", "127.0.0.1:8000", "", header(told, "ETag")};
    CHECK(desk.reception.answer(again).status == 304);
    Showing next = *desk.showcase.now();
    next.state = "{\"errors\":1}";
    desk.showcase.show(std::move(next));
    CHECK(desk.reception.answer(again).status == 200);
}

TEST_CASE("Until there is a site, every address says so and follows") {
    const Showcase showcase;
    const Files equipment;
    const HttpResponse nothing =
        Reception(showcase, equipment).answer({kPort, "GET", "/units/x.html", "localhost:8000"});
    CHECK(nothing.status == 404);
    CHECK(holds(nothing, "No site yet"));
    CHECK(holds(nothing, "preview.js"));
}

}  // namespace unitfolio::preview
