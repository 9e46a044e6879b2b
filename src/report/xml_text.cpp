#include "report/xml_text.h"

#include "base/text.h"
#include "base/well_formed.h"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>

namespace unitfolio::report {

namespace {

constexpr char32_t kReplacement = U'\uFFFD';

/// Char of XML 1.0 (fifth edition, production 2); surrogates never come out of well-formed UTF-8.
bool is_allowed(char32_t character) {
    return character >= U' ' ? character != U'\uFFFE' && character != U'\uFFFF'
                             : character == U'\t' || character == U'\n' || character == U'\r';
}

}  // namespace

std::string xml_text(std::string_view text) {
    const std::string known = base::well_formed(text);
    std::string out;
    for (std::size_t at = 0; at < known.size();) {
        const char32_t character = base::next_code_point(known, at);
        switch (character) {
            case U'&':
                out += "&amp;";
                break;
            case U'<':
                out += "&lt;";
                break;
            case U'>':
                out += "&gt;";
                break;
            case U'"':
                out += "&quot;";
                break;
            case U'\t':
            case U'\n':
            case U'\r':
                out += fmt::format("&#{};", static_cast<std::uint32_t>(character));
                break;
            default:
                base::append_utf8(out, is_allowed(character) ? character : kReplacement);
        }
    }
    return out;
}

}  // namespace unitfolio::report
