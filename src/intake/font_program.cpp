#include "intake/font_program.h"

#include <ft2build.h>

#include <memory>
#include <new>
#include <type_traits>
#include <utility>
// FreeType names its headers by macros.
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_CID_H
#include FT_FONT_FORMATS_H
#include FT_TRUETYPE_IDS_H

namespace unitfolio::intake {

namespace {

struct Release {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }

    void operator()(FT_Face face) const { FT_Done_Face(face); }
};

template <class Handle>
using Owned = std::unique_ptr<std::remove_pointer_t<Handle>, Release>;

Owned<FT_Library> open_library() {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != FT_Err_Ok) {
        throw std::bad_alloc();
    }
    return Owned<FT_Library>(library);
}

/// Nothing if it is no font with outlines.
Owned<FT_Face> open_face(const Owned<FT_Library>& library, std::string_view program) {
    FT_Face opened = nullptr;
    if (FT_New_Memory_Face(library.get(),
                           reinterpret_cast<const FT_Byte*>(program.data()),
                           static_cast<FT_Long>(program.size()),
                           0,
                           &opened) != FT_Err_Ok) {
        return nullptr;
    }
    Owned<FT_Face> face(opened);
    return face->num_glyphs > 0 && FT_IS_SCALABLE(face) ? std::move(face) : nullptr;
}

std::optional<FontProgram::Format> format_of(FT_Face face) {
    const std::string_view format = FT_Get_Font_Format(face);
    if (format == "TrueType") {
        return FontProgram::Format::true_type;
    }
    if (format == "CFF" && !FT_IS_SFNT(face)) {
        return FontProgram::Format::cff;
    }
    if (format == "Type 1") {
        return FontProgram::Format::type1;
    }
    return std::nullopt;
}

}  // namespace

bool is_sound_font(std::string_view program) {
    const Owned<FT_Library> library = open_library();
    const Owned<FT_Face> face = open_face(library, program);
    if (face == nullptr) {
        return false;
    }
    // Glyphs of these go by their CIDs, of which a subset leaves most out.
    FT_Bool keyed_by_cid = 0;
    const bool may_be_missing =
        FT_Get_CID_Is_Internally_CID_Keyed(face.get(), &keyed_by_cid) == FT_Err_Ok &&
        keyed_by_cid != 0;
    for (FT_Long glyph = 0; glyph < face->num_glyphs; ++glyph) {
        const FT_Error error = FT_Load_Glyph(
            face.get(), static_cast<FT_UInt>(glyph), FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING);
        if (error != FT_Err_Ok && !(may_be_missing && error == FT_Err_Invalid_Argument)) {
            return false;
        }
    }
    return true;
}

struct FontProgram::Opened {
    std::string bytes;
    Owned<FT_Library> library;
    Owned<FT_Face> face;
    Format format = Format::true_type;

    [[nodiscard]] bool use_map(FT_UShort platform, FT_UShort encoding) const {
        for (FT_Int i = 0; i < face->num_charmaps; ++i) {
            const FT_CharMap map = face->charmaps[i];
            if (map->platform_id == platform && map->encoding_id == encoding) {
                return FT_Set_Charmap(face.get(), map) == FT_Err_Ok;
            }
        }
        return false;
    }

    [[nodiscard]] unsigned glyph_at(unsigned long code) const {
        return FT_Get_Char_Index(face.get(), code);
    }
};

FontProgram::FontProgram(std::unique_ptr<Opened> opened)
    : opened_(std::move(opened)) {}

FontProgram::FontProgram(FontProgram&& other) noexcept = default;
FontProgram& FontProgram::operator=(FontProgram&& other) noexcept = default;
FontProgram::~FontProgram() = default;

std::optional<FontProgram> FontProgram::open(std::string bytes) {
    auto opened = std::make_unique<Opened>();
    opened->bytes = std::move(bytes);
    opened->library = open_library();
    opened->face = open_face(opened->library, opened->bytes);
    if (opened->face == nullptr || opened->face->units_per_EM == 0) {
        return std::nullopt;
    }
    const auto format = format_of(opened->face.get());
    if (!format) {
        return std::nullopt;
    }
    opened->format = *format;
    return FontProgram(std::move(opened));
}

FontProgram::Format FontProgram::format() const {
    return opened_->format;
}

unsigned FontProgram::glyph_of_character(char32_t character) const {
    // FreeType makes this map from the names of glyphs if a font has none.
    const bool there = opened_->use_map(TT_PLATFORM_MICROSOFT, TT_MS_ID_UNICODE_CS);
    return there ? opened_->glyph_at(character) : 0;
}

unsigned FontProgram::glyph_of_name(const std::string& name) const {
    return FT_HAS_GLYPH_NAMES(opened_->face.get())
               ? FT_Get_Name_Index(opened_->face.get(), name.c_str())
               : 0;
}

unsigned FontProgram::glyph_of_symbol(unsigned code) const {
    if (opened_->use_map(TT_PLATFORM_MICROSOFT, TT_MS_ID_SYMBOL_CS)) {
        const unsigned glyph = opened_->glyph_at(code);
        return glyph != 0 ? glyph : opened_->glyph_at(0xF000U + code);
    }
    const bool there = opened_->use_map(TT_PLATFORM_MACINTOSH, TT_MAC_ID_ROMAN);
    return there ? opened_->glyph_at(code) : 0;
}

unsigned FontProgram::glyph_built_in(unsigned code) const {
    const bool there = opened_->use_map(TT_PLATFORM_ADOBE, TT_ADOBE_ID_CUSTOM) ||
                       opened_->use_map(TT_PLATFORM_ADOBE, TT_ADOBE_ID_STANDARD);
    return there ? opened_->glyph_at(code) : 0;
}

std::optional<double> FontProgram::width(unsigned glyph) const {
    FT_Face face = opened_->face.get();
    constexpr FT_Int32 flags = FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING;
    FT_Fixed advance = 0;
    if (opened_->format == Format::true_type) {
        // What the font's table says: outlines may borrow another glyph's.
        if (FT_Get_Advance(face, glyph, flags, &advance) != FT_Err_Ok) {
            return std::nullopt;
        }
    } else if (FT_Load_Glyph(face, glyph, flags) == FT_Err_Ok) {
        advance = face->glyph->metrics.horiAdvance;
    } else {
        return std::nullopt;
    }
    return static_cast<double>(advance) * 1000.0 / face->units_per_EM;
}

}  // namespace unitfolio::intake
