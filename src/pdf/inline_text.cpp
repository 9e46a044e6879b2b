#include "pdf/inline_text.h"

#include "pdf/wide_pieces.h"
#include "pdf/word_divisions.h"

#include <algorithm>
#include <utility>

namespace unitfolio::pdf {

namespace {

using Kind = BreakItem::Kind;

// As shares of a space: how much it may grow and shrink in justified lines.
constexpr float kSpaceStretch = 0.5F;
constexpr float kSpaceShrink = 0.3F;
constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kZeros = "000000000";

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool is_no_break_space(std::string_view text, std::size_t at) {
    return text[at] == kNoBreakSpace.front() && text.substr(at).starts_with(kNoBreakSpace);
}

bool is_ascii(std::string_view text) {
    return std::all_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20;
}

bool has_controls(std::string_view line) {
    return std::any_of(line.begin(), line.end(), is_control);
}

/// Tabs become spaces; others can't be printed.
std::string without_controls(std::string_view line) {
    std::string plain;
    for (const char c : line) {
        if (c == '\t') {
            plain.append("    ");
        } else if (!is_control(c)) {
            plain.push_back(c);
        }
    }
    return plain;
}

class Builder {
  public:
    Builder(const InlineOptions& options, Shaper& shaper, InlineText& text)
        : options_(options),
          shaper_(shaper),
          text_(text) {}

    void add_run(const Run& run, std::uint32_t index);
    void finish();

  private:
    void add_text(std::string_view text);
    void add_preformatted(std::string_view text);
    void add_preformatted_line(std::string_view line);
    void add_token(std::string_view token);
    void add_marked_token(std::string_view token);
    void add_part(std::string_view token);
    void tie_to_previous();
    void add_word(std::string_view word, std::span<const Division> divisions);
    void add_divided(std::string_view word, const DividedWord& divided);
    void add_pieces(std::string_view word,
                    const ShapedWord& shaped,
                    std::span<const DivisionPlace> places);
    void add_space(bool breakable);
    void add_line_break();
    void add_penalty(float penalty, float width, bool hyphen, const InlinePart& part);
    void add_box(const InlinePart& part, float width);
    [[nodiscard]] float in_points(int thousandths) const;
    [[nodiscard]] std::vector<DivisionPlace> divide_wide(
        const ShapedWord& shaped, std::size_t length, std::span<const DivisionPlace> places) const;
    std::string_view keep(std::string text);

    InlineOptions options_;
    Shaper& shaper_;
    InlineText& text_;
    const Run* run_ = nullptr;
    FontId face_{};
    std::uint32_t run_index_ = 0;
};

std::string_view Builder::keep(std::string text) {
    return text_.own_texts.emplace_front(std::move(text));
}

void Builder::add_run(const Run& run, std::uint32_t index) {
    run_ = &run;
    run_index_ = index;
    face_ = shaper_.library().face(run.style);
    if (run.kind == RunKind::line_break) {
        add_line_break();
    } else if (run.kind == RunKind::page_number) {
        add_word(kZeros.substr(0, options_.page_digits), {});
    } else if (options_.preformatted) {
        add_preformatted(run.text);
    } else {
        add_text(run.text);
    }
}

void Builder::add_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (is_space(text[at])) {
            add_space(true);
            while (at < text.size() && is_space(text[at])) {
                ++at;
            }
        } else if (is_no_break_space(text, at)) {
            add_space(false);
            at += kNoBreakSpace.size();
        } else {
            const std::size_t begin = at;
            while (at < text.size() && !is_space(text[at]) && !is_no_break_space(text, at)) {
                ++at;
            }
            add_token(text.substr(begin, at - begin));
        }
    }
}

void Builder::add_preformatted(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\n') {
            add_line_break();
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find('\n', at), text.size());
        add_preformatted_line(text.substr(at, end - at));
        at = end;
    }
}

