#include "pdf/font_writer.h"

#include "base/hash.h"
#include "pdf/pdf_syntax.h"
#include "pdf/picture_decoder.h"
#include "pdf/picture_writer.h"
#include "pdf/to_unicode.h"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace unitfolio::pdf {

namespace {

/// The six letters that tell subsets of the same font apart.
std::string subset_tag(std::string_view bytes) {
    std::uint64_t hash = base::fnv1a(bytes);
    std::string tag;
    for (int i = 0; i < 6; ++i) {
        tag.push_back(static_cast<char>('A' + hash % 26));
        hash /= 26;
    }
    return tag;
}

/// "/W" in runs of consecutive codes.
std::string widths_of(const GlyphCodes& codes) {
    std::string widths = "[";
    const auto& entries = codes.entries();
    for (std::size_t code = 0; code < entries.size();) {
        if (!entries[code].used) {
            ++code;
            continue;
        }
        append_integer(widths, static_cast<std::int64_t>(code));
        widths += '[';
        for (; code < entries.size() && entries[code].used; ++code) {
            append_integer(widths, entries[code].width);
            widths += ' ';
        }
        widths += ']';
    }
    return widths + "]";
}

/// What a Type 3 font collects glyph by glyph.
struct PictureGlyphs {
    std::string names;
    std::string procedures;
    std::string pictures;
    std::string widths;
};

base::Result<base::Done> add_glyph(PdfWriter& writer,
                                   const Font& font,
                                   const GlyphCodes::Entry& entry,
                                   std::size_t code,
                                   PictureGlyphs& out) {
    const std::string name = fmt::format("/e{}", code);
    out.names += fmt::format("{}{} ", code, name);
    append_integer(out.widths, entry.width);
    out.widths += ' ';
    std::string procedure = fmt::format("{} 0 d0\n", entry.width);
    const GlyphPicture glyph = font.picture(entry.glyph);
    if (!glyph.png.empty()) {
        const auto picture = open_picture(glyph.png);
        if (!picture) {
            return picture.fault();
        }
        const auto id = write_picture(writer, *picture.value());
        if (!id) {
            return id.fault();
        }
        out.pictures += name + " " + reference(id.value());
        procedure += fmt::format("q {} 0 0 {} {} {} cm{} Do Q",
                                 glyph.width,
                                 glyph.height,
                                 glyph.left,
                                 glyph.bottom,
                                 name);
    }
    out.procedures += name + " " + reference(writer.add_stream({}, procedure));
    return base::Done{};
}

}  // namespace

std::string subset_name(const Font& font, const FontSubset& subset) {
    return subset_tag(subset.bytes) + "+" + font.name();
}

ObjectId write_font_descriptor(PdfWriter& writer,
                               const Font& font,
                               const DescribedFont& described) {
    const std::string& bytes = described.subset.bytes;
    const ObjectId file = writer.add_stream(fmt::format("/Length1 {}", bytes.size()), bytes);
    const FontMetrics& metrics = font.metrics();
    constexpr int symbolic = 4;
    constexpr int latin = 32;
    constexpr int italic = 64;
    const int nature = described.nature == FontNature::latin ? latin : symbolic;
    return writer.add(
        fmt::format("/Type/FontDescriptor/FontName/{}/Flags {}/FontBBox[{} {} {} {}]/ItalicAngle {}"
                    "/Ascent {}/Descent {}/CapHeight {}/StemV 80/FontFile2 {}",
                    described.name,
                    metrics.italic_angle != 0 ? nature | italic : nature,
                    metrics.box[0],
                    metrics.box[1],
                    metrics.box[2],
                    metrics.box[3],
                    metrics.italic_angle,
                    metrics.ascent,
                    metrics.descent,
                    metrics.cap_height,
                    reference(file)));
}

base::Result<ObjectId> write_font(PdfWriter& writer, const Font& font, const GlyphCodes& codes) {
    std::vector<GlyphId> glyphs;
    glyphs.reserve(codes.entries().size());
    for (const GlyphCodes::Entry& entry : codes.entries()) {
        glyphs.push_back(entry.glyph);
    }
    const auto subset = font.subset(glyphs);
    if (!subset) {
        return subset.fault();
    }
    std::string glyph_map;
    for (const std::uint16_t glyph : subset.value().glyphs) {
        glyph_map.push_back(static_cast<char>(glyph >> 8U));
        glyph_map.push_back(static_cast<char>(glyph & 0xFFU));
    }
    const std::string name = subset_name(font, subset.value());
    const ObjectId descriptor = write_font_descriptor(writer, font, {name, subset.value()});
    const ObjectId descendant =
        writer.add(fmt::format("/Type/Font/Subtype/CIDFontType2/BaseFont/{}"
                               "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                               "/DW 1000/W{}/CIDToGIDMap {}/FontDescriptor {}",
                               name,
                               widths_of(codes),
                               reference(writer.add_stream({}, glyph_map)),
                               reference(descriptor)));
    return writer.add(
        fmt::format("/Type/Font/Subtype/Type0/BaseFont/{}/Encoding/Identity-H/DescendantFonts[{}]"
                    "/ToUnicode {}",
                    name,
                    reference(descendant),
                    reference(writer.add_stream({}, to_unicode_map(codes)))));
}

base::Result<ObjectId> write_picture_font(PdfWriter& writer,
                                          const Font& font,
                                          const GlyphCodes& codes) {
    PictureGlyphs glyphs;
    const auto& entries = codes.entries();
    for (std::size_t code = 1; code < entries.size(); ++code) {
        if (!entries[code].used) {
            glyphs.widths += "0 ";
            continue;
        }
        if (const auto done = add_glyph(writer, font, entries[code], code, glyphs); !done) {
            return done.fault();
        }
    }
    return writer.add(fmt::format(
        "/Type/Font/Subtype/Type3/FontBBox[0 -300 1400 1100]/FontMatrix[0.001 0 0 0.001 0 0]"
        "/FirstChar 1/LastChar {}/Widths[{}]/Encoding<</Type/Encoding/Differences[{}]>>"
        "/CharProcs<<{}>>/Resources<</XObject<<{}>>>>/ToUnicode {}",
        entries.size() - 1,
        glyphs.widths,
        glyphs.names,
        glyphs.procedures,
        glyphs.pictures,
        reference(writer.add_stream({}, to_unicode_map(codes)))));
}

}  // namespace unitfolio::pdf
