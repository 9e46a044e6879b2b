// All that typesetting takes from the machine: fonts, hyphenation patterns, a colour profile.
// Opened once; immutable afterwards, so any number of threads may typeset from the same library.
#pragma once

#include "base/result.h"
#include "pdf/flow.h"
#include "pdf/font.h"
#include "pdf/hyphenator.h"
#include "pdf/typeset.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::pdf {

/// Names a font of a library. The first ones are the faces of text styles, then come fallbacks and
/// the emoji font.
enum class FontId : std::uint16_t {};

class FontLibrary {
  public:
    /// On at most `jobs` threads.
    [[nodiscard]] static base::Result<std::shared_ptr<const FontLibrary>> open(
        const FontFiles& files, std::size_t jobs);

    [[nodiscard]] const Font& operator[](FontId id) const {
        return *fonts_[static_cast<std::size_t>(id)];
    }

    [[nodiscard]] std::size_t size() const { return fonts_.size(); }

    [[nodiscard]] FontId face(const TextStyle& style) const;

    /// The font to set a character with: the face itself if it has it, else a fallback, else the
    /// emoji font. Empty if nobody has it.
    [[nodiscard]] std::optional<FontId> font_for(char32_t character, FontId face) const;

    [[nodiscard]] std::optional<FontId> emoji() const { return emoji_; }

    [[nodiscard]] bool is_emoji(FontId id) const { return emoji_ == id; }

    /// Null for languages without patterns: their words are not divided.
    [[nodiscard]] const Hyphenator* hyphenator(std::string_view language) const;

    [[nodiscard]] const std::string& colour_profile() const { return colour_profile_; }

  private:
    FontLibrary() = default;
    [[nodiscard]] base::Result<FontId> add(const std::string& path);
    [[nodiscard]] base::Result<base::Done> open_all_fonts(const FontFiles& files);
    [[nodiscard]] base::Result<base::Done> open_faces(const FontFiles& files);
    [[nodiscard]] base::Result<base::Done> open_fallbacks(const FontFiles& files);
    [[nodiscard]] base::Result<base::Done> open_patterns(const FontFiles& files);

    std::vector<std::shared_ptr<const Font>> fonts_;
    /// By typeface, bold, italic.
    std::array<FontId, 12> faces_{};
    std::vector<FontId> fallbacks_;
    std::optional<FontId> emoji_;

    struct Patterns {
        std::string language;
        std::shared_ptr<const Hyphenator> hyphenator;
    };

    std::vector<Patterns> patterns_;
    std::string colour_profile_;
};

}  // namespace unitfolio::pdf
