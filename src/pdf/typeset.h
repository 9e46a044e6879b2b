// From a Flow to the bytes of a PDF: tagged, with subset fonts, the same bytes for the same flow.
#pragma once

#include "base/result.h"
#include "pdf/flow.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace unitfolio::pdf {

struct PatternFile {
    /// BCP 47.
    std::string language;
    std::string path;
};

/// Files of the fonts to set with (TrueType outlines). Missing ones are faults by name.
struct FontFiles {
    std::string serif, serif_bold, serif_italic, serif_bold_italic;
    std::string sans, sans_bold, sans_italic, sans_bold_italic;
    std::string mono;
    /// A colour bitmap font, and fonts tried in order for characters that the others lack.
    std::string emoji;
    std::vector<std::string> fallbacks;
    /// libhyphen pattern files; words of other languages are never divided.
    std::vector<PatternFile> hyphenation;
    /// The sRGB profile for the output intent.
    std::string colour_profile;
};

/// Opened fonts, patterns and profile: shared by all threads, each of which typesets with its own
/// state.
class FontLibrary;
[[nodiscard]] base::Result<std::shared_ptr<const FontLibrary>> open_fonts(const FontFiles& files,
                                                                          std::size_t jobs = 1);

/// What is to be typeset, as far as fonts and patterns go.
struct FontWishes {
    /// BCP 47.
    std::vector<std::string> languages;
    /// Folders with hyphenation patterns that go before those of the system.
    std::vector<std::string> pattern_folders;
};

/// The fonts that the system's packages install (Noto), found below the usual folders. Languages
/// without patterns are left out.
[[nodiscard]] base::Result<FontFiles> find_fonts(const FontWishes& wishes);

struct Typeset {
    std::string bytes;
    std::uint32_t page_count = 0;
    /// What the document claims to keep: all of it, unless pages of other documents don't.
    Conformance conformance = Conformance::accessible;
    /// The printed page number of every place ("iv", "12"), by PlaceId; empty for places never set.
    std::vector<std::string> page_labels;
    /// The same as indices of pages from 0; -1 for places never set.
    std::vector<std::int32_t> page_indices;
    /// Characters that no font had, each once, in order of appearance.
    std::vector<char32_t> missing_characters;
};

/// A file that says what stands on which page: made when all pages are set (`bytes` are still
/// empty), and embedded with the flow's own files.
using FileOfPages = std::function<EmbeddedFile(const Typeset& typeset)>;

/// On at most `jobs` threads.
[[nodiscard]] base::Result<Typeset> typeset(const Flow& flow,
                                            const FontLibrary& fonts,
                                            const FileOfPages& file_of_pages = {},
                                            std::size_t jobs = 1);

}  // namespace unitfolio::pdf
