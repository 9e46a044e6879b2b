#include "intake/stream_filters.h"

#include "intake/qpdf_use.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace unitfolio::intake {

namespace {

constexpr std::array<std::string_view, 5> kLossless{
    "/FlateDecode", "/LZWDecode", "/ASCII85Decode", "/ASCIIHexDecode", "/RunLengthDecode"};
constexpr std::array<std::string_view, 3> kPictures{
    "/DCTDecode", "/CCITTFaxDecode", "/JBIG2Decode"};

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<std::string> names_of(QPDFObjectHandle filter) {
    if (filter.isName()) {
        return {filter.getName()};
    }
    std::vector<std::string> names;
    if (filter.isArray()) {
        for (auto& item : filter.getArrayAsVector()) {
            names.push_back(item.isName() ? item.getName() : std::string());
        }
    }
    return names;
}

}  // namespace

Packing packing_of(QPDFObjectHandle dictionary) {
    const auto names = names_of(dictionary.getKey("/Filter"));
    Packing packing;
    packing.is_lossless = std::all_of(
        names.begin(), names.end(), [](const auto& name) { return holds(kLossless, name); });
    packing.is_kept =
        !packing.is_lossless || (names.size() == 1 && names.front() == "/FlateDecode");
    if (packing.is_lossless) {
        return packing;
    }
    for (const auto& name : names) {
        if (name == "/JPXDecode") {
            packing.hindrance = "a picture is in JPEG 2000, which is not examined";
        } else if (name == "/LZWDecode" || (!holds(kLossless, name) && !holds(kPictures, name))) {
            packing.hindrance = "a picture is packed in a way that is not for archives";
        }
    }
    return packing;
}

}  // namespace unitfolio::intake
