#include "load/language_tag.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace unitfolio::load {

namespace {

constexpr std::size_t kLongestPart = 8;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_part(std::string_view part) {
    return !part.empty() && part.size() <= kLongestPart &&
           std::all_of(part.begin(), part.end(), [](char c) {
               return is_letter(c) || (c >= '0' && c <= '9');
           });
}

}  // namespace

bool is_language_tag(std::string_view text) {
    const std::string_view primary = text.substr(0, text.find('-'));
    if (primary.size() < 2 || primary.size() > 3 ||
        !std::all_of(primary.begin(), primary.end(), is_letter)) {
        return false;
    }
    std::size_t at = primary.size();
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('-', at + 1), text.size());
        if (!is_part(text.substr(at + 1, end - at - 1))) {
            return false;
        }
        at = end;
    }
    return true;
}

std::string read_language(data::FieldReader& fields, base::Diagnostics& diagnostics) {
    auto language = fields.text("language");
    if (!language || is_language_tag(language->text)) {
        return language ? std::move(language->text) : std::string();
    }
    diagnostics
        .report(base::Code::field_value,
                language->span,
                fmt::format("'{}' is not the tag of a language", language->text))
        .hint("write a tag such as 'en-GB' or 'cy'");
    return {};
}

}  // namespace unitfolio::load
