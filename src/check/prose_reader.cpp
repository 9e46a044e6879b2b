#include "check/prose_reader.h"

#include "base/text.h"

#include <algorithm>
#include <string_view>

namespace unitfolio::check {

using markup::Node;
using markup::NodeId;
using markup::NodeKind;

ProseReader::ProseReader(const markup::Document& document)
    : document_(document),
      words_({}) {}

/// Goes on to the next text node that is ours to read, and starts on it.
bool ProseReader::go_to_text() {
    for (node_ += is_in_text_ ? 1U : 0U; node_ < document_.size(); ++node_) {
        const Node& node = document_[NodeId{node_}];
        if (node.kind == NodeKind::block_quote) {
            quote_end_ = std::max(quote_end_, node.end);
        }
        // Split text lies behind the rest of the document, out of order.
        if (!markup::is_inline(node.kind) || node.begin < last_begin_) {
            is_new_block_ = true;
        }
        last_begin_ = node.begin;
        if (node.kind == NodeKind::text && node.begin >= quote_end_) {
            words_ = WordReader(document_.text(node.text));
            is_in_text_ = true;
            return true;
        }
    }
    is_in_text_ = false;
    return false;
}

/// Takes note of sentence ends and quotation marks between words.
void ProseReader::read_gap() {
    const std::string_view gap = words_.gap();
    if (gap.size() <= 1 && (gap.empty() || gap.front() == ' ')) {
        return;
    }
    for (std::size_t at = 0; at < gap.size();) {
        switch (base::next_code_point(gap, at)) {
            case U'.':
            case U'!':
            case U'?':
            case U':':
            case U'…':
                is_new_sentence_ = true;
                break;
            case U'“':
                is_in_quotes_ = true;
                is_new_sentence_ = true;
                break;
            case U'”':
                is_in_quotes_ = false;
                break;
            case U'‘':
                is_in_single_quotes_ = true;
                is_new_sentence_ = true;
                break;
            case U'’':
                is_in_single_quotes_ = false;
                break;
            case U'"':
                is_in_quotes_ = !is_in_quotes_;
                is_new_sentence_ = true;
                break;
            default:
                break;
        }
    }
}

bool ProseReader::next() {
    if (!is_in_text_ && !go_to_text()) {
        return false;
    }
    starts_block_ = false;
    while (true) {
        const bool is_found = words_.next();
        if (is_new_block_) {
            is_in_quotes_ = false;
            is_in_single_quotes_ = false;
            is_new_sentence_ = true;
            starts_block_ = true;
        }
        is_new_block_ = false;
        read_gap();
        if (is_found) {
            break;
        }
        if (!go_to_text()) {
            return false;
        }
    }
    starts_sentence_ = is_new_sentence_;
    is_new_sentence_ = false;
    return true;
}

TextPart ProseReader::part() const {
    return {NodeId{node_}, word().begin, word().written.size()};
}

}  // namespace unitfolio::check
