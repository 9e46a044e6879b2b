#include "intake/font_program.h"

#include <ft2build.h>

#include <memory>
#include <new>
#include <type_traits>
// FreeType names its headers by macros.
#include FT_FREETYPE_H
#include FT_CID_H

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

}  // namespace

bool is_sound_font(std::string_view program) {
    const Owned<FT_Library> library = open_library();
    FT_Face opened = nullptr;
    if (FT_New_Memory_Face(library.get(),
                           reinterpret_cast<const FT_Byte*>(program.data()),
                           static_cast<FT_Long>(program.size()),
                           0,
                           &opened) != FT_Err_Ok) {
        return false;
    }
    const Owned<FT_Face> face(opened);
    if (face->num_glyphs <= 0 || !FT_IS_SCALABLE(face)) {
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

}  // namespace unitfolio::intake
