#include "pdf/broken_text.h"

#include "pdf/line_breaker.h"

#include <algorithm>

namespace unitfolio::pdf {

namespace {

using Kind = BreakItem::Kind;

class Collector {
  public:
    Collector(const InlineText& text, std::span<const Run> runs, Shaper& shaper)
        : text_(text),
          runs_(runs),
          shaper_(shaper) {}

    void add(const Line& line);
    BrokenText finish(std::span<const Line> lines);

  private:
    [[nodiscard]] std::size_t last_of_word(std::size_t first, std::size_t end) const;
    [[nodiscard]] const ShapedWord& shaped_part(std::size_t first,
                                                std::size_t last,
                                                const Line& line);
    void add_place(std::size_t run, std::span<const Line> lines);

    const InlineText& text_;
    std::span<const Run> runs_;
    Shaper& shaper_;
    BrokenText broken_;
};

/// Pieces of one word become one chunk again.
std::size_t Collector::last_of_word(std::size_t first, std::size_t end) const {
    std::size_t last = first;
    for (std::size_t next = first + 1;
         next < end && text_.parts[next].word == text_.parts[first].word &&
         text_.items[next].kind != Kind::glue;
         ++next) {
        last = text_.items[next].kind == Kind::box ? next : last;
    }
    return last;
}

const ShapedWord& Collector::shaped_part(std::size_t first, std::size_t last, const Line& line) {
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

void Collector::add(const Line& line) {
    const BreakItem& end = text_.items[line.end];
    BrokenLine broken;
    broken.begin = static_cast<std::uint32_t>(broken_.chunks.size());
    broken.last = end.kind == Kind::penalty && end.penalty <= kAlwaysBreak;
    broken.between_words = end.kind == Kind::glue;
    for (std::size_t i = line.begin; i < line.end; ++i) {
        const std::uint32_t run = text_.parts[i].run;
        if (text_.items[i].kind == Kind::glue) {
            const FontId face = shaper_.library().face(runs_[run].style);
            broken_.chunks.push_back({&shaper_.space(face), run, true});
        } else if (text_.items[i].kind == Kind::box) {
            const std::size_t last = last_of_word(i, line.end);
            broken_.chunks.push_back({&shaped_part(i, last, line), run, false});
            i = last;
        }
    }
    broken.end = static_cast<std::uint32_t>(broken_.chunks.size());
    broken_.lines.push_back(broken);
}

void Collector::add_place(std::size_t run, std::span<const Line> lines) {
    const auto part = std::find_if(
        text_.parts.begin(), text_.parts.end(), [&](const InlinePart& p) { return p.run >= run; });
    const auto item = static_cast<std::size_t>(part - text_.parts.begin());
    const auto line =
        std::find_if(lines.begin(), lines.end(), [&](const Line& l) { return item < l.end; });
    const auto index = std::min(static_cast<std::size_t>(line - lines.begin()), lines.size() - 1);
    broken_.lines_of_places.push_back(static_cast<std::uint32_t>(index));
}

BrokenText Collector::finish(std::span<const Line> lines) {
    for (std::size_t run = 0; run < runs_.size() && !lines.empty(); ++run) {
        if (runs_[run].place) {
            add_place(run, lines);
        }
    }
    broken_.direction = text_.direction;
    broken_.chunks.shrink_to_fit();
    return std::move(broken_);
}

}  // namespace

BrokenText break_text(std::span<const Run> runs,
                      const InlineOptions& options,
                      bool ragged,
                      Shaper& shaper,
                      const PageLabels& labels) {
    const InlineText text = make_inline_text(runs, options, shaper, labels);
    const std::vector<Line> lines = break_lines(text.items, {options.width, ragged});
    Collector collector(text, runs, shaper);
    for (const Line& line : lines) {
        collector.add(line);
    }
    return collector.finish(lines);
}

}  // namespace unitfolio::pdf
