#include "pdf/paginator.h"

#include <algorithm>
#include <utility>

namespace unitfolio::pdf {

namespace {

/// One page being filled.
class Filler {
  public:
    Filler(std::span<const Extent> strips, const PageRoom& room, std::size_t begin)
        : strips_(strips),
          room_(room),
          page_{begin, begin, strips[begin].orientation, {}},
          used_(strips[begin].repeated_head) {}

    PageFill fill();

    [[nodiscard]] bool blank() const { return blank_; }

  private:
    void place(const Extent& strip);
    [[nodiscard]] bool starts_page(const Extent& strip) const;
    [[nodiscard]] bool fits() const;
    [[nodiscard]] float left() const;
    [[nodiscard]] std::size_t end_before(std::size_t overflowing) const;

    std::span<const Extent> strips_;
    PageRoom room_;
    PageFill page_;
    float used_ = 0;
    float notes_ = 0;
    bool blank_ = true;
    std::size_t last_allowed_ = 0;
};

bool Filler::starts_page(const Extent& strip) const {
    if (blank_ || strip.orientation != page_.orientation) {
        return !blank_;
    }
    return strip.page_break && (strip.page_break_room == 0 || left() < strip.page_break_room);
}

void Filler::place(const Extent& strip) {
    if (blank_) {
        page_.orientation = strip.orientation;
    }
    used_ += blank_ ? 0 : strip.space_before;
    page_.tops.push_back(used_);
    used_ += strip.height;
    if (strip.foot_notes > 0) {
        notes_ += strip.foot_notes + (notes_ == 0 ? room_.foot_note_rule : 0);
    }
    blank_ = blank_ && strip.height == 0;
}

bool Filler::fits() const {
    constexpr float rounding = 0.01F;
    return left() >= -rounding;
}

float Filler::left() const {
    const float height =
        page_.orientation == Orientation::landscape ? room_.landscape_height : room_.height;
    return height - used_ - notes_;
}

/// The last place where a break is allowed; if there is none, the page ends where it is full.
std::size_t Filler::end_before(std::size_t overflowing) const {
    if (last_allowed_ > page_.begin) {
        return last_allowed_;
    }
    return std::max(overflowing, page_.begin + 1);
}

PageFill Filler::fill() {
    page_.end = strips_.size();
    for (std::size_t i = page_.begin; i < strips_.size(); ++i) {
        const Extent& strip = strips_[i];
        if (starts_page(strip)) {
            page_.end = i;
            break;
        }
        place(strip);
        // Empty space need not fit: it is cut off at the end of the page.
        if (!fits() && !strip.vanishes_at_top) {
            page_.end = end_before(i);
            break;
        }
        if (strip.may_break_after) {
            last_allowed_ = i + 1;
        }
    }
    page_.tops.resize(page_.end - page_.begin);
    return std::move(page_);
}

}  // namespace

std::vector<PageFill> paginate(std::span<const Extent> strips, const PageRoom& room) {
    std::vector<PageFill> pages;
    std::size_t begin = 0;
    while (begin < strips.size()) {
        Filler filler(strips, room, begin);
        PageFill page = filler.fill();
        begin = page.end;
        if (!filler.blank() || pages.empty()) {
            pages.push_back(std::move(page));
        }
        while (begin < strips.size() && strips[begin].vanishes_at_top) {
            ++begin;
        }
    }
    return pages;
}

}  // namespace unitfolio::pdf
