#include "pdf/font.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <algorithm>
#include <cmath>
#include <new>
#include <utility>

namespace unitfolio::pdf {

namespace {

struct Release {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }

    void operator()(hb_face_t* face) const { hb_face_destroy(face); }

    void operator()(hb_font_t* font) const { hb_font_destroy(font); }

    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }

    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }

    void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};

template <class T>
using Owned = std::unique_ptr<T, Release>;

/// Tables that a font inside a PDF has no use for: the text is shaped already.
constexpr std::array kDroppedTables = {HB_TAG('G', 'S', 'U', 'B'),
                                       HB_TAG('G', 'P', 'O', 'S'),
                                       HB_TAG('G', 'D', 'E', 'F'),
                                       HB_TAG('k', 'e', 'r', 'n'),
                                       HB_TAG('n', 'a', 'm', 'e'),
                                       HB_TAG('O', 'S', '/', '2'),
                                       HB_TAG('c', 'm', 'a', 'p'),
                                       HB_TAG('p', 'o', 's', 't'),
                                       HB_TAG('D', 'S', 'I', 'G'),
                                       HB_TAG('S', 'T', 'A', 'T'),
                                       HB_TAG('B', 'A', 'S', 'E'),
                                       HB_TAG('g', 'a', 's', 'p'),
                                       HB_TAG('F', 'F', 'T', 'M'),
                                       HB_TAG('h', 'd', 'm', 'x'),
                                       HB_TAG('V', 'D', 'M', 'X'),
                                       HB_TAG('L', 'T', 'S', 'H'),
                                       HB_TAG('m', 'e', 't', 'a'),
                                       HB_TAG('M', 'A', 'T', 'H')};

bool has_table(hb_face_t* face, hb_tag_t tag) {
    const Owned<hb_blob_t> table(hb_face_reference_table(face, tag));
    return hb_blob_get_length(table.get()) != 0;
}

std::string bytes_of(hb_blob_t* blob) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    return data == nullptr ? std::string() : std::string(data, length);
}

std::string postscript_name(hb_face_t* face) {
    std::array<char, 128> name{};
    unsigned length = name.size();
    hb_ot_name_get_utf8(
        face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name.data());
    std::string result(name.data(), length);
    // The name goes into PDF names and must not need escaping there.
    std::erase_if(result, [](char c) {
        return !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                 c == '-');
    });
    return result.empty() ? "Font" : result;
}

}  // namespace

struct Font::Handles {
    Owned<hb_face_t> face;
    Owned<hb_font_t> font;
};

Font::Font(std::unique_ptr<Handles> handles, std::string path)
    : handles_(std::move(handles)),
      path_(std::move(path)),
      name_(postscript_name(handles_->face.get())),
      units_per_em_(static_cast<int>(hb_face_get_upem(handles_->face.get()))) {
    hb_font_set_scale(handles_->font.get(), units_per_em_, units_per_em_);
    hb_font_make_immutable(handles_->font.get());
    read_metrics();
}

Font::~Font() = default;

base::Result<std::shared_ptr<const Font>> Font::open(const std::string& path) {
    const Owned<hb_blob_t> blob(hb_blob_create_from_file_or_fail(path.c_str()));
    if (blob == nullptr) {
        return base::Fault{"the font file can't be read", path};
    }
    auto handles = std::make_unique<Handles>();
    handles->face.reset(hb_face_create(blob.get(), 0));
    if (hb_face_get_glyph_count(handles->face.get()) == 0) {
        return base::Fault{"the file is not a font", path};
    }
    if (!has_table(handles->face.get(), HB_TAG('g', 'l', 'y', 'f')) &&
        !has_table(handles->face.get(), HB_TAG('C', 'B', 'D', 'T'))) {
        return base::Fault{
            "the font has no TrueType outlines, which are the only ones that can be embedded",
            path};
    }
    handles->font.reset(hb_font_create(handles->face.get()));
    return std::shared_ptr<const Font>(new Font(std::move(handles), path));
}

int Font::thousandths(int units) const {
    return static_cast<int>(std::lround(units * 1000.0 / units_per_em_));
}

void Font::read_metrics() {
    hb_font_t* font = handles_->font.get();
    const auto metric = [&](hb_ot_metrics_tag_t tag, int fallback) {
        hb_position_t value = 0;
        return hb_ot_metrics_get_position(font, tag, &value) != 0 ? thousandths(value) : fallback;
    };
    metrics_.ascent = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, 900);
    metrics_.descent = metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -200);
    metrics_.cap_height = metric(HB_OT_METRICS_TAG_CAP_HEIGHT, 700);
    metrics_.italic_angle =
        static_cast<int>(std::lround(hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE)));

    const Owned<hb_blob_t> head(
        hb_face_reference_table(handles_->face.get(), HB_TAG('h', 'e', 'a', 'd')));
    const std::string bytes = bytes_of(head.get());
    constexpr std::size_t box_offset = 36;
    for (std::size_t i = 0; i < metrics_.box.size() && bytes.size() >= box_offset + 8; ++i) {
        const auto high = static_cast<unsigned char>(bytes[box_offset + 2 * i]);
        const auto low = static_cast<unsigned char>(bytes[box_offset + 2 * i + 1]);
        metrics_.box[i] = thousandths(static_cast<std::int16_t>(high << 8U | low));
    }
}

