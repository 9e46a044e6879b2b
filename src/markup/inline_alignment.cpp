#include "markup/inline_alignment.h"

#include "markup/decoded_text.h"
#include "markup/link_syntax.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace unitfolio::markup {

namespace {

/// How far ahead to look for text that doesn't stand where it should. Bounds the work for hostile
/// input.
constexpr std::uint32_t kSearchWindow = 512;

class InlineAligner {
  public:
    InlineAligner(Document& document, NodeId block, SourceCursor& cursor)
        : document_(document),
          block_(block),
          cursor_(cursor) {}

    void run();

  private:
    void enter(NodeId id);
    void leave(NodeId id);
    void pass_line_prefix();

    void align_text(Node& node);
    void take_opening(NodeId id);
    [[nodiscard]] std::uint32_t kept_indentation(std::string_view text) const;
    void take_code();
    void take_raw(std::string_view text);
    void take_footnote_mark();
    void take_break();
    void take_strikethrough_opening();
    void take_link_opening(NodeId id);
    void take_link_closing(NodeId id);

    Document& document_;
    NodeId block_;
    SourceCursor& cursor_;
    /// Where the last node or marker ended; nothing may be placed before.
    std::uint32_t floor_ = 0;
    /// A line break has been passed; what stands before the content of the new line has not.
    bool is_at_line_begin_ = false;
    /// The link written as <address> that the cursor is in.
    NodeId autolink_ = kNoNode;
    /// How many '~' each of the enclosing strikethroughs began with.
    std::vector<std::uint32_t> tildes_;
};

void InlineAligner::run() {
    std::vector<NodeId> open{block_};
    // Nodes lie in document order, so those of the block follow it.
    for (std::size_t i = static_cast<std::size_t>(block_) + 1; i < document_.size(); ++i) {
        const NodeId id{static_cast<std::uint32_t>(i)};
        while (open.size() > 1 && open.back() != document_[id].parent) {
            leave(open.back());
            open.pop_back();
        }
        if (open.back() != document_[id].parent) {
            break;
        }
        enter(id);
        open.push_back(id);
    }
    for (; open.size() > 1; open.pop_back()) {
        leave(open.back());
    }
}

void InlineAligner::enter(NodeId id) {
    pass_line_prefix();
    if (document_[id].kind == NodeKind::text) {
        align_text(document_[id]);
        return;
    }
    document_[id].begin = cursor_.offset();
    take_opening(id);
    document_[id].end = cursor_.offset();
    floor_ = cursor_.offset();
}

void InlineAligner::take_opening(NodeId id) {
    switch (document_[id].kind) {
        case NodeKind::code:
            take_code();
            break;
        case NodeKind::raw_html:
            take_raw(document_.text(id));
            break;
        case NodeKind::footnote_mark:
            take_footnote_mark();
            break;
        case NodeKind::soft_break:
        case NodeKind::line_break:
            take_break();
            break;
        case NodeKind::emphasis:
            cursor_.advance(1);
            break;
        case NodeKind::strong:
            cursor_.advance(2);
            break;
        case NodeKind::strikethrough:
            take_strikethrough_opening();
            break;
        case NodeKind::link:
        case NodeKind::image:
            take_link_opening(id);
            break;
        default:
            break;
    }
}

void InlineAligner::leave(NodeId id) {
    switch (document_[id].kind) {
        case NodeKind::emphasis:
            pass_line_prefix();
            cursor_.advance(1);
            break;
        case NodeKind::strong:
            pass_line_prefix();
            cursor_.advance(2);
            break;
        case NodeKind::strikethrough:
            cursor_.advance(tildes_.back());
            tildes_.pop_back();
            break;
        case NodeKind::link:
        case NodeKind::image:
            pass_line_prefix();
            take_link_closing(id);
            break;
        default:
            return;
    }
    document_[id].end = cursor_.offset();
    floor_ = cursor_.offset();
}

void InlineAligner::pass_line_prefix() {
    if (is_at_line_begin_) {
        cursor_.skip_prefix();
        is_at_line_begin_ = false;
    }
}

void InlineAligner::align_text(Node& node) {
    const Escapes escapes = autolink_ == kNoNode ? Escapes::all : Escapes::entities_only;
    const std::string_view text = document_.text(node.text);
    const std::string_view source = cursor_.text();
    const std::uint32_t last = std::min(cursor_.offset() + kSearchWindow, cursor_.limit());
    for (std::uint32_t begin = cursor_.offset() - kept_indentation(text); begin < last; ++begin) {
        if (const auto end = match_decoded(source, begin, text, escapes)) {
            node.begin = begin;
            node.end = *end;
            cursor_.move_to(*end);
            floor_ = *end;
            return;
        }
    }
    node.begin = node.end = cursor_.offset();
}

/// Some line breaks leave the white space behind them to the text, though most drop it: how much of
/// it stands directly before the cursor.
std::uint32_t InlineAligner::kept_indentation(std::string_view text) const {
    const std::size_t blanks = std::min(text.find_first_not_of(" \t"), text.size());
    const std::uint32_t offset = cursor_.offset();
    const bool stands_before =
        blanks <= offset - floor_ &&
        cursor_.text().substr(offset - blanks, blanks) == text.substr(0, blanks);
    return stands_before ? static_cast<std::uint32_t>(blanks) : 0;
}

void InlineAligner::take_code() {
    const std::uint32_t ticks = cursor_.take_run('`');
    while (ticks != 0 && !cursor_.at_end()) {
        const std::size_t skipped = std::min(cursor_.rest().find('`'), cursor_.rest().size());
        cursor_.advance(static_cast<std::uint32_t>(skipped));
        if (cursor_.take_run('`') == ticks) {
            return;
        }
    }
}

void InlineAligner::take_raw(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool breaks = cursor_.at_line_end() && cursor_.take_line_break();
        if (!breaks) {
            cursor_.advance(1);
        } else if (text.substr(i, 2) == "\r\n") {
            ++i;
        }
    }
}

void InlineAligner::take_footnote_mark() {
    const std::size_t size = cursor_.rest().find(']');
    cursor_.advance(size == std::string_view::npos ? 0 : static_cast<std::uint32_t>(size + 1));
}

void InlineAligner::take_break() {
    cursor_.take("\\");
    cursor_.skip_spaces();
    is_at_line_begin_ = cursor_.take_line_ending();
}

void InlineAligner::take_strikethrough_opening() {
    tildes_.push_back(cursor_.take_run('~'));
}

void InlineAligner::take_link_opening(NodeId id) {
    if (document_[id].kind == NodeKind::image) {
        cursor_.take("![");
    } else if (cursor_.take("<")) {
        autolink_ = id;
    } else {
        cursor_.take("[");
    }
}

void InlineAligner::take_link_closing(NodeId id) {
    if (autolink_ == id) {
        autolink_ = kNoNode;
        cursor_.take(">");
    } else if (cursor_.take("]")) {
        take_link_tail(cursor_);
    }
}

}  // namespace

void align_inlines(Document& document, NodeId block, SourceCursor& cursor) {
    InlineAligner(document, block, cursor).run();
}

}  // namespace unitfolio::markup
