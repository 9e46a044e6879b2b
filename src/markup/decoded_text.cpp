#include "markup/decoded_text.h"

#include "base/text.h"

#include <algorithm>
#include <string>

namespace unitfolio::markup {

namespace {

constexpr std::size_t kLongestEntityName = 33;

bool is_ascii_punctuation(char byte) {
    return (byte >= '!' && byte <= '/') || (byte >= ':' && byte <= '@') ||
           (byte >= '[' && byte <= '`') || (byte >= '{' && byte <= '~');
}

bool is_ascii_letter_or_digit(char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z');
}

/// The bytes of what has the form of an entity ("&name;", "&#65;", "&#x41;") at the beginning; 0
/// for none.
std::size_t entity_form(std::string_view source) {
    std::size_t size = 1;
    if (size < source.size() && source[size] == '#') {
        ++size;
    }
    const std::size_t name = size;
    while (size < source.size() && size - name < kLongestEntityName &&
           is_ascii_letter_or_digit(source[size])) {
        ++size;
    }
    return size > name && size < source.size() && source[size] == ';' ? size + 1 : 0;
}

/// Whether an entity stands for '&'. Other entities don't, so where a '&' was decoded it was one of
/// these or itself.
bool is_ampersand(std::string_view entity) {
    return entity == "&amp;" || entity == "&AMP;" ||
           (entity.starts_with("&#") && entity.find_first_not_of('0', 2) != entity.npos &&
            entity.substr(entity.find_first_not_of('0', 2)) == "38;") ||
           ((entity.starts_with("&#x") || entity.starts_with("&#X")) &&
            entity.find_first_not_of('0', 3) != entity.npos &&
            entity.substr(entity.find_first_not_of('0', 3)) == "26;");
}

/// Some entities stand for two code points, of which the second is one of these (all entities of
/// HTML 5 considered).
bool may_be_second_of_entity(char32_t code_point) {
    switch (code_point) {
        case U'j':
        case 0x200A:
        case 0x20D2:
        case 0x20E5:
        case 0x0331:
        case 0x0333:
        case 0x0338:
        case 0xFE00:
            return true;
        default:
            return false;
    }
}

/// How many bytes at the beginning of `text` the entity was decoded to, given the source that
/// follows it.
std::size_t decoded_size(std::string_view text, std::string_view following) {
    std::size_t size = 0;
    static_cast<void>(base::next_code_point(text, size));
    if (size < text.size()) {
        std::size_t both = size;
        const char32_t second = base::next_code_point(text, both);
        if (may_be_second_of_entity(second) &&
            !following.starts_with(text.substr(size, both - size))) {
            return both;
        }
    }
    return size;
}

/// A piece of source and the text that was decoded from it.
struct Unit {
    std::size_t source_size = 0;
    std::size_t text_size = 0;
};

constexpr Unit kMismatch{};

Unit match_unit(std::string_view source, std::string_view text, Escapes escapes) {
    if (source.empty()) {
        return kMismatch;
    }
    if (source[0] == '\\' && escapes == Escapes::all && source.size() > 1 &&
        is_ascii_punctuation(source[1])) {
        return source[1] == text[0] ? Unit{2, 1} : kMismatch;
    }
    if (source[0] == '&') {
        const std::size_t size = entity_form(source);
        const bool is_entity =
            size != 0 && (text[0] != '&' || is_ampersand(source.substr(0, size)));
        if (is_entity) {
            return {size, decoded_size(text, source.substr(size))};
        }
    }
    return source[0] == text[0] ? Unit{1, 1} : kMismatch;
}

}  // namespace

std::optional<std::uint32_t> match_decoded(std::string_view source,
                                           std::uint32_t begin,
                                           std::string_view text,
                                           Escapes escapes,
                                           std::vector<std::uint32_t>* offsets) {
    std::size_t at = std::min<std::size_t>(begin, source.size());
    if (offsets == nullptr && text.find_first_of("\\&") == text.npos &&
        source.substr(at, text.size()) == text) {
        return static_cast<std::uint32_t>(at + text.size());
    }
    for (std::size_t done = 0; done < text.size();) {
        const Unit unit = match_unit(source.substr(at), text.substr(done), escapes);
        if (unit.source_size == 0) {
            return std::nullopt;
        }
        if (offsets != nullptr) {
            offsets->insert(offsets->end(), unit.text_size, static_cast<std::uint32_t>(at));
        }
        at += unit.source_size;
        done += unit.text_size;
    }
    if (offsets != nullptr) {
        offsets->push_back(static_cast<std::uint32_t>(at));
    }
    return static_cast<std::uint32_t>(at);
}

}  // namespace unitfolio::markup
