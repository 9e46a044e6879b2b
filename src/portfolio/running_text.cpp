#include "portfolio/running_text.h"

#include "base/text.h"

#include <array>
#include <string>
#include <utility>

namespace unitfolio::portfolio {

namespace {

/// Replaces the names in braces; "{page}" and "{pages}" are the typesetter's.
std::string fill(std::string_view line, const model::Learner& learner, std::string_view title) {
    const std::array<std::pair<std::string_view, std::string>, 3> values{{
        {"{learner}", base::collapse_space(learner.name)},
        {"{registration}", base::collapse_space(learner.registration)},
        {"{title}", std::string(title)},
    }};
    std::string filled;
    while (!line.empty()) {
        bool replaced = false;
        for (const auto& [name, value] : values) {
            if (line.substr(0, name.size()) == name) {
                filled += value;
                line.remove_prefix(name.size());
                replaced = true;
                break;
            }
        }
        if (!replaced) {
            filled += line.front();
            line.remove_prefix(1);
        }
    }
    return filled;
}

}  // namespace

pdf::RunningLine running_line(const RunningText& text,
                              const Typography& type,
                              const model::Learner& learner,
                              std::string_view title) {
    return {fill(text.left, learner, title),
            fill(text.centre, learner, title),
            fill(text.right, learner, title),
            type.label()};
}

pdf::PageStyle page_style(const Typography& type,
                          const model::Learner& learner,
                          std::string_view title) {
    const auto& style = type.style();
    pdf::PageStyle page;
    page.width = style.page_width;
    page.height = style.page_height;
    page.margin_top = style.margin_top;
    page.margin_right = style.margin_right;
    page.margin_bottom = style.margin_bottom;
    page.margin_left = style.margin_left;
    page.header = running_line(style.header, type, learner, title);
    page.footer = running_line(style.footer, type, learner, title);
    page.plain_pages = style.cover ? 1 : 0;
    return page;
}

}  // namespace unitfolio::portfolio
