#include "pdf/line_setter.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace unitfolio::pdf {

namespace {

using Kind = BreakItem::Kind;

// As multiples of the natural width; lines that would need wider spaces stay short.
constexpr float kNarrowestSpace = 0.4F;
constexpr float kWidestSpace = 3.5F;

bool is_box(const BreakItem& item) {
    return item.kind == Kind::box;
}

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

LineSetter::LineSetter(const InlineText& text,
                       std::span<const Run> runs,
                       std::span<const RunTag> tags,
                       Shaper& shaper)
    : text_(text),
      runs_(runs),
      tags_(tags),
      shaper_(shaper) {}

const ShapedWord& LineSetter::shaped_part(const InlinePart& first, std::uint32_t end, bool hyphen) {
    const InlineWord& word = text_.words[first.word];
    const std::string_view part = word.text.substr(first.begin, end - first.begin);
    if (hyphen) {
        return shaper_.hyphenated(word.face, part);
    }
    return part.size() == word.text.size() ? *word.shaped : shaper_.word(word.face, part);
}

/// Pieces of one word become one chunk again.
void LineSetter::collect(const Line& line) {
    chunks_.clear();
    for (std::size_t i = line.begin; i < line.end; ++i) {
        const BreakItem& item = text_.items[i];
        const InlinePart& part = text_.parts[i];
        if (item.kind == Kind::glue) {
            const ShapedWord& space = shaper_.space(shaper_.library().face(runs_[part.run].style));
            chunks_.push_back({&space, part.run, true, item.width, 0});
        }
        if (!is_box(item)) {
            continue;
        }
        std::size_t last = i;
        for (std::size_t next = i + 1; next < line.end && text_.parts[next].word == part.word;
             ++next) {
            if (text_.items[next].kind == Kind::glue) {
                break;
            }
            last = is_box(text_.items[next]) ? next : last;
        }
        const BreakItem& end = text_.items[line.end];
        const bool hyphen =
            end.hyphen && text_.parts[line.end].word == part.word && last + 1 == line.end;
        const ShapedWord& shaped = shaped_part(part, text_.parts[last].end, hyphen);
        const float width = static_cast<float>(shaped.width) * runs_[part.run].style.size / 1000;
        chunks_.push_back({&shaped, part.run, false, width, 0});
        i = last;
    }
}

void LineSetter::place(const LineStyle& style, bool last) {
    float natural = 0;
    float spaces = 0;
    for (const Chunk& chunk : chunks_) {
        natural += chunk.width;
        spaces += chunk.space ? chunk.width : 0;
    }
    const float slack = style.width - natural;
    const bool stretched = style.align == TextAlign::justify && !last;
    if (spaces > 0 && (stretched || slack < 0)) {
        const float scale = std::clamp(1 + slack / spaces, kNarrowestSpace, kWidestSpace);
        for (Chunk& chunk : chunks_) {
            chunk.width *= chunk.space ? scale : 1;
        }
        natural += spaces * (scale - 1);
    }
    const float rest = style.width - natural;
    const bool from_right = text_.direction == Direction::right_to_left;
    float x = style.left;
    if (style.align == TextAlign::centre) {
        x += rest / 2;
    } else if (style.align == TextAlign::right || from_right) {
        x += rest;
    }
    std::vector<Reading> readings;
    readings.reserve(chunks_.size());
    for (const Chunk& chunk : chunks_) {
        readings.push_back(chunk.shaped->reading);
    }
    std::vector<Chunk> ordered;
    ordered.reserve(chunks_.size());
    for (const std::size_t index : visual_order(readings, text_.direction)) {
        ordered.push_back(chunks_[index]);
        ordered.back().x = x;
        x += ordered.back().width;
    }
    chunks_ = std::move(ordered);
}

void LineSetter::append_text(Strip& strip, const Chunk& chunk, float baseline) const {
    const TextStyle& style = runs_[chunk.run].style;
    const ContentId content = tags_[chunk.run].content;
    float x = chunk.x;
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
        }
        open->codes += segment.codes;
        const float width = static_cast<float>(segment.width) * style.size / 1000;
        x += width;
        const float extra = chunk.space ? chunk.width - width : 0;
        if (const long adjustment = std::lround(-extra * 1000 / style.size); adjustment != 0) {
            open->codes += ')' + std::to_string(adjustment) + '(';
        }
    }
}

/// A space behind the last word of a line, so that copied text does not run words together.
void LineSetter::append_line_end(Strip& strip, const Line& line) const {
    const bool between_words = text_.items[line.end].kind == Kind::glue;
    auto* open =
        strip.content.empty() ? nullptr : std::get_if<TextMark>(&strip.content.back().shape);
    if (!between_words || open == nullptr || chunks_.empty()) {
        return;
    }
    const Chunk& last = chunks_.back();
    const ShapedWord& space = shaper_.space(shaper_.library().face(runs_[last.run].style));
    if (!space.segments.empty() && space.segments.front().font == open->font) {
        open->codes += space.segments.front().codes;
    }
}

void LineSetter::decorate(Strip& strip, float baseline) const {
    for (const Chunk& chunk : chunks_) {
        const TextStyle& style = runs_[chunk.run].style;
        const float thickness = style.size * 0.05F;
        const auto draw = [&](float y) {
            auto* before = strip.decoration.empty()
                               ? nullptr
                               : std::get_if<LineMark>(&strip.decoration.back().shape);
            constexpr float touching = 0.05F;
            if (before != nullptr && before->y1 == y && std::abs(before->x2 - chunk.x) < touching) {
                before->x2 = chunk.x + chunk.width;
                return;
            }
            strip.decoration.push_back(
                {kArtifact,
                 LineMark{chunk.x, y, chunk.x + chunk.width, y, style.colour, thickness, false}});
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
    for (const Chunk& chunk : chunks_) {
        const RunTag& tag = tags_[chunk.run];
        if (!tag.link) {
            continue;
        }
        if (!strip.links.empty() && strip.links.back().element == *tag.link) {
            strip.links.back().left = std::min(strip.links.back().left, chunk.x);
            strip.links.back().right = std::max(strip.links.back().right, chunk.x + chunk.width);
            continue;
        }

        strip.links.push_back({chunk.x,
                               baseline - style.size * 0.85F,
                               chunk.x + chunk.width,
                               baseline + style.size * 0.28F,
                               tag.goal,
                               tag.description,
                               *tag.link});
    }
}

Strip LineSetter::set(const Line& line, const LineStyle& style, bool last) {
    collect(line);
    place(style, last);
    const float baseline = baseline_of(style.leading, style.size);
    Strip strip;
    strip.height = style.leading;
    strip.baseline = baseline;
    for (const Chunk& chunk : chunks_) {
        append_text(strip, chunk, baseline);
        strip.text_right = chunk.space ? strip.text_right : chunk.x + chunk.width;
        if (runs_[chunk.run].style.rise > 0) {
            strip.raised.push_back(runs_[chunk.run].text);
        }
    }
    append_line_end(strip, line);
    decorate(strip, baseline);
    add_links(strip, style, baseline);
    return strip;
}

}  // namespace unitfolio::pdf
