#include "pdf/settled_texts.h"

#include <utility>

namespace unitfolio::pdf {

void SettledTexts::keep(std::span<const Run> runs, const TextRoom& room, BrokenText broken) {
    kept_.insert_or_assign(runs.data(), Kept{room, std::move(broken)});
}

std::optional<BrokenText> SettledTexts::take(std::span<const Run> runs, const TextRoom& room) {
    const auto found = kept_.find(runs.data());
    if (found == kept_.end() || found->second.room != room) {
        return std::nullopt;
    }
    std::optional<BrokenText> broken = std::move(found->second.broken);
    kept_.erase(found);
    return broken;
}

void SettledTexts::keep_width(std::span<const Run> runs,
                              std::size_t page_digits,
                              const WidthRange& width) {
    widths_.insert_or_assign(runs.data(), KeptWidth{page_digits, width});
}

const WidthRange* SettledTexts::width(std::span<const Run> runs, std::size_t page_digits) const {
    const auto found = widths_.find(runs.data());
    return found == widths_.end() || found->second.page_digits != page_digits
               ? nullptr
               : &found->second.width;
}

}  // namespace unitfolio::pdf