GlyphId Font::glyph_of(char32_t character) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(handles_->font.get(), character, &glyph) != 0 ? glyph : 0;
}

int Font::advance(GlyphId glyph) const {
    return thousandths(hb_font_get_glyph_h_advance(handles_->font.get(), glyph));
}

void Font::shape(std::string_view text, Direction direction, std::vector<ShapedGlyph>& out) const {
    out.clear();
    const Owned<hb_buffer_t> buffer(hb_buffer_create());
    const auto length = static_cast<int>(text.size());
    hb_buffer_add_utf8(buffer.get(), text.data(), length, 0, length);
    hb_buffer_set_language(buffer.get(), hb_language_from_string("en", 2));
    hb_buffer_guess_segment_properties(buffer.get());
    hb_buffer_set_direction(
        buffer.get(), direction == Direction::right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_shape(handles_->font.get(), buffer.get(), nullptr, 0);

    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), nullptr);
    out.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        out.push_back({infos[i].codepoint,
                       infos[i].cluster,
                       thousandths(positions[i].x_advance),
                       thousandths(positions[i].x_offset),
                       thousandths(positions[i].y_offset)});
    }
}

/// What a subset is to hold.
struct Font::SubsetRequest {
    SubsetRequest()
        : input(hb_subset_input_create_or_fail()) {
        if (input == nullptr) {
            throw std::bad_alloc();
        }
        hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
        for (const hb_tag_t tag : kDroppedTables) {
            hb_set_add(dropped, tag);
        }
        hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
        hb_set_add(hb_subset_input_glyph_set(input.get()), 0);
    }

    Owned<hb_subset_input_t> input;
    /// Whose new numbers are wanted.
    std::span<const GlyphId> glyphs;
};

base::Result<FontSubset> Font::cut(const SubsetRequest& request) const {
    const base::Fault refused{"the font can't be reduced to the glyphs in use", path_};
    const Owned<hb_subset_plan_t> plan(
        hb_subset_plan_create_or_fail(handles_->face.get(), request.input.get()));
    if (plan == nullptr) {
        return refused;
    }
    const Owned<hb_face_t> face(hb_subset_plan_execute_or_fail(plan.get()));
    if (face == nullptr) {
        return refused;
    }
    const hb_map_t* new_numbers = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    FontSubset result;
    const Owned<hb_blob_t> blob(hb_face_reference_blob(face.get()));
    result.bytes = bytes_of(blob.get());
    result.glyphs.reserve(request.glyphs.size());
    for (const GlyphId glyph : request.glyphs) {
        const hb_codepoint_t number = hb_map_get(new_numbers, glyph);
        result.glyphs.push_back(
            number == HB_MAP_VALUE_INVALID ? std::uint16_t{0} : static_cast<std::uint16_t>(number));
    }
    return result;
}

base::Result<FontSubset> Font::subset(std::span<const GlyphId> glyphs) const {
    SubsetRequest request;
    request.glyphs = glyphs;
    hb_set_t* wanted = hb_subset_input_glyph_set(request.input.get());
    for (const GlyphId glyph : glyphs) {
        hb_set_add(wanted, glyph);
    }
    return cut(request);
}

base::Result<FontSubset> Font::subset_of(std::span<const char32_t> characters) const {
    SubsetRequest request;
    hb_set_t* dropped = hb_subset_input_set(request.input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    hb_set_del(dropped, HB_TAG('c', 'm', 'a', 'p'));
    hb_set_t* wanted = hb_subset_input_unicode_set(request.input.get());
    for (const char32_t character : characters) {
        hb_set_add(wanted, character);
    }
    return cut(request);
}

GlyphPicture Font::picture(GlyphId glyph) const {
    const Owned<hb_blob_t> blob(hb_ot_color_glyph_reference_png(handles_->font.get(), glyph));
    GlyphPicture result;
    result.png = bytes_of(blob.get());
    hb_glyph_extents_t extents{};
    if (hb_font_get_glyph_extents(handles_->font.get(), glyph, &extents) != 0) {
        result.left = thousandths(extents.x_bearing);
        result.bottom = thousandths(extents.y_bearing + extents.height);
        result.width = thousandths(extents.width);
        result.height = -thousandths(extents.height);
    }
    return result;
}

}  // namespace unitfolio::pdf
