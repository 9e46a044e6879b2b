#include "pdf/running_lines.h"

#include "pdf/label.h"

#include <algorithm>
#include <iterator>
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
    RunningLineSetter(TextTools& tools, const PageStyle& page, std::string label, std::string last)
        : tools_(tools),
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
        Label label = set_label(tools_, text, style, kArtifact);
        move_label(
            label, page_.margin_left + (spot.width - label.width) * spot.share, spot.baseline);
        std::move(label.marks.begin(), label.marks.end(), std::back_inserter(out));
    }

    TextTools& tools_;
    const PageStyle& page_;
    std::string label_;
    std::string last_;
};

}  // namespace

void add_running_lines(TextTools& tools,
                       const PageStyle& style,
                       const PageNumbering& numbering,
                       std::vector<DisplayPage>& pages) {
    for (std::uint32_t i = 0; i < pages.size(); ++i) {
        if (static_cast<int>(i) < style.plain_pages) {
            continue;
        }
        RunningLineSetter setter(tools, style, numbering.label(i), numbering.last_label(i));
        DisplayPage& page = pages[i];
        const float width = page.width - style.margin_left - style.margin_right;
        page.header = setter.set(style.header, width, style.margin_top * kShareOfMargin);
        page.footer =
            setter.set(style.footer, width, page.height - style.margin_bottom * kShareOfMargin);
    }
}

}  // namespace unitfolio::pdf
