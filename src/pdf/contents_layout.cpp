#include "pdf/label.h"
#include "pdf/layout.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace unitfolio::pdf {

namespace {

constexpr float kIndentPerLevel = 14;
constexpr float kRoomForNumber = 34;
constexpr float kSpaceBeforePart = 5;
constexpr float kLeaderGap = 5;
constexpr Colour kLeaderColour{150, 150, 150};

struct Entry {
    const Paragraph* heading = nullptr;
    DestinationId destination{};
};

class EntrySetter {
  public:
    EntrySetter(LayoutContext& context, const ContentsBlock& contents, const Frame& frame)
        : context_(context),
          contents_(contents),
          frame_(frame) {}

    std::vector<Strip> set(const Entry& entry);

  private:
    void append_number(Strip& line, const std::string& label, ElementId link);

    LayoutContext& context_;
    const ContentsBlock& contents_;
    Frame frame_;
};

std::vector<Strip> EntrySetter::set(const Entry& entry) {
    const int level = entry.heading->outline_level;
    Structure& structure = context_.structure;
    const ElementId item = structure.add(frame_.parent, "TOCI");
    const ElementId link = structure.add(structure.add(item, "Reference"), "Link");
    std::vector<Run> runs(1);
    runs[0].text = entry.heading->outline_title;
    runs[0].style = contents_.style;
    runs[0].style.bold = contents_.style.bold || level <= 1;
    ParagraphStyle style;
    style.leading = contents_.leading;
    style.indent = kIndentPerLevel * static_cast<float>(std::max(level - 1, 0));
    std::vector<Strip> lines =
        set_text(context_, runs, {style, frame_.left, frame_.width - kRoomForNumber, link});

    const auto place = static_cast<std::size_t>(entry.destination);
    const std::string label =
        place < context_.numbers.labels.size() ? context_.numbers.labels[place] : std::string();
    append_number(lines.back(), label, link);
    for (Strip& line : lines) {
        const float right = frame_.left + frame_.width;
        const std::string description = entry.heading->outline_title + ", page " + label;
        line.links.push_back({frame_.left + style.indent,
                              0,
                              right,
                              line.height,
                              entry.destination,
                              description,
                              link});
        line.group = frame_.group;
        line.may_break_after = false;
    }
    lines.back().may_break_after = true;
    return lines;
}

void EntrySetter::append_number(Strip& line, const std::string& label, ElementId link) {
    const float start =
        frame_.left + frame_.width - label_width(context_.tools, label, contents_.style);
    // A space between title and number, for those who copy or listen.
    const ContentId content = context_.structure.content(link);
    Label number = set_label(context_.tools, " " + label, contents_.style, content);
    move_label(number, frame_.left + frame_.width - number.width, line.baseline);
    std::move(number.marks.begin(), number.marks.end(), std::back_inserter(line.content));
    const float leader_start = line.text_right + kLeaderGap;
    const float leader_end = start - kLeaderGap;
    if (leader_end > leader_start) {
        const float y = line.baseline - 0.6F;
        // Drawn from the right, so that the dots of all lines stand below one another.
        line.decoration.push_back(
            {kArtifact, LineMark{leader_end, y, leader_start, y, kLeaderColour, 0.9F, true}});
    }
}

}  // namespace

void lay_out_contents(LayoutContext& context,
                      const ContentsBlock& contents,
                      const Frame& frame,
                      StripList& out) {
    Frame inner = frame;
    inner.parent = context.structure.add(frame.parent, "TOC");
    EntrySetter setter(context, contents, inner);
    std::uint32_t number = 0;
    for (const Paragraph* heading : outline_headings(context.flow.blocks)) {
        const DestinationId destination{context.flow.place_count + number++};
        if (heading->outline_level > contents.deepest_level) {
            continue;
        }
        float space = heading->outline_level <= 1 ? kSpaceBeforePart : 0;
        for (Strip& line : setter.set({heading, destination})) {
            out.add(std::move(line), space);
            space = 0;
        }
    }
}

}  // namespace unitfolio::pdf
