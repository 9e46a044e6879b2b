#include "pdf/shaper.h"

#include "base/text.h"
#include "pdf/pdf_syntax.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace unitfolio::pdf {

namespace {

constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kEmojiSelector = 0xFE0F;
constexpr char32_t kHyphen = 0x2010;
constexpr std::string_view kSoftHyphen = "\u00AD";

/// Joiners, selectors, skin tones, combining marks, keycaps: they go with the character before.
bool extends_previous(char32_t c) {
    return c == kZeroWidthJoiner || c == kEmojiSelector || c == 0xFE0E || c == 0x20E3 ||
           (c >= 0x0300 && c < 0x0370) || (c >= 0x1F3FB && c <= 0x1F3FF) ||
           (c >= 0xE0020 && c <= 0xE007F);
}

char32_t peek(std::string_view text, std::size_t at) {
    return at < text.size() ? base::next_code_point(text, at) : U'\0';
}

/// Text of each glyph of a cluster. A cluster's characters are shared out one by one; glyphs that
/// get none stand for a zero width space, because every code must mean something.
std::string_view share_of(std::string_view cluster, std::size_t index, std::size_t glyphs) {
    if (glyphs == 1) {
        return cluster;
    }
    std::size_t at = 0;
    for (std::size_t i = 0; i < index && at < cluster.size(); ++i) {
        std::ignore = base::next_code_point(cluster, at);
    }
    if (at >= cluster.size()) {
        return "\u200B";
    }
    std::size_t end = at;
    std::ignore = base::next_code_point(cluster, end);
    return index + 1 == glyphs ? cluster.substr(at) : cluster.substr(at, end - at);
}

}  // namespace

std::vector<DivisionPlace> division_places(const ShapedWord& shaped,
                                           std::span<const Division> divisions) {
    std::vector<DivisionPlace> places;
    auto edge = shaped.edges.begin();
    for (const Division& division : divisions) {
        edge = std::find_if(edge, shaped.edges.end(), [&](const ShapedWord::Edge& each) {
            return each.offset >= division.offset;
        });
        if (edge != shaped.edges.end() && edge->offset == division.offset) {
            places.push_back({edge->offset, edge->before, division.penalty, division.hyphen});
        }
    }
    return places;
}

Shaper::Shaper(const FontLibrary& library)
    : library_(library),
      uses_(library.size(), -1),
      words_(library.size()),
      hyphenated_(library.size()),
      divided_(library.size()),
      spaces_(library.size()),
      hyphens_(library.size()) {}

const ShapedWord& Shaper::space(FontId face) {
    const ShapedWord*& space = spaces_[static_cast<std::size_t>(face)];
    if (space == nullptr) {
        space = &word(face, " ");
    }
    return *space;
}

const ShapedWord& Shaper::hyphen(FontId face) {
    const ShapedWord*& hyphen = hyphens_[static_cast<std::size_t>(face)];
    if (hyphen == nullptr) {
        hyphen = &hyphenated(face, {});
    }
    return *hyphen;
}

const ShapedWord& Shaper::word(FontId face, std::string_view text) {
    Cache& cache = words_[static_cast<std::size_t>(face)];
    if (const auto found = cache.find(text); found != cache.end()) {
        return *found->second;
    }
    auto shaped = std::make_unique<ShapedWord>();
    shaped->reading = reading_of(text);
    std::vector<Part> parts = divide(face, text);
    if (shaped->reading == Reading::right_to_left) {
        std::reverse(parts.begin(), parts.end());
    }
    for (const Part& part : parts) {
        append_part(*shaped, text, part);
    }
    const bool turns = std::any_of(parts.begin(), parts.end(), [](const Part& part) {
        return part.direction == Direction::right_to_left;
    });
    if (turns) {
        shaped->edges.clear();
    }
    return *cache.emplace(std::string(text), std::move(shaped)).first->second;
}

Shaper::Words<DividedWord>& Shaper::divided_words(FontId face, const Hyphenator* patterns) {
    std::vector<DividedWords>& languages = divided_[static_cast<std::size_t>(face)];
    const auto known =
        std::find_if(languages.begin(), languages.end(), [&](const DividedWords& each) {
            return each.patterns == patterns;
        });
    return known == languages.end() ? languages.emplace_back(DividedWords{patterns, {}}).words
                                    : known->words;
}

const DividedWord& Shaper::divided(FontId face, std::string_view text, const Hyphenator* patterns) {
    Words<DividedWord>& words = divided_words(face, patterns);
    if (const auto found = words.find(text); found != words.end()) {
        return found->second;
    }
    const ShapedWord& shaped = word(face, text);
    return words
        .emplace(std::string(text),
                 DividedWord{&shaped, division_places(shaped, divisions_of(text, patterns))})
        .first->second;
}

