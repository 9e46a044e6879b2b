#include "pdf/layout.h"

#include <algorithm>

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
            const ElementId link = structure.add(element, "Link");
            tags.push_back({structure.content(link),
                            link,
                            goal_of(runs[i].link),
                            describe_link(runs, i, context.labels)});
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
void mark_places(std::span<const Run> runs,
                 const InlineText& text,
                 std::span<const Line> lines,
                 std::vector<Strip>& strips) {
    for (std::size_t run = 0; run < runs.size(); ++run) {
        if (!runs[run].place || strips.empty()) {
            continue;
        }
        const auto part = std::find_if(text.parts.begin(),
                                       text.parts.end(),
                                       [&](const InlinePart& p) { return p.run >= run; });
        const auto item = static_cast<std::size_t>(part - text.parts.begin());
        const auto line =
            std::find_if(lines.begin(), lines.end(), [&](const Line& l) { return item < l.end; });
        const auto index =
            std::min(static_cast<std::size_t>(line - lines.begin()), strips.size() - 1);
        strips[index].destinations.push_back(
            DestinationId{static_cast<std::uint32_t>(*runs[run].place)});
    }
}

bool ends_paragraph(const InlineText& text, const Line& line) {
    return text.items[line.end].kind == BreakItem::Kind::penalty &&
           text.items[line.end].penalty <= kAlwaysBreak;
}

}  // namespace

std::vector<Strip> set_text(LayoutContext& context,
                            std::span<const Run> runs,
                            const TextSetting& setting) {
    const ParagraphStyle& style = setting.style;
    context.uses_labels =
        context.uses_labels || std::any_of(runs.begin(), runs.end(), [](const Run& run) {
            return run.kind == RunKind::page_number;
        });
    const float width = std::max(setting.width - style.indent, 1.0F);
    const InlineText text = make_inline_text(
        runs, {style.hyphenate, style.preformatted, width}, context.shaper, context.labels);
    const std::vector<RunTag> tags = tag_runs(context, runs, setting.element);
    const bool ragged = style.align != TextAlign::justify;
    const std::vector<Line> lines = break_lines(text.items, {width, ragged});

    LineStyle line_style{
        setting.left + style.indent, width, style.leading, largest_size(runs), style.align};
    line_style.leading = std::max(style.leading, line_style.size * 1.1F);
    LineSetter setter(text, runs, tags, context.shaper);
    std::vector<Strip> strips;
    strips.reserve(lines.size());
    for (const Line& line : lines) {
        strips.push_back(setter.set(line, line_style, ends_paragraph(text, line)));
    }
    mark_places(runs, text, lines, strips);
    return strips;
}

std::vector<Mark> set_label(Shaper& shaper,
                            std::string_view text,
                            const TextStyle& style,
                            ContentId content) {
    std::vector<Run> runs(1);
    runs[0].text = std::string(text);
    runs[0].style = style;
    const std::vector<RunTag> tags = {{content, std::nullopt, {}, {}}};
    const InlineText items = make_inline_text(runs, {false, true, 1e9F}, shaper, {});
    LineSetter setter(items, runs, tags, shaper);
    Strip strip = setter.set({0, items.items.size() - 1}, {0, 1e9F, 0, 0, TextAlign::left}, true);
    return std::move(strip.content);
}

float label_width(Shaper& shaper, std::string_view text, const TextStyle& style) {
    std::vector<Run> runs(1);
    runs[0].text = std::string(text);
    runs[0].style = style;
    return width_range(make_inline_text(runs, {false, true, 1e9F}, shaper, {})).most;
}

}  // namespace unitfolio::pdf
