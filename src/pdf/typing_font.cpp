#include "pdf/typing_font.h"

#include "pdf/font_writer.h"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace unitfolio::pdf {

namespace {

constexpr std::uint8_t kFirst = 32;

/// What Windows 1252 has at 0x80 to 0x9F.
constexpr std::array<char32_t, 32> kWindows = {
    0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x0000, 0x017D, 0x0000, 0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x0000, 0x017E, 0x0178};

constexpr std::array<TypingCode, 20> kDifferences = {{
    {0x81, "Wcircumflex", U'\u0174'}, {0x83, "Aogonek", U'\u0104'},
    {0x86, "aogonek", U'\u0105'},     {0x87, "Cacute", U'\u0106'},
    {0x88, "cacute", U'\u0107'},      {0x89, "Eogonek", U'\u0118'},
    {0x8B, "eogonek", U'\u0119'},     {0x8D, "wcircumflex", U'\u0175'},
    {0x8F, "Ycircumflex", U'\u0176'}, {0x90, "ycircumflex", U'\u0177'},
    {0x98, "Lslash", U'\u0141'},      {0x9B, "lslash", U'\u0142'},
    {0x9D, "Nacute", U'\u0143'},      {0xA2, "nacute", U'\u0144'},
    {0xA4, "Sacute", U'\u015A'},      {0xA5, "sacute", U'\u015B'},
    {0xA6, "Zacute", U'\u0179'},      {0xA8, "zacute", U'\u017A'},
    {0xAC, "Zdotaccent", U'\u017B'},  {0xAF, "zdotaccent", U'\u017C'},
}};

std::array<char32_t, 224> make_characters() {
    std::array<char32_t, 224> characters{};
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const auto code = static_cast<char32_t>(i + kFirst);
        const bool windows = code >= 0x80 && code < 0xA0;
        characters[i] = windows ? kWindows[code - 0x80] : code;
    }
    characters[0x7F - kFirst] = 0;
    for (const TypingCode& difference : kDifferences) {
        characters[difference.code - kFirst] = difference.character;
    }
    return characters;
}

}  // namespace

const std::array<char32_t, 224>& typing_characters() {
    static const std::array<char32_t, 224> characters = make_characters();
    return characters;
}

base::Result<ObjectId> write_typing_font(PdfWriter& writer, const Font& font) {
    std::vector<char32_t> wanted;
    std::string widths;
    for (const char32_t character : typing_characters()) {
        if (character != 0) {
            wanted.push_back(character);
        }
        const int width = character == 0 ? 0 : font.advance(font.glyph_of(character));
        widths += std::to_string(width) + ' ';
    }
    std::string differences;
    for (const TypingCode& difference : kDifferences) {
        differences += fmt::format("{}/{} ", difference.code, difference.glyph);
    }
    const auto subset = font.subset_of(wanted);
    if (!subset) {
        return subset.fault();
    }
    const std::string name = subset_name(font, subset.value());
    const ObjectId descriptor =
        write_font_descriptor(writer, font, {name, subset.value(), FontNature::latin});
    return writer.add(
        fmt::format("/Type/Font/Subtype/TrueType/BaseFont/{}/FirstChar {}/LastChar 255/Widths[{}]"
                    "/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[{}]>>"
                    "/FontDescriptor {}",
                    name,
                    kFirst,
                    widths,
                    differences,
                    reference(descriptor)));
}

}  // namespace unitfolio::pdf