/// Spaces as words of their own, for they keep their number; behind them a line may be broken.
void Builder::add_preformatted_line(std::string_view line) {
    const std::string_view text = has_controls(line) ? keep(without_controls(line)) : line;
    for (std::size_t at = 0; at < text.size();) {
        const bool spaces = text[at] == ' ';
        const std::size_t end =
            std::min(spaces ? text.find_first_not_of(' ', at) : text.find(' ', at), text.size());
        if (!spaces && at > 0) {
            add_penalty(0, 0, false, text_.parts.back());
        }
        add_word(text.substr(at, end - at), {});
        at = end;
    }
}

/// No line begins with a dash: the space before one is not for breaking.
void Builder::tie_to_previous() {
    if (!text_.items.empty() && text_.items.back().kind == Kind::glue) {
        text_.items.insert(text_.items.end() - 1,
                           BreakItem{Kind::penalty, 0, 0, 0, kNeverBreak, false});
        text_.parts.insert(text_.parts.end() - 1, text_.parts.back());
    }
}

/// A token is what stands between spaces.
void Builder::add_token(std::string_view token) {
    if (is_ascii(token)) {
        add_divided(token, shaper_.divided(face_, token, options_.patterns));
    } else {
        add_marked_token(token);
    }
}

/// There may be dashes, words that are read from the right, and invisible marks that say where a
/// word may be divided.
void Builder::add_marked_token(std::string_view token) {
    if (token.starts_with("\u2013") || token.starts_with("\u2014")) {
        tie_to_previous();
    }
    const WordCore core = right_to_left_core(token);
    if (text_.direction == Direction::right_to_left || core.end - core.begin == token.size()) {
        add_part(token);
        return;
    }
    for (const std::string_view part : {token.substr(0, core.begin),
                                        token.substr(core.begin, core.end - core.begin),
                                        token.substr(core.end)}) {
        add_part(part);
    }
}

void Builder::add_part(std::string_view token) {
    if (token.empty()) {
        return;
    }
    if (!has_division_marks(token)) {
        add_divided(token, shaper_.divided(face_, token, options_.patterns));
        return;
    }
    PlainWord plain = without_division_marks(token);
    add_word(keep(std::move(plain.text)), plain.divisions);
}

float Builder::in_points(int thousandths) const {
    return static_cast<float>(thousandths) * run_->style.size / 1000;
}

/// Places between any two clusters of a part of a word.
void append_every_edge(const ShapedWord& shaped,
                       std::size_t begin,
                       std::size_t end,
                       std::vector<DivisionPlace>& out) {
    for (const ShapedWord::Edge& edge : shaped.edges) {
        if (edge.offset > begin && edge.offset < end) {
            out.push_back({edge.offset, edge.before, kAnywherePenalty, false});
        }
    }
}

/// Lets pieces that are wider than the line break anywhere.
std::vector<DivisionPlace> Builder::divide_wide(const ShapedWord& shaped,
                                                std::size_t length,
                                                std::span<const DivisionPlace> places) const {
    std::vector<DivisionPlace> result;
    std::size_t begin = 0;
    int before = 0;
    const auto add_piece = [&](std::size_t end, int width) {
        if (in_points(width - before) > options_.width) {
            append_every_edge(shaped, begin, end, result);
        }
        begin = end;
        before = width;
    };
    for (const DivisionPlace& place : places) {
        add_piece(place.offset, place.before);
        result.push_back(place);
    }
    add_piece(length, shaped.width);
    return result;
}

void Builder::add_word(std::string_view word, std::span<const Division> divisions) {
    if (!word.empty()) {
        const ShapedWord& shaped = shaper_.word(face_, word);
        add_divided(word, {&shaped, division_places(shaped, divisions)});
    }
}

void Builder::add_divided(std::string_view word, const DividedWord& divided) {
    const ShapedWord& shaped = *divided.shaped;
    if (in_points(shaped.width) > options_.width) {
        add_pieces(word, shaped, divide_wide(shaped, word.size(), divided.places));
    } else {
        add_pieces(word, shaped, divided.places);
    }
}

