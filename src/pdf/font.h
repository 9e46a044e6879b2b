// One opened font file and what may be asked of it: coverage, measures, shaped glyphs, a subset,
// colour pictures. The only door to HarfBuzz. Immutable after opening, so any number of threads may
// share a Font.
//
// All measures are thousandths of the font size, as PDF counts them.
#pragma once

#include "base/result.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::pdf {

/// A glyph as the font file numbers it; 0 is the one for characters that the font lacks.
using GlyphId = std::uint32_t;

struct FontMetrics {
    int ascent = 0;
    int descent = 0;
    int cap_height = 0;
    int italic_angle = 0;
    /// Left, bottom, right, top of all glyphs.
    std::array<int, 4> box{};
};

struct ShapedGlyph {
    GlyphId glyph = 0;
    /// Offset of the first byte of the characters that this glyph stands for.
    std::uint32_t cluster = 0;
    int advance = 0;
    int x_offset = 0;
    int y_offset = 0;
};

enum class Direction : std::uint8_t { left_to_right, right_to_left };

/// A font file with some glyphs only, numbered anew.
struct FontSubset {
    std::string bytes;
    /// For each glyph asked for, its new number.
    std::vector<std::uint16_t> glyphs;
};

/// A colour glyph: a PNG and where it stands on the baseline.
struct GlyphPicture {
    std::string png;
    int left = 0;
    int bottom = 0;
    int width = 0;
    int height = 0;
};

class Font {
  public:
    /// Reads the whole file; only TrueType outlines and colour bitmaps are taken.
    [[nodiscard]] static base::Result<std::shared_ptr<const Font>> open(const std::string& path);

    Font(const Font&) = delete;
    Font& operator=(const Font&) = delete;
    Font(Font&&) = delete;
    Font& operator=(Font&&) = delete;
    ~Font();

    /// The PostScript name.
    [[nodiscard]] const std::string& name() const { return name_; }

    [[nodiscard]] const FontMetrics& metrics() const { return metrics_; }

    /// 0 for characters that the font lacks.
    [[nodiscard]] GlyphId glyph_of(char32_t character) const;

    [[nodiscard]] bool covers(char32_t character) const { return glyph_of(character) != 0; }

    [[nodiscard]] int advance(GlyphId glyph) const;

    /// Glyphs in visual order, from left to right. `text` is of one script and one direction.
    void shape(std::string_view text, Direction direction, std::vector<ShapedGlyph>& out) const;

    [[nodiscard]] base::Result<FontSubset> subset(std::span<const GlyphId> glyphs) const;

    /// The font with these characters only, found by their code points; `glyphs` of the result stay
    /// empty.
    [[nodiscard]] base::Result<FontSubset> subset_of(std::span<const char32_t> characters) const;

    /// The picture of a colour glyph; its `png` is empty if there is none.
    [[nodiscard]] GlyphPicture picture(GlyphId glyph) const;

  private:
    struct Handles;
    Font(std::unique_ptr<Handles> handles, std::string path);
    void read_metrics();
    struct SubsetRequest;
    [[nodiscard]] base::Result<FontSubset> cut(const SubsetRequest& request) const;
    [[nodiscard]] int thousandths(int units) const;

    std::unique_ptr<Handles> handles_;
    std::string path_;
    std::string name_;
    FontMetrics metrics_;
    int units_per_em_ = 1000;
};

}  // namespace unitfolio::pdf
