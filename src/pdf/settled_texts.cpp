#include "pdf/settled_texts.h"

#include <utility>

namespace unitfolio::pdf {

void SettledTexts::keep(std::span<const Run> runs, float width, BrokenText broken) {
    kept_.insert_or_assign(runs.data(), Kept{width, std::move(broken)});
}

std::optional<BrokenText> SettledTexts::take(std::span<const Run> runs, float width) {
    const auto found = kept_.find(runs.data());
    if (found == kept_.end() || found->second.width != width) {
        return std::nullopt;
    }
    std::optional<BrokenText> broken = std::move(found->second.broken);
    kept_.erase(found);
    return broken;
}

void SettledTexts::keep_width(std::span<const Run> runs, const WidthRange& width) {
    widths_.insert_or_assign(runs.data(), width);
}

const WidthRange* SettledTexts::width(std::span<const Run> runs) const {
    const auto found = widths_.find(runs.data());
    return found == widths_.end() ? nullptr : &found->second;
}

}  // namespace unitfolio::pdf
