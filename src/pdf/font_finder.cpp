#include "pdf/typeset.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::pdf {

namespace {

namespace fs = std::filesystem;

/// Where distributions put what their font packages hold.
constexpr std::array<std::string_view, 6> kFontFolders = {"/usr/share/fonts/truetype/noto",
                                                          "/usr/share/fonts/truetype/dejavu",
                                                          "/usr/share/fonts/noto",
                                                          "/usr/share/fonts/google-noto",
                                                          "/usr/share/fonts/TTF",
                                                          "/usr/local/share/fonts"};
constexpr std::array<std::string_view, 2> kProfileFolders = {"/usr/share/color/icc",
                                                             "/usr/share/color/icc/colord"};
constexpr std::array<std::string_view, 2> kPatternFolders = {"/usr/share/hyphen",
                                                             "/usr/share/myspell/dicts"};

/// Fonts for what the faces lack, most wanted first. All are optional.
constexpr std::array<std::string_view, 8> kFallbacks = {"NotoSansSymbols-Regular.ttf",
                                                        "NotoSansSymbols2-Regular.ttf",
                                                        "NotoSansMath-Regular.ttf",
                                                        "NotoNaskhArabic-Regular.ttf",
                                                        "NotoSansHebrew-Regular.ttf",
                                                        "NotoSansDevanagari-Regular.ttf",
                                                        "NotoSans-Regular.ttf",
                                                        "DejaVuSans.ttf"};

template <std::size_t N>
std::optional<std::string> find_file(const std::array<std::string_view, N>& folders,
                                     std::string_view name) {
    for (const std::string_view folder : folders) {
        const fs::path path = fs::path(folder) / name;
        std::error_code error;
        if (fs::is_regular_file(path, error)) {
            return path.string();
        }
    }
    return std::nullopt;
}

/// A font that must be there, and the Debian package that holds it.
struct Required {
    std::string FontFiles::*file;
    std::string_view name;
    std::string_view other_name;
    std::string_view package;
};

constexpr std::array<Required, 9> kRequired = {{
    {&FontFiles::serif, "NotoSerif-Regular.ttf", {}, "fonts-noto-core"},
    {&FontFiles::serif_bold, "NotoSerif-Bold.ttf", {}, "fonts-noto-core"},
    {&FontFiles::serif_italic, "NotoSerif-Italic.ttf", {}, "fonts-noto-core"},
    {&FontFiles::serif_bold_italic, "NotoSerif-BoldItalic.ttf", {}, "fonts-noto-core"},
    {&FontFiles::sans, "NotoSans-Regular.ttf", {}, "fonts-noto-core"},
    {&FontFiles::sans_bold, "NotoSans-Bold.ttf", {}, "fonts-noto-core"},
    {&FontFiles::sans_italic, "NotoSans-Italic.ttf", {}, "fonts-noto-core"},
    {&FontFiles::sans_bold_italic, "NotoSans-BoldItalic.ttf", {}, "fonts-noto-core"},
    {&FontFiles::mono, "NotoSansMono-Regular.ttf", "NotoMono-Regular.ttf", "fonts-noto-mono"},
}};

base::Fault missing(std::string_view name, std::string_view package) {
    return base::Fault{"'" + std::string(name) + "' is not installed; Debian's package '" +
                           std::string(package) + "' holds it",
                       {}};
}

/// "en-GB" is "hyph_en_GB.dic"; without patterns nothing is hyphenated.
std::string hyphenation_file(std::string_view language) {
    std::string name = "hyph_" + std::string(language) + ".dic";
    std::replace(name.begin(), name.end(), '-', '_');
    return find_file(kPatternFolders, name).value_or(std::string());
}

}  // namespace

base::Result<FontFiles> find_fonts(std::string_view language) {
    FontFiles files;
    for (const Required& required : kRequired) {
        auto found = find_file(kFontFolders, required.name);
        if (!found && !required.other_name.empty()) {
            found = find_file(kFontFolders, required.other_name);
        }
        if (!found) {
            return missing(required.name, required.package);
        }
        files.*required.file = *found;
    }
    const auto profile = find_file(kProfileFolders, "sRGB.icc");
    if (!profile) {
        return missing("sRGB.icc", "icc-profiles-free");
    }
    files.colour_profile = *profile;
    files.emoji = find_file(kFontFolders, "NotoColorEmoji.ttf").value_or(std::string());
    for (const std::string_view name : kFallbacks) {
        if (auto found = find_file(kFontFolders, name)) {
            files.fallbacks.push_back(std::move(*found));
        }
    }
    files.hyphenation = hyphenation_file(language);
    return files;
}

}  // namespace unitfolio::pdf
