#include "portfolio/safe_name.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace unitfolio::portfolio {

namespace {

/// Letters of an extension; what is longer behind a point is no extension.
constexpr std::size_t kLongestExtension = 10;

constexpr std::array<std::string_view, 4> kDevices{"con", "prn", "aux", "nul"};
constexpr std::array<std::string_view, 2> kNumberedDevices{"com", "lpt"};
/// One of these stands behind; Windows takes the raised ones for digits too.
constexpr std::array<std::string_view, 13> kDigits{
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "\u00B9", "\u00B2", "\u00B3"};

bool is_refused(char32_t letter) {
    constexpr std::u32string_view refused = U"<>:\"/\\|?*";
    return refused.find(letter) != std::u32string_view::npos;
}

/// Control characters, and marks that are not seen but change how a name is read.
bool is_hidden(char32_t letter) {
    return letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || letter == 0x61C ||
           (letter >= 0x200B && letter <= 0x200F) || (letter >= 0x2028 && letter <= 0x202E) ||
           (letter >= 0x2060 && letter <= 0x206F) || letter == 0xFEFF || letter == 0xFFFD;
}

/// Letters that no system refuses; runs of white space are one space.
std::string clean(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = base::next_code_point(text, at);
        if (is_refused(letter)) {
            out += '-';
        } else if (!is_hidden(letter)) {
            base::append_utf8(out, letter);
        } else if (letter < 0x20) {
            out += ' ';
        }
    }
    return base::collapse_space(out);
}

std::string first_letters(std::string_view text, std::size_t most) {
    std::size_t at = 0;
    for (std::size_t count = 0; count < most && at < text.size(); ++count) {
        static_cast<void>(base::next_code_point(text, at));
    }
    return std::string(text.substr(0, at));
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        static_cast<void>(base::next_code_point(text, at));
    }
    return count;
}

/// Where the extension begins, with its point; the end if there is none.
std::size_t extension_of(std::string_view name) {
    const auto point = name.rfind('.');
    const bool is_extension = point != std::string_view::npos && point > 0 &&
                              length(name.substr(point + 1)) <= kLongestExtension &&
                              name.find(' ', point) == std::string_view::npos;
    return is_extension ? point : name.size();
}

bool is_device(std::string_view name) {
    const std::string stem = base::fold_case(name.substr(0, name.find('.')));
    const std::string_view trimmed = base::trim(stem);
    if (std::find(kDevices.begin(), kDevices.end(), trimmed) != kDevices.end()) {
        return true;
    }
    return std::any_of(
        kNumberedDevices.begin(), kNumberedDevices.end(), [&](std::string_view device) {
            return trimmed.starts_with(device) &&
                   std::find(kDigits.begin(), kDigits.end(), trimmed.substr(device.size())) !=
                       kDigits.end();
        });
}

/// Cuts the stem so that the whole has room for `more` letters.
std::string cut(std::string_view name, std::size_t more) {
    const std::size_t point = extension_of(name);
    const std::string_view extension = name.substr(point);
    const std::size_t room = kLongestName - length(extension) - more;
    std::string stem = first_letters(name.substr(0, point), room);
    return std::string(base::trim(stem)) + std::string(extension);
}

}  // namespace

std::string safe_name(std::string_view wanted) {
    std::string name = clean(wanted);
    // Windows drops points and spaces at the end; a point in front hides a file elsewhere.
    const auto is_edge = [](char c) {
        return c == '.' || c == ' ';
    };
    while (!name.empty() && is_edge(name.back())) {
        name.pop_back();
    }
    name.erase(name.begin(), std::find_if_not(name.begin(), name.end(), is_edge));
    if (name.empty()) {
        return "unnamed";
    }
    if (is_device(name)) {
        name.insert(0, "_");
    }
    name = cut(name, 0);
    while (!name.empty() && is_edge(name.back())) {
        name.pop_back();
    }
    return name;
}

std::string SafeNames::take(std::string_view wanted) {
    const std::string name = safe_name(wanted);
    std::string free = name;
    for (int copy = 2; !taken_.insert(base::fold_case(free)).second; ++copy) {
        const std::string mark = " (" + std::to_string(copy) + ")";
        free = cut(name, mark.size());
        free.insert(extension_of(free), mark);
    }
    return free;
}

}  // namespace unitfolio::portfolio
