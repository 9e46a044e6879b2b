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

}  // namespace unitfolio::pdf