void Builder::add_pieces(std::string_view word,
                         const ShapedWord& shaped,
                         std::span<const DivisionPlace> places) {
    const auto index = static_cast<std::uint32_t>(text_.words.size());
    text_.words.push_back({face_, word, &shaped});
    std::uint32_t begin = 0;
    float before = 0;
    for (const DivisionPlace& place : places) {
        const InlinePart part{index, begin, place.offset, run_index_};
        const float width = in_points(place.before);
        add_box(part, width - before);
        add_penalty(place.penalty,
                    place.hyphen ? in_points(shaper_.hyphen(face_).width) : 0,
                    place.hyphen,
                    part);
        begin = place.offset;
        before = width;
    }
    add_box({index, begin, static_cast<std::uint32_t>(word.size()), run_index_},
            in_points(shaped.width) - before);
}

void Builder::add_box(const InlinePart& part, float width) {
    text_.items.push_back({Kind::box, width, 0, 0, 0, false});
    text_.parts.push_back(part);
}

void Builder::add_penalty(float penalty, float width, bool hyphen, const InlinePart& part) {
    text_.items.push_back({Kind::penalty, width, 0, 0, penalty, hyphen});
    text_.parts.push_back(part);
}

void Builder::add_space(bool breakable) {
    const bool at_start = text_.items.empty() || text_.items.back().penalty <= kAlwaysBreak;
    if (breakable && (at_start || text_.items.back().kind == Kind::glue)) {
        return;  // of no use there, or the run before ended with one
    }
    const float width = in_points(shaper_.space(face_).width);
    const InlinePart part{0, 0, 0, run_index_};
    if (!breakable) {
        add_penalty(kNeverBreak, 0, false, part);
    }
    text_.items.push_back(
        {Kind::glue, width, width * kSpaceStretch, width * kSpaceShrink, 0, false});
    text_.parts.push_back(part);
}

void Builder::add_line_break() {
    add_penalty(kAlwaysBreak, 0, false, {0, 0, 0, run_index_});
}

void Builder::finish() {
    while (!text_.items.empty() && text_.items.back().kind == Kind::glue) {
        text_.items.pop_back();
        text_.parts.pop_back();
    }
    text_.items.push_back({Kind::penalty, 0, 0, 0, kAlwaysBreak, false});
    text_.parts.push_back({0, 0, 0, run_index_});
    divide_wide_pieces(text_, options_.width);
}

Reading paragraph_reading(std::span<const Run> runs) {
    for (const Run& run : runs) {
        const Reading reading = reading_of(run.text);
        if (reading != Reading::neutral) {
            return reading;
        }
    }
    return Reading::neutral;
}

}  // namespace

void make_inline_text(std::span<const Run> runs,
                      const InlineOptions& options,
                      Shaper& shaper,
                      InlineText& text) {
    text.items.clear();
    text.parts.clear();
    text.words.clear();
    text.own_texts.clear();
    text.direction = paragraph_reading(runs) == Reading::right_to_left ? Direction::right_to_left
                                                                       : Direction::left_to_right;
    Builder builder(options, shaper, text);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        builder.add_run(runs[i], static_cast<std::uint32_t>(i));
    }
    builder.finish();
}

WidthRange width_range(const InlineText& text) {
    WidthRange range;
    float piece = 0;
    float line = 0;
    for (const BreakItem& item : text.items) {
        const bool breaks =
            item.kind == Kind::glue ||
            (item.kind == Kind::penalty && item.penalty < kAnywherePenalty && !item.hyphen);
        if (breaks) {
            range.least = std::max(range.least, piece);
            piece = 0;
        }
        if (item.kind == Kind::penalty && item.penalty <= kAlwaysBreak) {
            range.most = std::max(range.most, line);
            line = 0;
        } else if (item.kind != Kind::penalty) {
            line += item.width;
            piece += item.kind == Kind::box ? item.width : 0;
        }
    }
    return range;
}

}  // namespace unitfolio::pdf
