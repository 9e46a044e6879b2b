#include "intake/page_links.h"

#include "intake/qpdf_use.h"

#include <qpdf/Constants.h>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

namespace unitfolio::intake {

namespace {

constexpr std::size_t kMostLinks = 500;
constexpr std::size_t kLongestAddress = 2048;
constexpr float kSmallest = 1;

bool is_web_address(const std::string& address) {
    std::string scheme = address.substr(0, 8);
    std::transform(scheme.begin(), scheme.end(), scheme.begin(), [](unsigned char c) {
        return static_cast<char>(std::tolower(c));
    });
    const bool web = scheme.compare(0, 7, "http://") == 0 || scheme == "https://";
    return web && address.size() <= kLongestAddress &&
           std::all_of(address.begin(), address.end(), [](char c) { return c > ' ' && c <= '~'; });
}

bool is_seen(QPDFObjectHandle& annotation) {
    auto flags = annotation.getKey("/F");
    return !flags.isInteger() || (flags.getIntValue() & (an_hidden | an_no_view)) == 0;
}

/// Empty for anything but a link into the web.
std::string address_of(QPDFObjectHandle& annotation) {
    if (!annotation.getKey("/Subtype").isNameAndEquals("/Link") || !is_seen(annotation)) {
        return {};
    }
    auto action = annotation.getKey("/A");
    if (!action.isDictionary() || !action.getKey("/S").isNameAndEquals("/URI")) {
        return {};
    }
    auto address = action.getKey("/URI");
    if (!address.isString() || !is_web_address(address.getStringValue())) {
        return {};
    }
    return address.getStringValue();
}

}  // namespace

std::vector<PdfLink> links_of(QPDFPageObjectHelper& page, const PageBox& box) {
    std::vector<PdfLink> links;
    auto annotations = page.getObjectHandle().getKey("/Annots");
    if (!annotations.isArray()) {
        return links;
    }
    for (auto& annotation : annotations.getArrayAsVector()) {
        if (!annotation.isDictionary() || links.size() >= kMostLinks) {
            continue;
        }
        auto address = address_of(annotation);
        auto rectangle = annotation.getKey("/Rect");
        if (address.empty() || !rectangle.isRectangle()) {
            continue;
        }
        const auto read = rectangle.getArrayAsRectangle();
        const auto seen = box.seen({read.llx, read.lly, read.urx, read.ury});
        if (seen[2] - seen[0] >= kSmallest && seen[3] - seen[1] >= kSmallest) {
            links.push_back({seen[0], seen[1], seen[2], seen[3], std::move(address)});
        }
    }
    return links;
}

}  // namespace unitfolio::intake
