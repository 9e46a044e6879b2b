#include "pdf/paginator.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace unitfolio::pdf {

namespace {

/// The strips as they stand so far.
struct Sequence {
    std::vector<Extent> strips;
    /// Where each was in the beginning.
    std::vector<std::size_t> order;

    /// Puts the strips [middle, end) before the strips [begin, middle).
    void rotate(std::size_t begin, std::size_t middle, std::size_t end) {
        const auto turn = [&](auto& list) {
            const auto at = [&](std::size_t i) {
                return list.begin() + static_cast<std::ptrdiff_t>(i);
            };
            std::rotate(at(begin), at(middle), at(end));
        };
        turn(strips);
        turn(order);
    }
};

/// One page being filled.
class Filler {
  public:
    Filler(Sequence& sequence, const PageRoom& room, std::size_t begin)
        : sequence_(&sequence),
          room_(room),
          page_{begin, begin, sequence.strips[begin].orientation, {}},
          used_(sequence.strips[begin].repeated_head),
          figure_(begin) {}

    PageFill fill();

    [[nodiscard]] bool blank() const { return blank_; }

  private:
    void place(const Extent& strip);
    void enter(std::size_t at);
    [[nodiscard]] bool let_text_pass(std::size_t overflowing);
    [[nodiscard]] bool starts_page(const Extent& strip) const;
    [[nodiscard]] bool fits() const;
    [[nodiscard]] float left() const;
    [[nodiscard]] std::size_t end_before(std::size_t overflowing) const;

    Sequence* sequence_;
    PageRoom room_;
    PageFill page_;
    float used_ = 0;
    float notes_ = 0;
    bool blank_ = true;
    std::size_t last_allowed_ = 0;
    /// The last figure, and what was taken of the page above it.
    std::size_t figure_ = 0;
    float used_above_figure_ = 0;
    float notes_above_figure_ = 0;
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

/// Remembers where a figure begins.
void Filler::enter(std::size_t at) {
    const std::vector<Extent>& strips = sequence_->strips;
    const bool goes_on =
        at > page_.begin && strips[at - 1].floats && !strips[at - 1].may_break_after;
    if (strips[at].floats && !goes_on) {
        figure_ = at;
        used_above_figure_ = used_;
        notes_above_figure_ = notes_;
    }
}

/// Where a figure overflows the page, fills the page with the text behind it instead; the figure
/// then begins the next page. Not if there is none, or the figure is all that the page has.
bool Filler::let_text_pass(std::size_t overflowing) {
    std::vector<Extent>& strips = sequence_->strips;
    if (!strips[overflowing].floats || figure_ == page_.begin) {
        return false;
    }
    std::size_t text = overflowing;
    while (text < strips.size() && !strips[text].may_break_after) {
        ++text;
    }
    text = std::min(text + 1, strips.size());
    Filler trial = *this;
    trial.page_.tops.resize(figure_ - page_.begin);
    trial.used_ = used_above_figure_;
    trial.notes_ = notes_above_figure_;
    std::size_t end = text;
    for (std::size_t i = text; i < strips.size() && strips[i].passes_figures &&
                               strips[i].orientation == page_.orientation;
         ++i) {
        trial.place(strips[i]);
        if (!trial.fits()) {
            break;
        }
        end = strips[i].may_break_after ? i + 1 : end;
    }
    if (end == text) {
        return false;
    }
    if (end < strips.size()) {
        strips[end].space_before = std::max(strips[end].space_before, strips[text].space_before);
    }
    sequence_->rotate(figure_, text, end);
    *this = std::move(trial);
    page_.end = figure_ + end - text;
    return true;
}

PageFill Filler::fill() {
    const std::vector<Extent>& strips = sequence_->strips;
    page_.end = strips.size();
    for (std::size_t i = page_.begin; i < strips.size(); ++i) {
        const Extent& strip = strips[i];
        if (starts_page(strip)) {
            page_.end = i;
            break;
        }
        enter(i);
        place(strip);
        // Empty space need not fit: it is cut off at the end of the page.
        if (!fits() && !strip.vanishes_at_top) {
            if (!let_text_pass(i)) {
                page_.end = end_before(i);
            }
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

Pagination paginate(std::vector<Extent> strips, const PageRoom& room) {
    Sequence sequence{std::move(strips), {}};
    sequence.order.resize(sequence.strips.size());
    std::iota(sequence.order.begin(), sequence.order.end(), std::size_t{0});
    std::vector<PageFill> pages;
    std::size_t begin = 0;
    while (begin < sequence.strips.size()) {
        Filler filler(sequence, room, begin);
        PageFill page = filler.fill();
        begin = page.end;
        if (!filler.blank() || pages.empty()) {
            pages.push_back(std::move(page));
        }
        while (begin < sequence.strips.size() && sequence.strips[begin].vanishes_at_top) {
            ++begin;
        }
    }
    return {std::move(pages), std::move(sequence.order)};
}

}  // namespace unitfolio::pdf
