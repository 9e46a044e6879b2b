#include "site/css_addresses.h"

#include <algorithm>

namespace unitfolio::site {

namespace {

constexpr std::string_view kUrl = "url(";
constexpr std::string_view kBlanks = " \t\r\n";

bool is_relative(std::string_view address) {
    const std::size_t colon = address.find(':');
    const bool has_scheme =
        colon != std::string_view::npos && colon < std::min(address.find('/'), address.size());
    return !address.empty() && address.front() != '#' && address.front() != '/' && !has_scheme;
}

/// Behind a string that starts at `at`.
std::size_t behind_string(std::string_view css, std::size_t at) {
    const char quote = css[at];
    for (++at; at < css.size() && css[at] != quote; ++at) {
        at += css[at] == '\\' ? 1 : 0;
    }
    return std::min(at + 1, css.size());
}

/// What stands between the brackets of a `url(` that ends before `at`.
CssAddress address_at(std::string_view css, std::size_t at) {
    at = std::min(css.find_first_not_of(kBlanks, at), css.size());
    if (at < css.size() && (css[at] == '"' || css[at] == '\'')) {
        const std::size_t end = behind_string(css, at);
        const bool is_closed = end > at + 1 && css[end - 1] == css[at];
        return {at + 1, is_closed ? end - 1 : end};
    }
    const std::size_t end = std::min(css.find(')', at), css.size());
    const std::size_t last = css.substr(0, end).find_last_not_of(kBlanks);
    return {at, last == std::string_view::npos ? at : std::max(at, last + 1)};
}

}  // namespace

std::vector<CssAddress> css_addresses(std::string_view css) {
    std::vector<CssAddress> addresses;
    std::size_t at = 0;
    while (at < css.size()) {
        if (css.substr(at).starts_with("/*")) {
            at = std::min(css.find("*/", at + 2), css.size() - 2) + 2;
        } else if (css[at] == '"' || css[at] == '\'') {
            at = behind_string(css, at);
        } else if (css.substr(at).starts_with(kUrl)) {
            const CssAddress address = address_at(css, at + kUrl.size());
            if (is_relative(css.substr(address.begin, address.end - address.begin))) {
                addresses.push_back(address);
            }
            // Behind the closing quote or bracket.
            at = std::max(address.end, at) + 1;
        } else {
            ++at;
        }
    }
    return addresses;
}

std::string resolved_address(std::string_view folder, std::string_view address) {
    address = address.substr(0, address.find_first_of("?#"));
    while (true) {
        if (address.starts_with("./")) {
            address.remove_prefix(2);
        } else if (address.starts_with("../") && !folder.empty()) {
            address.remove_prefix(3);
            folder.remove_suffix(1);
            folder = folder.substr(0, folder.rfind('/') + 1);
        } else {
            return std::string(folder).append(address);
        }
    }
}

}  // namespace unitfolio::site
