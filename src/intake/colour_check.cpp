#include "intake/colour_check.h"

#include "intake/qpdf_use.h"
#include "intake/stream_data.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <array>

namespace unitfolio::intake {

namespace {

constexpr std::array<std::string_view, 17> kBlendModes{"/Normal",
                                                       "/Compatible",
                                                       "/Multiply",
                                                       "/Screen",
                                                       "/Overlay",
                                                       "/Darken",
                                                       "/Lighten",
                                                       "/ColorDodge",
                                                       "/ColorBurn",
                                                       "/HardLight",
                                                       "/SoftLight",
                                                       "/Difference",
                                                       "/Exclusion",
                                                       "/Hue",
                                                       "/Saturation",
                                                       "/Color",
                                                       "/Luminosity"};
constexpr std::array<std::string_view, 4> kIntents{
    "/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"};
constexpr std::array<std::string_view, 4> kClasses{"prtr", "mntr", "scnr", "spac"};

/// Where things stand in a profile (ICC.1, 7.2).
constexpr std::size_t kVersion = 8;
constexpr std::size_t kClass = 12;
constexpr std::size_t kSpace = 16;
constexpr std::size_t kHeader = 128;
constexpr std::size_t kMostBytes = std::size_t{16} * 1024 * 1024;

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

long long channels_of(std::string_view space) {
    if (space == "GRAY") {
        return 1;
    }
    if (space == "RGB " || space == "Lab ") {
        return 3;
    }
    return space == "CMYK" ? 4 : 0;
}

}  // namespace

bool is_press_colour(std::string_view name) {
    return name == "/DeviceCMYK";
}

bool is_blend_mode(std::string_view name) {
    return holds(kBlendModes, name);
}

bool is_rendering_intent(std::string_view name) {
    return holds(kIntents, name);
}

std::string profile_fault(QPDFObjectHandle stream) {
    std::string profile;
    if (unpack(stream, kMostBytes, profile) != Unpacking::sound || profile.size() < kHeader) {
        return "a colour profile can't be read";
    }
    constexpr int first_unknown_version = 5;
    auto channels = stream.getDict().getKey("/N");
    const std::string_view header = profile;
    const bool sound = static_cast<unsigned char>(header[kVersion]) < first_unknown_version &&
                       holds(kClasses, header.substr(kClass, 4)) && channels.isInteger() &&
                       channels_of(header.substr(kSpace, 4)) == channels.getIntValue();
    if (!sound) {
        return "a colour profile is of a kind that is not for archives";
    }
    // Whether overprinting meets such colours is not followed.
    return channels.getIntValue() == 4 ? "colours are given for a press" : "";
}

}  // namespace unitfolio::intake
