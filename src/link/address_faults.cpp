#include "link/address_faults.h"

#include "base/text.h"
#include "markup/html_writer.h"

#include <fmt/format.h>

#include <algorithm>

namespace unitfolio::link {

using base::Code;

namespace {

constexpr std::string_view kNeverInAddresses = " \t\"<>";

/// An address with a scheme that may be followed.
std::optional<AddressFault> web_fault(std::string_view url, AddressUse use) {
    if (use == AddressUse::picture) {
        return AddressFault{
            Code::link_refused,
            "a picture from the web is not shown: pages load nothing from elsewhere",
            "put the file beside this one, or write a link to it"};
    }
    if (url.find_first_of(kNeverInAddresses) != std::string_view::npos) {
        return AddressFault{
            Code::link_broken,
            fmt::format("the address '{}' holds a character that no address has", url),
            "write '%20' for a space"};
    }
    if (base::fold_case(markup::scheme_of(url)) == "mailto" &&
        url.find('@') == std::string_view::npos) {
        return AddressFault{Code::link_broken,
                            fmt::format("'{}' is no address for mail", url),
                            "write it with an '@', such as 'mailto:name@example.org'"};
    }
    return std::nullopt;
}

}  // namespace

std::optional<AddressFault> address_fault(std::string_view url, AddressUse use) {
    const bool is_picture = use == AddressUse::picture;
    const Code missing = is_picture ? Code::picture_missing : Code::link_broken;
    if (url.empty()) {
        return AddressFault{missing,
                            is_picture ? "this picture has no address" : "this link has no address",
                            "write the address between the parentheses"};
    }
    if (markup::scheme_of(url).empty() && url.find('\\') != std::string_view::npos) {
        std::string path(url);
        std::replace(path.begin(), path.end(), '\\', '/');
        return AddressFault{Code::link_refused,
                            fmt::format("the address '{}' is not followed", url),
                            fmt::format("write '/' between folders: '{}'", path)};
    }
    if (!markup::is_allowed_url(url)) {
        return AddressFault{Code::link_refused,
                            fmt::format("the address '{}' is not followed", url),
                            "use https, http, mailto or tel, or the name of a file of the content"};
    }
    if (url.starts_with('/')) {
        return AddressFault{
            missing,
            fmt::format("'{}' starts at the root of a server, which the site may not have", url),
            "write where it lies as seen from this file, such as '../units/name.md'"};
    }
    return markup::scheme_of(url).empty() ? std::nullopt : web_fault(url, use);
}

}  // namespace unitfolio::link
