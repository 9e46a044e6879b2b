#include "pdf/line_setter.h"

#include "pdf/pdf_syntax.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace unitfolio::pdf {

namespace {

// As multiples of the natural width; lines that would need wider spaces stay short.
constexpr float kNarrowestSpace = 0.4F;
constexpr float kWidestSpace = 3.5F;

/// Whether text goes on in the same string: then no new mark is needed.
bool continues(const TextMark& mark, const Segment& segment, const TextStyle& style, float y) {
    return mark.font == segment.font && mark.size == style.size && mark.colour == style.colour &&
           mark.y == y;
}

/// A straight line below or through what stands between `left` and `right`; it goes on if the last
/// one ends there.
void draw_rule(float left, float right, float y, const TextStyle& style, Strip& strip) {
    constexpr float share_of_size = 0.05F;
    constexpr float touching = 0.05F;
    auto* before =
        strip.decoration.empty() ? nullptr : std::get_if<LineMark>(&strip.decoration.back().shape);
    if (before != nullptr && before->y1 == y && std::abs(before->x2 - left) < touching) {
        before->x2 = right;
        return;
    }
    strip.decoration.push_back(
        {kArtifact, LineMark{left, y, right, y, style.colour, style.size * share_of_size, false}});
}

void decorate(const TextStyle& style, float left, float right, float baseline, Strip& strip) {
    if (style.underline) {
        draw_rule(left, right, baseline - style.rise + style.size * 0.13F, style, strip);
    }
    if (style.strike) {
        draw_rule(left, right, baseline - style.rise - style.size * 0.27F, style, strip);
    }
}

/// One area for all that a link has in a line.
void add_link(const RunTag& tag, float left, float right, const LineStyle& style, Strip& strip) {
    if (!tag.link) {
        return;
    }
    if (!strip.links.empty() && strip.links.back().element == *tag.link) {
        LinkArea& area = strip.links.back();
        area.left = std::min(area.left, left);
        area.right = std::max(area.right, right);
        return;
    }
    strip.links.push_back({left,
                           strip.baseline - style.size * 0.85F,
                           right,
                           strip.baseline + style.size * 0.28F,
                           tag.goal,
                           tag.description,
                           *tag.link});
}

}  // namespace

float baseline_of(float leading, float size) {
    constexpr float half_of_capitals = 0.32F;
    return leading / 2 + size * half_of_capitals;
}

void LineSetter::collect(const TaggedText& text, const BrokenLine& line) {
    chunks_.clear();
    for (const Chunk& chunk : text.broken.chunks_of(line)) {
        const float width =
            static_cast<float>(chunk.shaped->width) * text.runs[chunk.run].style.size / 1000;
        chunks_.push_back({chunk, width, 0});
    }
}

void LineSetter::place(const BrokenText& text, const LineStyle& style, bool last) {
    float natural = 0;
    float spaces = 0;
    for (const PlacedChunk& placed : chunks_) {
        natural += placed.width;
        spaces += placed.chunk.space ? placed.width : 0;
    }
    const float slack = style.width - natural;
    const bool stretched = style.align == TextAlign::justify && !last;
    if (spaces > 0 && (stretched || slack < 0)) {
        const float scale = std::clamp(1 + slack / spaces, kNarrowestSpace, kWidestSpace);
        for (PlacedChunk& placed : chunks_) {
            placed.width *= placed.chunk.space ? scale : 1;
        }
        natural += spaces * (scale - 1);
    }
    const float rest = style.width - natural;
    // A name alone stays where the other values of its table stand.
    const bool alone = style.align == TextAlign::left && text.lines.size() == 1;
    const bool from_right = text.direction == Direction::right_to_left && !alone;
    float x = style.left;
    if (style.align == TextAlign::centre) {
        x += rest / 2;
    } else if (style.align == TextAlign::right || from_right) {
        x += rest;
    }
    order(text.direction);
    for (PlacedChunk& placed : chunks_) {
        placed.x = x;
        x += placed.width;
    }
}

