#include "pdf/layout.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace unitfolio::pdf {

namespace {

LinkGoal goal_of(const LinkTarget& target) {
    if (const auto* place = std::get_if<PlaceId>(&target)) {
        return DestinationId{static_cast<std::uint32_t>(*place)};
    }
    const auto* address = std::get_if<std::string>(&target);
    return address == nullptr ? std::string() : *address;
}

bool is_link(const Run& run) {
    return !std::holds_alternative<std::monostate>(run.link);
}

/// What a link says to those who listen: what its first run states, else its text.
std::string describe_link(std::span<const Run> runs, std::size_t first, const PageLabels& labels) {
    if (!runs[first].link_description.empty()) {
        return runs[first].link_description;
    }
    std::string text;
    for (std::size_t i = first; i < runs.size() && runs[i].link == runs[first].link; ++i) {
        const auto place = static_cast<std::size_t>(runs[i].page_of);
        const bool numbered = runs[i].kind == RunKind::page_number && place < labels.size();
        text += numbered ? labels[place] : runs[i].text;
    }
    return text.empty() ? "Link" : text;
}

/// Neighbouring runs with the same link are one link; text between links is one piece of content.
std::vector<RunTag> tag_runs(LayoutContext& context, std::span<const Run> runs, ElementId element) {
    Structure& structure = context.structure;
    std::vector<RunTag> tags;
    tags.reserve(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (i > 0 && runs[i].link == runs[i - 1].link) {
            tags.push_back(tags.back());
        } else if (is_link(runs[i])) {
            ElementAttributes attributes;
            attributes.alternative = runs[i].link_description;
            const ElementId link = structure.add(element, "Link", std::move(attributes));
            tags.push_back({structure.content(link),
                            link,
                            goal_of(runs[i].link),
                            describe_link(runs, i, context.numbers.labels)});
        } else {
            tags.push_back({structure.content(element), std::nullopt, {}, {}});
        }
    }
    return tags;
}

float largest_size(std::span<const Run> runs) {
    float size = 0;
    for (const Run& run : runs) {
        size = std::max(size, run.style.size);
    }
    return size;
}

/// Marks the lines in which runs with a place begin.
void mark_places(std::span<const Run> runs, const BrokenText& text, std::vector<Strip>& strips) {
    auto line = text.lines_of_places.begin();
    for (const Run& run : runs) {
        if (run.place && line != text.lines_of_places.end()) {
            strips[*line++].destinations.push_back(
                DestinationId{static_cast<std::uint32_t>(*run.place)});
        }
    }
}

/// Marks of foot notes tell which strip a note belongs to, so that both share a page.
bool raises_marks(std::span<const Run> runs) {
    return std::any_of(runs.begin(), runs.end(), [](const Run& run) { return run.style.rise > 0; });
}

/// How far the rest of a line of code stands in that had to be broken: then it can't be taken for
/// one of its own.
float hanging_indent(std::span<const Run> runs, const ParagraphStyle& style) {
    constexpr float share_of_size = 1.2F;
    return style.preformatted ? largest_size(runs) * share_of_size : 0;
}

/// Whether some line ends where the text has no line break.
bool is_wrapped(const BrokenText& text) {
    return std::any_of(
        text.lines.begin(), text.lines.end(), [](const BrokenLine& line) { return !line.last; });
}

BrokenText broken_text(LayoutContext& context,
                       std::span<const Run> runs,
                       const ParagraphStyle& style,
                       const TextRoom& room) {
    const auto broken_at = [&](float most) {
        return context.tools.breaker.break_text(
            runs,
            {context.patterns(style), style.preformatted, most, room.page_digits},
            style.align != TextAlign::justify);
    };
    BrokenText broken = broken_at(room.width);
    return style.preformatted && is_wrapped(broken)
               ? broken_at(std::max(room.width - hanging_indent(runs, style), 1.0F))
               : std::move(broken);
}

/// The lines as they will be drawn, without anything in them.
std::vector<Strip> blank_lines(const LineStyle& style, std::size_t count) {
    std::vector<Strip> strips(count);
    for (Strip& strip : strips) {
        strip.height = style.leading;
        strip.baseline = baseline_of(style.leading, style.size);
    }
    return strips;
}

std::vector<Strip> draw_lines(LayoutContext& context,
                              const TaggedText& text,
                              LineStyle style,
                              float hang) {
    std::vector<Strip> strips;
    strips.reserve(text.broken.lines.size());
    const float left = style.left;
    for (const BrokenLine& line : text.broken.lines) {
        strips.push_back(context.tools.setter.set(text, line, style));
        style.left = line.last ? left : left + hang;
    }
    return strips;
}

}  // namespace

std::size_t page_digits(const LayoutContext& context, std::span<const Run> runs) {
    const bool prints_numbers = std::any_of(
        runs.begin(), runs.end(), [](const Run& run) { return run.kind == RunKind::page_number; });
    return prints_numbers ? context.numbers.digits : 0;
}

std::vector<Strip> set_text(LayoutContext& context,
                            std::span<const Run> runs,
                            const TextSetting& setting) {
    const ParagraphStyle& style = setting.style;
    const TextRoom room{std::max(setting.width - style.indent, 1.0F), page_digits(context, runs)};
    const bool lasting = setting.owner == TextOwner::flow && context.block_owner == TextOwner::flow;
    std::optional<BrokenText> kept = lasting ? context.settled.take(runs, room) : std::nullopt;
    BrokenText broken = kept ? *std::move(kept) : broken_text(context, runs, style, room);

    LineStyle line_style{
        setting.left + style.indent, room.width, style.leading, largest_size(runs), style.align};
    line_style.leading = std::max(style.leading, line_style.size * 1.1F);
    const bool measuring = lasting && context.round == Round::measuring;
    std::vector<Strip> strips;
    if (measuring && !raises_marks(runs)) {
        strips = blank_lines(line_style, broken.lines.size());
    } else {
        if (room.page_digits > 0) {
            context.tools.breaker.put_page_numbers(runs, context.numbers.labels, broken);
        }
        const std::vector<RunTag> tags = tag_runs(context, runs, setting.element);
        strips = draw_lines(context, {broken, runs, tags}, line_style, hanging_indent(runs, style));
    }
    mark_places(runs, broken, strips);
    if (measuring) {
        context.settled.keep(runs, room, std::move(broken));
    }
    return strips;
}

}  // namespace unitfolio::pdf
