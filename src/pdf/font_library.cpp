#include "pdf/font_library.h"

#include "base/parallel.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

namespace unitfolio::pdf {

namespace {

/// Emoji and pictographs, which have plain forms in text fonts too, are wanted in colour from here
/// on.
constexpr char32_t kFirstPictograph = 0x1F000;

std::size_t face_slot(Typeface typeface, bool bold, bool italic) {
    return static_cast<std::size_t>(typeface) * 4 + (bold ? 2U : 0U) + (italic ? 1U : 0U);
}

base::Result<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return base::Fault{"the colour profile can't be read", path};
    }
    return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace

base::Result<std::shared_ptr<const FontLibrary>> open_fonts(const FontFiles& files,
                                                            std::size_t jobs) {
    return FontLibrary::open(files, jobs);
}

base::Result<std::shared_ptr<const FontLibrary>> FontLibrary::open(const FontFiles& files,
                                                                   std::size_t jobs) {
    std::shared_ptr<FontLibrary> library(new FontLibrary);
    // Patterns are text that takes as long to read as all fonts together.
    base::Result<base::Done> fonts = base::Done{};
    base::Result<base::Done> patterns = base::Done{};
    base::parallel_for(2, jobs, [&](std::size_t turn) {
        if (turn == 0) {
            patterns = library->open_patterns(files);
        } else {
            fonts = library->open_all_fonts(files);
        }
    });
    for (const auto* done : {&fonts, &patterns}) {
        if (!done->ok()) {
            return done->fault();
        }
    }
    auto profile = read_file(files.colour_profile);
    if (!profile) {
        return profile.fault();
    }
    library->colour_profile_ = std::move(profile).value();
    return std::shared_ptr<const FontLibrary>(std::move(library));
}

base::Result<base::Done> FontLibrary::open_patterns(const FontFiles& files) {
    for (const PatternFile& file : files.hyphenation) {
        if (hyphenator(file.language) != nullptr) {
            continue;
        }
        auto hyphenator = Hyphenator::open(file.path);
        if (!hyphenator) {
            return hyphenator.fault();
        }
        patterns_.push_back({file.language, std::move(hyphenator).value()});
    }
    return base::Done{};
}

const Hyphenator* FontLibrary::hyphenator(std::string_view language) const {
    const auto found =
        std::find_if(patterns_.begin(), patterns_.end(), [&](const Patterns& patterns) {
            return patterns.language == language;
        });
    return found == patterns_.end() ? nullptr : found->hyphenator.get();
}

base::Result<FontId> FontLibrary::add(const std::string& path) {
    auto font = Font::open(path);
    if (!font) {
        return font.fault();
    }
    fonts_.push_back(std::move(font).value());
    return static_cast<FontId>(fonts_.size() - 1);
}

base::Result<base::Done> FontLibrary::open_all_fonts(const FontFiles& files) {
    auto done = open_faces(files);
    return done ? open_fallbacks(files) : std::move(done);
}

base::Result<base::Done> FontLibrary::open_faces(const FontFiles& files) {
    const std::array<const std::string*, 9> paths = {&files.serif,
                                                     &files.serif_italic,
                                                     &files.serif_bold,
                                                     &files.serif_bold_italic,
                                                     &files.sans,
                                                     &files.sans_italic,
                                                     &files.sans_bold,
                                                     &files.sans_bold_italic,
                                                     &files.mono};
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const auto id = add(*paths[i]);
        if (!id) {
            return id.fault();
        }
        faces_[i] = id.value();
    }
    // There is one monospaced face for all styles.
    std::fill(faces_.begin() + paths.size(), faces_.end(), faces_[paths.size() - 1]);
    return base::Done{};
}

base::Result<base::Done> FontLibrary::open_fallbacks(const FontFiles& files) {
    for (const std::string& path : files.fallbacks) {
        const auto id = add(path);
        if (!id) {
            return id.fault();
        }
        fallbacks_.push_back(id.value());
    }
    if (!files.emoji.empty()) {
        const auto id = add(files.emoji);
        if (!id) {
            return id.fault();
        }
        emoji_ = id.value();
    }
    return base::Done{};
}

FontId FontLibrary::face(const TextStyle& style) const {
    return faces_[face_slot(style.typeface, style.bold, style.italic)];
}

std::optional<FontId> FontLibrary::font_for(char32_t character, FontId face) const {
    const bool emoji_has_it = emoji_.has_value() && (*this)[*emoji_].covers(character);
    if (character >= kFirstPictograph && emoji_has_it) {
        return emoji_;
    }
    if ((*this)[face].covers(character)) {
        return face;
    }
    const auto found = std::find_if(fallbacks_.begin(), fallbacks_.end(), [&](FontId id) {
        return (*this)[id].covers(character);
    });
    if (found != fallbacks_.end()) {
        return *found;
    }
    return emoji_has_it ? emoji_ : std::nullopt;
}

}  // namespace unitfolio::pdf
