#include "pdf/label.h"

#include <array>
#include <string>
#include <utility>

namespace unitfolio::pdf {

namespace {

constexpr float kAnyWidth = 1e9F;
constexpr InlineOptions kOptions{nullptr, true, kAnyWidth};

Run run_of(std::string_view text, const TextStyle& style) {
    Run run;
    run.text = std::string(text);
    run.style = style;
    return run;
}

}  // namespace

Label set_label(TextTools& tools,
                std::string_view text,
                const TextStyle& style,
                ContentId content) {
    const std::array<Run, 1> runs = {run_of(text, style)};
    const std::array<RunTag, 1> tags = {RunTag{content, std::nullopt, {}, {}}};
    const BrokenText broken = tools.breaker.break_text(runs, kOptions, true);
    Strip strip = tools.setter.set(
        {broken, runs, tags}, broken.lines.front(), {0, kAnyWidth, 0, 0, TextAlign::left});
    return {std::move(strip.content), strip.text_right};
}

float label_width(TextTools& tools, std::string_view text, const TextStyle& style) {
    const std::array<Run, 1> runs = {run_of(text, style)};
    return tools.breaker.width_range(runs, kOptions).most;
}

void move_label(Label& label, float right, float down) {
    for (Mark& mark : label.marks) {
        shift(mark, down);
        shift_right(mark, right);
    }
}

}  // namespace unitfolio::pdf
