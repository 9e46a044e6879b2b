#include "pdf/typeset.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

std::string pattern_file_name(std::string language) {
    std::replace(language.begin(), language.end(), '-', '_');
    return "hyph_" + language + ".dic";
}

/// "en-GB" is "hyph_en_GB.dic", or "hyph_en.dic"; plain "en" takes the patterns of any country.
std::optional<std::string> find_patterns(const fs::path& folder, const std::string& language) {
    const std::string primary = language.substr(0, language.find('-'));
    std::error_code error;
    for (const std::string& name : {language, primary}) {
        const fs::path path = folder / pattern_file_name(name);
        if (fs::is_regular_file(path, error)) {
            return path.string();
        }
    }
    std::vector<std::string> countries;
    if (language == primary) {
        for (const auto& entry : fs::directory_iterator(folder, error)) {
            const std::string name = entry.path().filename().string();
            if (name.starts_with("hyph_" + primary + "_") && name.ends_with(".dic")) {
                countries.push_back(entry.path().string());
            }
        }
    }
    const auto first = std::min_element(countries.begin(), countries.end());
    return first == countries.end() ? std::nullopt : std::optional(*first);
}

std::vector<PatternFile> find_hyphenation(const FontWishes& wishes) {
    std::vector<std::string> folders = wishes.pattern_folders;
    folders.insert(folders.end(), kPatternFolders.begin(), kPatternFolders.end());
    std::vector<PatternFile> files;
    for (const std::string& language : wishes.languages) {
        for (const std::string& folder : folders) {
            if (auto path = find_patterns(folder, language)) {
                files.push_back({language, std::move(*path)});
                break;
            }
        }
    }
    return files;
}

}  // namespace

base::Result<FontFiles> find_fonts(const FontWishes& wishes) {
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
    files.hyphenation = find_hyphenation(wishes);
    return files;
}

}  // namespace unitfolio::pdf
