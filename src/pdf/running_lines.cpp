#include "pdf/running_lines.h"

#include "pdf/layout.h"

#include <string>
#include <string_view>

namespace unitfolio::pdf {

namespace {

// How far into the margin, from the paper's edge, the lines stand.
constexpr float kShareOfMargin = 0.58F;

std::string filled_in(std::string text, std::string_view name, std::string_view value) {
    for (std::size_t at = text.find(name); at != std::string::npos;
         at = text.find(name, at + value.size())) {
        text.replace(at, name.size(), value);
    }
    return text;
}

class RunningLineSetter {
  public:
    RunningLineSetter(Shaper& shaper, const PageStyle& page, std::string label, std::string last)
        : shaper_(shaper),
          page_(page),
          label_(std::move(label)),
          last_(std::move(last)) {}

    /// `width` is that of the page's text.
    [[nodiscard]] std::vector<Mark> set(const RunningLine& line, float width, float baseline) {
        std::vector<Mark> marks;
        add(line.left, line.style, {0, width, baseline}, marks);
        add(line.centre, line.style, {0.5F, width, baseline}, marks);
        add(line.right, line.style, {1, width, baseline}, marks);
        return marks;
    }

  private:
    struct Spot {
        /// Of the free width, the part on the left.
        float share = 0;
        float width = 0;
        float baseline = 0;
    };

    void add(const std::string& pattern,
             const TextStyle& style,
             const Spot& spot,
             std::vector<Mark>& out) {
        if (pattern.empty()) {
            return;
        }
        const std::string text = filled_in(filled_in(pattern, "{pages}", last_), "{page}", label_);
        const float free = spot.width - label_width(shaper_, text, style);
        for (Mark& mark : set_label(shaper_, text, style, kArtifact)) {
            shift(mark, spot.baseline);
            if (auto* glyphs = std::get_if<TextMark>(&mark.shape)) {
                glyphs->x += page_.margin_left + free * spot.share;
            }
            out.push_back(std::move(mark));
        }
    }

    Shaper& shaper_;
    const PageStyle& page_;
    std::string label_;
    std::string last_;
};

}  // namespace

void add_running_lines(Shaper& shaper,
                       const PageStyle& style,
                       const PageNumbering& numbering,
                       std::vector<DisplayPage>& pages) {
    for (std::uint32_t i = 0; i < pages.size(); ++i) {
        if (static_cast<int>(i) < style.plain_pages) {
            continue;
        }
        RunningLineSetter setter(shaper, style, numbering.label(i), numbering.last_label(i));
        DisplayPage& page = pages[i];
        const float width = page.width - style.margin_left - style.margin_right;
        page.header = setter.set(style.header, width, style.margin_top * kShareOfMargin);
        page.footer =
            setter.set(style.footer, width, page.height - style.margin_bottom * kShareOfMargin);
    }
}

}  // namespace unitfolio::pdf