const ShapedWord& Shaper::hyphenated(FontId face, std::string_view text) {
    Cache& cache = hyphenated_[static_cast<std::size_t>(face)];
    if (const auto found = cache.find(text); found != cache.end()) {
        return *found->second;
    }
    auto shaped = text.empty() ? std::make_unique<ShapedWord>()
                               : std::make_unique<ShapedWord>(word(face, text));
    const Font& font = library_[face];
    const GlyphId proper = font.glyph_of(kHyphen);
    const GlyphId glyph = proper != 0 ? proper : font.glyph_of(U'-');
    append_glyph(*shaped, {glyph, 0, font.advance(glyph), 0, 0}, use_of(face), kSoftHyphen);
    return *cache.emplace(std::string(text), std::move(shaped)).first->second;
}

FontId Shaper::choose_font(FontId face, char32_t character, char32_t next, FontId previous) {
    if (extends_previous(character)) {
        return previous;
    }
    if (next == kEmojiSelector && library_.emoji() &&
        library_[*library_.emoji()].covers(character)) {
        return *library_.emoji();
    }
    const std::optional<FontId> found = library_.font_for(character, face);
    if (!found && std::find(missing_.begin(), missing_.end(), character) == missing_.end()) {
        missing_.push_back(character);
    }
    return found.value_or(face);
}

std::vector<Shaper::Part> Shaper::divide(FontId face, std::string_view text) {
    std::vector<Part> parts;
    Direction direction = reading_of(text) == Reading::right_to_left ? Direction::right_to_left
                                                                     : Direction::left_to_right;
    FontId font = face;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = static_cast<std::uint32_t>(at);
        const char32_t character = base::next_code_point(text, at);
        font = choose_font(face, character, peek(text, at), font);
        const Reading reading = reading_of(character);
        if (reading != Reading::neutral) {
            direction = reading == Reading::right_to_left ? Direction::right_to_left
                                                          : Direction::left_to_right;
        } else if (character < 0x80 && base::is_word(character)) {
            direction = Direction::left_to_right;  // digits
        }
        const auto end = static_cast<std::uint32_t>(at);
        if (!parts.empty() && parts.back().font == font && parts.back().direction == direction) {
            parts.back().end = end;
        } else {
            parts.push_back({font, direction, begin, end});
        }
    }
    return parts;
}

FontUse Shaper::use_of(FontId font) {
    std::int32_t& use = uses_[static_cast<std::size_t>(font)];
    if (use < 0 || fonts_[static_cast<std::size_t>(use)].full()) {
        use = static_cast<std::int32_t>(fonts_.size());
        fonts_.emplace_back(font,
                            library_.is_emoji(font) ? CodeWidth::one_byte : CodeWidth::two_bytes);
    }
    return static_cast<FontUse>(use);
}

void Shaper::append_part(ShapedWord& word, std::string_view text, const Part& part) {
    const std::string_view own = text.substr(part.begin, part.end - part.begin);
    library_[part.font].shape(own, part.direction, glyphs_);
    const bool left_to_right = part.direction == Direction::left_to_right;
    for (std::size_t i = 0; i < glyphs_.size();) {
        const std::uint32_t cluster = glyphs_[i].cluster;
        std::size_t end = i;
        while (end < glyphs_.size() && glyphs_[end].cluster == cluster) {
            ++end;
        }
        // The cluster reaches to the next one in logical order, which is on its left in
        // right-to-left text.
        std::size_t cluster_end = own.size();
        if (left_to_right && end < glyphs_.size()) {
            cluster_end = glyphs_[end].cluster;
        } else if (!left_to_right && i > 0) {
            cluster_end = glyphs_[i - 1].cluster;
        }
        const std::string_view characters = own.substr(cluster, cluster_end - cluster);
        word.edges.push_back({part.begin + cluster, word.width});
        for (std::size_t k = i; k < end; ++k) {
            if (glyphs_[k].glyph == 0) {
                append_missing(word, part.font, characters);
                continue;
            }
            const std::size_t index = left_to_right ? k - i : end - 1 - k;
            append_glyph(word, glyphs_[k], use_of(part.font), share_of(characters, index, end - i));
        }
        i = end;
    }
}

void Shaper::append_missing(ShapedWord& word, FontId face, std::string_view text) {
    const Font& font = library_[face];
    const GlyphId replacement = font.covers(0xFFFD) ? font.glyph_of(0xFFFD) : font.glyph_of(U'?');
    append_glyph(word, {replacement, 0, font.advance(replacement), 0, 0}, use_of(face), text);
}

void Shaper::append_glyph(ShapedWord& word,
                          const ShapedGlyph& glyph,
                          FontUse font,
                          std::string_view text) {
    if (word.segments.empty() || word.segments.back().font != font ||
        word.segments.back().rise != glyph.y_offset) {
        word.segments.push_back({font, glyph.y_offset, 0, {}});
    }
    Segment& segment = word.segments.back();
    GlyphCodes& codes = fonts_[font];
    const int own_width = library_[codes.font()].advance(glyph.glyph);
    append_adjustment(segment.codes, -glyph.x_offset);
    codes.append(segment.codes, codes.code(glyph.glyph, text, own_width));
    append_adjustment(segment.codes, own_width + glyph.x_offset - glyph.advance);
    segment.width += glyph.advance;
    word.width += glyph.advance;
}

}  // namespace unitfolio::pdf
