#include "pdf/line_setter.h"

#include "pdf/pdf_syntax.h"

#include <algorithm>
#include <cmath>

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

}  // namespace

float baseline_of(float leading, float size) {
    constexpr float half_of_capitals = 0.32F;
    return leading / 2 + size * half_of_capitals;
}

LineSetter::LineSetter(const BrokenText& text,
                       std::span<const Run> runs,
                       std::span<const RunTag> tags,
                       Shaper& shaper)
    : text_(text),
      runs_(runs),
      tags_(tags),
      shaper_(shaper) {}

void LineSetter::collect(const BrokenLine& line) {
    chunks_.clear();
    for (const Chunk& chunk : text_.chunks_of(line)) {
        const float width =
            static_cast<float>(chunk.shaped->width) * runs_[chunk.run].style.size / 1000;
        chunks_.push_back({chunk, width, 0});
    }
}

void LineSetter::place(const LineStyle& style, bool last) {
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
    const bool alone = style.align == TextAlign::left && text_.lines.size() == 1;
    const bool from_right = text_.direction == Direction::right_to_left && !alone;
    float x = style.left;
    if (style.align == TextAlign::centre) {
        x += rest / 2;
    } else if (style.align == TextAlign::right || from_right) {
        x += rest;
    }
    order();
    for (PlacedChunk& placed : chunks_) {
        placed.x = x;
        x += placed.width;
    }
}

/// From left to right.
void LineSetter::order() {
    const bool as_they_are =
        text_.direction == Direction::left_to_right &&
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
    for (const std::size_t index : visual_order(readings, text_.direction)) {
        ordered.push_back(chunks_[index]);
    }
    chunks_ = std::move(ordered);
}

/// For the codes of the whole line, most of which have just one mark.
std::size_t LineSetter::code_room() const {
    constexpr std::size_t around_a_space = 8;
    std::size_t room = 0;
    for (const PlacedChunk& placed : chunks_) {
        room += placed.chunk.space ? around_a_space : 0;
        for (const Segment& segment : placed.chunk.shaped->segments) {
            room += segment.codes.size();
        }
    }
    return room;
}

void LineSetter::append_text(Strip& strip, const PlacedChunk& placed, float baseline) const {
    const Chunk& chunk = placed.chunk;
    const TextStyle& style = runs_[chunk.run].style;
    const ContentId content = tags_[chunk.run].content;
    float x = placed.x;
    for (const Segment& segment : chunk.shaped->segments) {
        const float y =
            baseline - style.rise - static_cast<float>(segment.rise) * style.size / 1000;
        auto* open = strip.content.empty() || strip.content.back().content != content
                         ? nullptr
                         : std::get_if<TextMark>(&strip.content.back().shape);
        if (open == nullptr || !continues(*open, segment, style, y)) {
            strip.content.push_back(
                {content, TextMark{x, y, segment.font, style.size, style.colour, {}}});
            open = std::get_if<TextMark>(&strip.content.back().shape);
            open->codes.reserve(strip.content.size() == 1 ? code_room() : 0);
        }
        open->codes += segment.codes;
        const float width = static_cast<float>(segment.width) * style.size / 1000;
        x += width;
        const float extra = chunk.space ? placed.width - width : 0;
        append_adjustment(open->codes, std::lround(-extra * 1000 / style.size));
    }
}

/// A space behind the last word of a line, so that copied text does not run words together.
void LineSetter::append_line_end(Strip& strip) const {
    auto* open =
        strip.content.empty() ? nullptr : std::get_if<TextMark>(&strip.content.back().shape);
    if (open == nullptr || chunks_.empty()) {
        return;
    }
    const TextStyle& style = runs_[chunks_.back().chunk.run].style;
    const ShapedWord& space = shaper_.space(shaper_.library().face(style));
    if (!space.segments.empty() && space.segments.front().font == open->font) {
        open->codes += space.segments.front().codes;
    }
}

void LineSetter::decorate(Strip& strip, float baseline) const {
    for (const PlacedChunk& placed : chunks_) {
        const TextStyle& style = runs_[placed.chunk.run].style;
        const float thickness = style.size * 0.05F;
        const auto draw = [&](float y) {
            auto* before = strip.decoration.empty()
                               ? nullptr
                               : std::get_if<LineMark>(&strip.decoration.back().shape);
            constexpr float touching = 0.05F;
            if (before != nullptr && before->y1 == y &&
                std::abs(before->x2 - placed.x) < touching) {
                before->x2 = placed.x + placed.width;
                return;
            }
            strip.decoration.push_back(
                {kArtifact,
                 LineMark{
                     placed.x, y, placed.x + placed.width, y, style.colour, thickness, false}});
        };
        if (style.underline) {
            draw(baseline - style.rise + style.size * 0.13F);
        }
        if (style.strike) {
            draw(baseline - style.rise - style.size * 0.27F);
        }
    }
}

void LineSetter::add_links(Strip& strip, const LineStyle& style, float baseline) const {
    for (const PlacedChunk& placed : chunks_) {
        const RunTag& tag = tags_[placed.chunk.run];
        if (!tag.link) {
            continue;
        }
        if (!strip.links.empty() && strip.links.back().element == *tag.link) {
            strip.links.back().left = std::min(strip.links.back().left, placed.x);
            strip.links.back().right = std::max(strip.links.back().right, placed.x + placed.width);
            continue;
        }

        strip.links.push_back({placed.x,
                               baseline - style.size * 0.85F,
                               placed.x + placed.width,
                               baseline + style.size * 0.28F,
                               tag.goal,
                               tag.description,
                               *tag.link});
    }
}

Strip LineSetter::set(const BrokenLine& line, const LineStyle& style) {
    collect(line);
    place(style, line.last);
    const float baseline = baseline_of(style.leading, style.size);
    Strip strip;
    strip.height = style.leading;
    strip.baseline = baseline;
    for (const PlacedChunk& placed : chunks_) {
        append_text(strip, placed, baseline);
        const Run& run = runs_[placed.chunk.run];
        strip.text_right = placed.chunk.space ? strip.text_right : placed.x + placed.width;
        if (run.style.rise > 0) {
            strip.raised.push_back(run.text);
        }
    }
    if (line.between_words) {
        append_line_end(strip);
    }
    decorate(strip, baseline);
    add_links(strip, style, baseline);
    return strip;
}

}  // namespace unitfolio::pdf
