#include "base/text.h"
#include "markup/html_writer.h"

#include <string>
#include <string_view>

namespace unitfolio::markup {

namespace {

/// Browsers drop tabs and line ends from URLs and read '\' as '/': neither has a place in one.
bool has_deceptive_bytes(std::string_view url) {
    for (const char byte : url) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x20 || value == 0x7F || byte == '\\') {
            return true;
        }
    }
    return url.front() == ' ' || url.back() == ' ';
}

/// Whether "//host" follows the scheme; browsers would take other forms for a host as well.
bool has_host(std::string_view rest) {
    return rest.size() > 2 && rest.starts_with("//") &&
           std::string_view("/?#:@ ").find(rest[2]) == std::string_view::npos;
}

bool is_allowed_with_scheme(std::string_view scheme, std::string_view rest) {
    const std::string folded = base::fold_case(scheme);
    if (folded == "http" || folded == "https") {
        return has_host(rest);
    }
    return (folded == "mailto" || folded == "tel") && !rest.empty();
}

}  // namespace

bool is_allowed_url(std::string_view url) {
    if (url.empty() || has_deceptive_bytes(url) || url.starts_with("//")) {
        return false;
    }
    if (url.starts_with(':')) {
        return false;
    }
    const std::string_view scheme = scheme_of(url);
    return scheme.empty() || is_allowed_with_scheme(scheme, url.substr(scheme.size() + 1));
}

std::string_view scheme_of(std::string_view url) {
    const std::size_t end = url.find_first_of(":/?#");
    return end == std::string_view::npos || url[end] != ':' ? std::string_view()
                                                            : url.substr(0, end);
}

}  // namespace unitfolio::markup
