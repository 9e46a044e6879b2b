#include "pdf/to_unicode.h"

#include "pdf/pdf_syntax.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace unitfolio::pdf {

std::string to_unicode_map(const GlyphCodes& codes) {
    const int digits = codes.code_width() == CodeWidth::one_byte ? 2 : 4;
    std::string map =
        "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
        "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n";
    map += digits == 2 ? "<00><FF>\n" : "<0000><FFFF>\n";
    map += "endcodespacerange\n";

    std::vector<std::size_t> used;
    for (std::size_t code = 0; code < codes.entries().size(); ++code) {
        if (codes.entries()[code].used) {
            used.push_back(code);
        }
    }
    constexpr std::size_t most_per_block = 100;
    for (std::size_t begin = 0; begin < used.size(); begin += most_per_block) {
        const std::size_t end = std::min(begin + most_per_block, used.size());
        map += fmt::format("{} beginbfchar\n", end - begin);
        for (std::size_t i = begin; i < end; ++i) {
            map += fmt::format(
                "<{:0{}X}><{}>\n", used[i], digits, hex_utf16(codes.entries()[used[i]].text));
        }
        map += "endbfchar\n";
    }
    map += "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
    return map;
}

}  // namespace unitfolio::pdf
