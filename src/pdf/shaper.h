// Words to glyphs: fonts chosen character by character, glyphs positioned by HarfBuzz, codes handed
// out, all remembered word by word. One Shaper serves one document on one thread.
#pragma once

#include "pdf/bidi.h"
#include "pdf/font_library.h"
#include "pdf/glyph_codes.h"
#include "pdf/word_divisions.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace unitfolio::pdf {

/// Names one GlyphCodes of a Shaper: a font as the document writes it.
using FontUse = std::uint16_t;

/// Glyphs of one font on one line.
struct Segment {
    FontUse font = 0;
    /// Above the baseline, in thousandths of the font size.
    int rise = 0;
    /// In thousandths of the font size.
    int width = 0;
    /// What stands between "[(" and ")]TJ": codes, with adjustments as ")-20(".
    std::string codes;
};

struct ShapedWord {
    /// From left to right.
    std::vector<Segment> segments;
    int width = 0;
    Reading reading = Reading::neutral;

    /// Where each cluster of a left-to-right word begins: byte offset, width before it. Lines may
    /// be broken there in need. Empty for words with right-to-left parts.
    struct Edge {
        std::uint32_t offset = 0;
        int before = 0;
    };

    std::vector<Edge> edges;
};

/// A place where a word may be divided, and the width before it.
struct DivisionPlace {
    std::uint32_t offset = 0;
    int before = 0;
    float penalty = 0;
    /// As in Division.
    bool hyphen = false;
};

struct DividedWord {
    const ShapedWord* shaped = nullptr;
    std::vector<DivisionPlace> places;
};

/// Those of `divisions` at which a cluster begins: others would tear letters apart. Right-to-left
/// words have no edges and stay whole.
[[nodiscard]] std::vector<DivisionPlace> division_places(const ShapedWord& shaped,
                                                         std::span<const Division> divisions);

class Shaper {
  public:
    explicit Shaper(const FontLibrary& library);

    /// References stay valid as long as the Shaper.
    const ShapedWord& word(FontId face, std::string_view text);

    /// The same with the places where it may be divided; `patterns` may be null.
    const DividedWord& divided(FontId face, std::string_view text, const Hyphenator* patterns);

    /// The same as a word with a hyphen at its end that is copied out as a soft hyphen.
    const ShapedWord& hyphenated(FontId face, std::string_view text);

    const ShapedWord& space(FontId face);
    const ShapedWord& hyphen(FontId face);

    [[nodiscard]] const FontLibrary& library() const { return library_; }

    [[nodiscard]] const std::deque<GlyphCodes>& fonts() const { return fonts_; }

    [[nodiscard]] const std::vector<char32_t>& missing() const { return missing_; }

  private:
    struct Part {
        FontId font;
        Direction direction;
        std::uint32_t begin;
        std::uint32_t end;
    };

    struct Hash {
        using is_transparent = void;

        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    template <class Known>
    using Words = std::unordered_map<std::string, Known, Hash, std::equal_to<>>;
    using Cache = Words<std::unique_ptr<ShapedWord>>;

    struct DividedWords {
        const Hyphenator* patterns = nullptr;
        Words<DividedWord> words;
    };

    [[nodiscard]] std::vector<Part> divide(FontId face, std::string_view text);
    [[nodiscard]] FontId choose_font(FontId face,
                                     char32_t character,
                                     char32_t next,
                                     FontId previous);
    void append_part(ShapedWord& word, std::string_view text, const Part& part);
    void append_glyph(ShapedWord& word,
                      const ShapedGlyph& glyph,
                      FontUse font,
                      std::string_view text);
    void append_missing(ShapedWord& word, FontId face, std::string_view text);
    FontUse use_of(FontId font);
    [[nodiscard]] Words<DividedWord>& divided_words(FontId face, const Hyphenator* patterns);

    const FontLibrary& library_;
    std::deque<GlyphCodes> fonts_;
    /// By FontId: the codes in use, the last one where a font needs several.
    std::vector<std::int32_t> uses_;
    std::vector<Cache> words_;
    std::vector<Cache> hyphenated_;
    /// By face; a document has few languages.
    std::vector<std::vector<DividedWords>> divided_;
    /// By face: what is asked for with every word, without a look-up.
    std::vector<const ShapedWord*> spaces_;
    std::vector<const ShapedWord*> hyphens_;
    std::vector<char32_t> missing_;
    std::vector<ShapedGlyph> glyphs_;
};

}  // namespace unitfolio::pdf
