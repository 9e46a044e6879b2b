#include "pdf/broken_text.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace unitfolio::pdf {

namespace {

using Kind = BreakItem::Kind;

/// Of places that are on no page.
constexpr std::string_view kPageUnknown = "?";

/// The line in which a run begins.
std::uint32_t line_of_run(std::size_t run, const InlineText& text, std::span<const Line> lines) {
    const auto part = std::find_if(
        text.parts.begin(), text.parts.end(), [&](const InlinePart& p) { return p.run >= run; });
    const auto item = static_cast<std::size_t>(part - text.parts.begin());
    const auto line =
        std::find_if(lines.begin(), lines.end(), [&](const Line& l) { return item < l.end; });
    const auto index = std::min(static_cast<std::size_t>(line - lines.begin()), lines.size() - 1);
    return static_cast<std::uint32_t>(index);
}

std::string_view label_of(PlaceId id, const PageLabels& labels) {
    const auto place = static_cast<std::size_t>(id);
    return place < labels.size() && !labels[place].empty() ? std::string_view(labels[place])
                                                           : kPageUnknown;
}

}  // namespace

/// Pieces of one word become one chunk again.
std::size_t TextBreaker::last_of_word(std::size_t first, std::size_t end) const {
    std::size_t last = first;
    for (std::size_t next = first + 1;
         next < end && text_.parts[next].word == text_.parts[first].word &&
         text_.items[next].kind != Kind::glue;
         ++next) {
        last = text_.items[next].kind == Kind::box ? next : last;
    }
    return last;
}

const ShapedWord& TextBreaker::shaped_part(std::size_t first, std::size_t last, const Line& line) {
    const InlinePart& part = text_.parts[first];
    const InlineWord& word = text_.words[part.word];
    const std::string_view own = word.text.substr(part.begin, text_.parts[last].end - part.begin);
    const bool divided = text_.items[line.end].hyphen && text_.parts[line.end].word == part.word &&
                         last + 1 == line.end;
    if (divided) {
        return shaper_.hyphenated(word.face, own);
    }
    return own.size() == word.text.size() ? *word.shaped : shaper_.word(word.face, own);
}

void TextBreaker::collect(const Line& line, std::span<const Run> runs) {
    const BreakItem& end = text_.items[line.end];
    BrokenLine broken;
    broken.begin = static_cast<std::uint32_t>(chunks_.size());
    broken.last = end.kind == Kind::penalty && end.penalty <= kAlwaysBreak;
    broken.between_words = end.kind == Kind::glue;
    for (std::size_t i = line.begin; i < line.end; ++i) {
        const std::uint32_t run = text_.parts[i].run;
        if (text_.items[i].kind == Kind::glue) {
            const FontId face = shaper_.library().face(runs[run].style);
            chunks_.push_back({&shaper_.space(face), run, true});
        } else if (text_.items[i].kind == Kind::box) {
            const std::size_t last = last_of_word(i, line.end);
            chunks_.push_back({&shaped_part(i, last, line), run, false});
            i = last;
        }
    }
    broken.end = static_cast<std::uint32_t>(chunks_.size());
    lines_.push_back(broken);
}

BrokenText TextBreaker::break_text(std::span<const Run> runs,
                                   const InlineOptions& options,
                                   bool ragged) {
    make_inline_text(runs, options, shaper_, text_);
    const std::span<const Line> lines = breaker_.break_lines(text_.items, {options.width, ragged});
    chunks_.clear();
    lines_.clear();
    for (const Line& line : lines) {
        collect(line, runs);
    }
    BrokenText broken{chunks_, lines_, {}, text_.direction};
    for (std::size_t run = 0; run < runs.size() && !lines.empty(); ++run) {
        if (runs[run].place) {
            broken.lines_of_places.push_back(line_of_run(run, text_, lines));
        }
    }
    return broken;
}

void TextBreaker::put_page_numbers(std::span<const Run> runs,
                                   const PageLabels& labels,
                                   BrokenText& text) {
    std::optional<std::uint32_t> before;
    for (Chunk& chunk : text.chunks) {
        const Run& run = runs[chunk.run];
        if (run.kind != RunKind::page_number) {
            continue;
        }
        // In a column of hardly any width the room itself was broken.
        const bool goes_on = before == chunk.run;
        const std::string_view label = goes_on ? "" : label_of(run.page_of, labels);
        chunk.shaped = &shaper_.word(shaper_.library().face(run.style), label);
        before = chunk.run;
    }
}

WidthRange TextBreaker::width_range(std::span<const Run> runs, const InlineOptions& options) {
    make_inline_text(runs, options, shaper_, text_);
    return pdf::width_range(text_);
}

}  // namespace unitfolio::pdf
