#include "pdf/wide_pieces.h"

#include "pdf/word_divisions.h"

#include <utility>

namespace unitfolio::pdf {

namespace {

using Kind = BreakItem::Kind;

bool may_break(const InlineText& text, std::size_t at) {
    const BreakItem& item = text.items[at];
    if (item.kind == Kind::glue) {
        return at > 0 && text.items[at - 1].kind == Kind::box;
    }
    return item.kind == Kind::penalty && item.penalty < kNeverBreak;
}

/// Copies pieces over, dividing those that are too wide.
class Copier {
  public:
    Copier(InlineText& text, float width)
        : text_(text),
          width_(width) {}

    void run() {
        std::size_t begin = 0;
        for (std::size_t i = 0; i < text_.items.size(); ++i) {
            if (may_break(text_, i)) {
                copy_piece(begin, i);
                copy(i);
                begin = i + 1;
            }
        }
        text_.items = std::move(items_);
        text_.parts = std::move(parts_);
    }

  private:
    void copy(std::size_t at) {
        items_.push_back(text_.items[at]);
        parts_.push_back(text_.parts[at]);
    }

    void copy_piece(std::size_t begin, std::size_t end) {
        float width = 0;
        for (std::size_t i = begin; i < end; ++i) {
            width += text_.items[i].kind == Kind::penalty ? 0 : text_.items[i].width;
        }
        for (std::size_t i = begin; i < end; ++i) {
            const bool between_boxes = i > begin && text_.items[i].kind == Kind::box &&
                                       text_.items[i - 1].kind == Kind::box;
            if (width > width_ && between_boxes) {
                items_.push_back({Kind::penalty, 0, 0, 0, kAnywherePenalty, false});
                parts_.push_back(text_.parts[i - 1]);
            }
            copy(i);
            if (width > width_ && text_.items[i].kind == Kind::penalty) {
                items_.back().penalty = kAnywherePenalty;
            }
        }
    }

    InlineText& text_;
    float width_;
    std::vector<BreakItem> items_;
    std::vector<InlinePart> parts_;
};

bool needs_dividing(const InlineText& text, float width) {
    float piece = 0;
    for (std::size_t i = 0; i < text.items.size(); ++i) {
        piece += text.items[i].kind == Kind::penalty ? 0 : text.items[i].width;
        if (may_break(text, i)) {
            piece = 0;
        } else if (piece > width) {
            return true;
        }
    }
    return false;
}

}  // namespace

void divide_wide_pieces(InlineText& text, float width) {
    if (needs_dividing(text, width)) {
        Copier(text, width).run();
    }
}

}  // namespace unitfolio::pdf