/// From left to right.
void LineSetter::order(Direction direction) {
    const bool as_they_are =
        direction == Direction::left_to_right &&
        std::none_of(chunks_.begin(), chunks_.end(), [](const PlacedChunk& placed) {
            return placed.chunk.shaped->reading == Reading::right_to_left;
        });
    if (as_they_are) {
        return;
    }
    std::vector<Reading> readings;
    readings.reserve(chunks_.size());
    for (const PlacedChunk& placed : chunks_) {
        readings.push_back(placed.chunk.shaped->reading);
    }
    std::vector<PlacedChunk> ordered;
    ordered.reserve(chunks_.size());
    for (const std::size_t index : visual_order(readings, direction)) {
        ordered.push_back(chunks_[index]);
    }
    chunks_ = std::move(ordered);
}

/// Goes on in the last mark, or begins another.
void LineSetter::append_text(const TaggedText& text, const PlacedChunk& placed, float baseline) {
    const Chunk& chunk = placed.chunk;
    const TextStyle& style = text.runs[chunk.run].style;
    const ContentId content = text.tags[chunk.run].content;
    float x = placed.x;
    for (const Segment& segment : chunk.shaped->segments) {
        const float y =
            baseline - style.rise - static_cast<float>(segment.rise) * style.size / 1000;
        const bool open = !marks_.empty() && marks_.back().content == content &&
                          continues(std::get<TextMark>(marks_.back().shape), segment, style, y);
        if (!open) {
            close_mark();
            marks_.push_back({content, TextMark{x, y, segment.font, style.size, style.colour, {}}});
        }
        codes_ += segment.codes;
        const float width = static_cast<float>(segment.width) * style.size / 1000;
        x += width;
        if (chunk.space) {
            append_stretch(std::lround((width - placed.width) * 1000 / style.size));
        }
    }
}

void LineSetter::append_stretch(std::int64_t thousandths) {
    if (thousandths != stretch_) {
        stretch_ = thousandths;
        stretch_codes_.clear();
        append_adjustment(stretch_codes_, thousandths);
    }
    codes_ += stretch_codes_;
}

/// A space behind the last word of a line, so that copied text does not run words together.
void LineSetter::append_line_end(std::span<const Run> runs) {
    if (marks_.empty() || chunks_.empty()) {
        return;
    }
    const TextStyle& style = runs[chunks_.back().chunk.run].style;
    const ShapedWord& space = shaper_.space(shaper_.library().face(style));
    if (!space.segments.empty() &&
        space.segments.front().font == std::get<TextMark>(marks_.back().shape).font) {
        codes_ += space.segments.front().codes;
    }
}

void LineSetter::close_mark() {
    if (!marks_.empty()) {
        std::get<TextMark>(marks_.back().shape).codes = codes_;
        codes_.clear();
    }
}

std::vector<Mark> LineSetter::take_marks() {
    close_mark();
    std::vector<Mark> marks(std::make_move_iterator(marks_.begin()),
                            std::make_move_iterator(marks_.end()));
    marks_.clear();
    return marks;
}

Strip LineSetter::set(const TaggedText& text, const BrokenLine& line, const LineStyle& style) {
    collect(text, line);
    place(text.broken, style, line.last);
    const float baseline = baseline_of(style.leading, style.size);
    Strip strip;
    strip.height = style.leading;
    strip.baseline = baseline;
    for (const PlacedChunk& placed : chunks_) {
        append_text(text, placed, baseline);
        const Run& run = text.runs[placed.chunk.run];
        const float right = placed.x + placed.width;
        strip.text_right = placed.chunk.space ? strip.text_right : right;
        if (run.style.rise > 0) {
            strip.rare.room().raised.push_back(run.text);
        }
        decorate(run.style, placed.x, right, baseline, strip);
        add_link(text.tags[placed.chunk.run], placed.x, right, style, strip);
    }
    if (line.between_words) {
        append_line_end(text.runs);
    }
    strip.content = take_marks();
    return strip;
}

}  // namespace unitfolio::pdf
