// The programs of fonts inside somebody else's PDF.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::intake {

/// Whether every glyph of a TrueType, OpenType, CFF or Type 1 font can be drawn. Reads hostile
/// bytes: to be called in a process apart.
[[nodiscard]] bool is_sound_font(std::string_view program);

/// Glyphs of a font by what leads to them, and how wide they are. Reads hostile bytes as well.
class FontProgram {
  public:
    enum class Format : unsigned char {
        true_type,
        /// Without the tables of OpenType around it.
        cff,
        type1,
    };

    /// Nothing if it can't be opened or is of another format.
    [[nodiscard]] static std::optional<FontProgram> open(std::string bytes);

    FontProgram(const FontProgram&) = delete;
    FontProgram& operator=(const FontProgram&) = delete;
    FontProgram(FontProgram&& other) noexcept;
    FontProgram& operator=(FontProgram&& other) noexcept;
    ~FontProgram();

    [[nodiscard]] Format format() const;

    /// Glyphs are numbered from 1: 0 is none.
    [[nodiscard]] unsigned glyph_of_character(char32_t character) const;
    [[nodiscard]] unsigned glyph_of_name(const std::string& name) const;
    /// By the encoding of a TrueType font of symbols.
    [[nodiscard]] unsigned glyph_of_symbol(unsigned code) const;
    /// By the encoding that is built into a Type 1 or CFF font.
    [[nodiscard]] unsigned glyph_built_in(unsigned code) const;

    /// In thousandths of an em; nothing if there is no such glyph. Glyphs of a font that is keyed
    /// by CIDs go by these.
    [[nodiscard]] std::optional<double> width(unsigned glyph) const;

  private:
    struct Opened;
    explicit FontProgram(std::unique_ptr<Opened> opened);
    std::unique_ptr<Opened> opened_;
};

}  // namespace unitfolio::intake
