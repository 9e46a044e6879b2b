// How a portfolio looks: paper, margins, sizes, colours, running lines. Read from style.yaml, whose
// every field may be left out; what stands here is the design that ships.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "pdf/flow.h"

#include <array>
#include <string>
#include <string_view>

namespace unitfolio::portfolio {

struct Palette {
    pdf::Colour text{0x1f, 0x29, 0x2b};
    /// Headings, links, bars.
    pdf::Colour accent{0x0b, 0x5a, 0x60};
    /// Labels, captions, running lines.
    pdf::Colour muted{0x5d, 0x6a, 0x6d};
    /// Backgrounds of head rows and boxes.
    pdf::Colour tint{0xed, 0xf4, 0xf4};
    pdf::Colour rule{0xc9, 0xd4, 0xd5};
    pdf::Colour partly{0x8a, 0x5a, 0x00};
    pdf::Colour gap{0xa3, 0x2a, 0x1c};
};

/// The text at the top or bottom of a page. "{learner}", "{registration}" and "{title}" stand for
/// the portfolio's facts, "{page}" and "{pages}" for numbers.
struct RunningText {
    std::string left;
    std::string centre;
    std::string right;
};

/// How signatures and other handwriting are asked for.
enum class Signatures : std::uint8_t { fields, lines };

struct Style {
    // Lengths in points.
    float page_width = 595.276F;
    float page_height = 841.89F;
    float margin_top = 82;
    float margin_right = 88;
    float margin_bottom = 76;
    float margin_left = 68;

    pdf::Typeface body_face = pdf::Typeface::serif;
    pdf::Typeface heading_face = pdf::Typeface::sans;
    float title_size = 32;
    std::array<float, 4> heading_sizes{21, 14.5F, 11.5F, 10};
    float body_size = 10;
    float small_size = 8.5F;
    /// Distance between baselines, as a multiple of the size.
    float leading = 1.46F;
    bool justify = true;
    bool hyphenate = true;

    /// Made no finer than print shows.
    bool reduce_pictures = true;
    Signatures signatures = Signatures::fields;

    /// Whether lines are drawn around every cell of a table, and the white space inside.
    bool table_grid = false;
    float table_padding = 4;

    /// The tallest that a picture may be, so that its caption stays with it.
    float picture_height = 420;

    /// Whether the first page is a cover, without running lines.
    bool cover = true;

    /// Of the words that templates bring, BCP 47.
    std::string language = "en-GB";

    Palette colours;
    RunningText header{"{learner}", "", "{registration}"};
    RunningText footer{"{title}", "", "Page {page} of {pages}"};

    /// Of a document in a project: the project's own kind of the templates' language, as American
    /// English, else the templates'.
    [[nodiscard]] std::string document_language(std::string_view project) const;

    [[nodiscard]] float text_width() const { return page_width - margin_left - margin_right; }
};

/// Reads style.yaml. What can't be used is reported and keeps its default.
[[nodiscard]] Style read_style(const base::Sources& sources,
                               base::SourceId source,
                               base::Diagnostics& diagnostics);

}  // namespace unitfolio::portfolio
