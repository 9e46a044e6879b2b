// A request to the preview, each part of it on a line: path, host, origin, method.
#include "fuzz/target.h"
#include "preview/http_message.h"
#include "preview/reception.h"
#include "preview/showing.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace {

using namespace unitfolio;
using fuzz::require;

constexpr std::uint16_t kPort = 8123;

std::string taken_line(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    std::string line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

bool is_own(std::string_view host) {
    return host == "127.0.0.1:8123" || host == "localhost:8123" || host == "[::1]:8123";
}

const preview::Showcase& showcase() {
    static preview::Showcase shown;
    static const bool filled = [] {
        shown.show({std::make_shared<const preview::Files>(preview::Files{
                        {"index.html", "<html><head></head><body>Home</body></html>"},
                        {"units/a b/index.html", "<html><head></head></html>"},
                        {"assets/site.css", "p {}"}}),
                    "1",
                    "{}",
                    "/revision/"});
        return true;
    }();
    static_cast<void>(filled);
    return shown;
}

void require_sound_answer(const preview::HttpRequest& request,
                          const preview::HttpResponse& answer) {
    constexpr std::array statuses{preview::kOk,
                                  preview::kMovedFor,
                                  preview::kNotModified,
                                  preview::kBadRequest,
                                  preview::kForbidden,
                                  preview::kNotFound,
                                  preview::kMethodNotAllowed};
    require(std::find(statuses.begin(), statuses.end(), answer.status) != statuses.end(),
            "an answer has one of our statuses");
    require(answer.status == preview::kForbidden ||
                (is_own(request.host) &&
                 (request.origin.empty() || request.origin == "http://" + request.host)),
            "strangers are refused");
    for (const auto& [name, value] : answer.headers) {
        require(name != "Location" || (value.starts_with('/') && !value.starts_with("//")),
                "nobody is sent elsewhere");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const preview::Files equipment{{"-/preview.js", "0"}};
    auto text = fuzz::text_of(data, size);
    preview::HttpRequest request;
    request.port = kPort;
    request.path = taken_line(text);
    request.host = taken_line(text);
    request.origin = taken_line(text);
    request.method = taken_line(text);
    require_sound_answer(request, preview::Reception(showcase(), equipment).answer(request));
    return 0;
}
