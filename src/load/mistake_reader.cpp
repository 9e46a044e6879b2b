#include "load/mistake_reader.h"

#include "base/text.h"
#include "load/item_text.h"
#include "load/scope_reader.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::load {

using base::Code;
using markup::Document;
using markup::kNoNode;
using markup::NodeId;
using markup::NodeKind;

namespace {

constexpr std::string_view kMisconception = "misconception";
constexpr std::string_view kCorrection = "correction";

/// Where "Correction:" stands in a text as a word of its own.
std::optional<std::size_t> find_correction(std::string_view text) {
    for (std::size_t at = 0; at + kCorrection.size() < text.size(); ++at) {
        const bool starts_word = at == 0 || text[at - 1] == ' ';
        if (starts_word && word_label_size(text.substr(at), kCorrection)) {
            return at;
        }
    }
    return std::nullopt;
}

/// Drops spaces at the end of a text node, and says whether anything is left.
bool trim_end(Document& document, NodeId id) {
    if (document[id].kind == NodeKind::soft_break || document[id].kind == NodeKind::line_break) {
        return false;
    }
    if (document[id].kind != NodeKind::text) {
        return true;
    }
    const std::string_view text = document.text(id);
    const std::size_t last = text.find_last_not_of(" \t");
    const auto kept = static_cast<std::uint32_t>(last == std::string_view::npos ? 0 : last + 1);
    markup::Node& node = document[id];
    node.end = std::max(node.begin, node.end - (node.text.size - kept));
    node.text.size = kept;
    return kept != 0;
}

class MistakeReader {
  public:
    MistakeReader(const Body& body, NodeId item)
        : body_(body),
          document_(body.tree()),
          item_(item),
          paragraph_(first_paragraph(document_, item)) {}

    void read_misconception(model::Mistake& mistake) {
        if (!split_in_paragraph(mistake) && !split_between_paragraphs(mistake)) {
            body_.report(Code::item_form, mistake.span, "a misconception has no correction")
                .hint("add 'Correction: …' behind it");
            mistake.statement = item_passage(body_, item_);
        }
    }

    void read_plain(model::Mistake& mistake) {
        if (paragraph_ != kNoNode && take_word_label(document_, paragraph_, kCorrection)) {
            body_
                .report(
                    Code::item_form, mistake.span, "a correction stands without what it corrects")
                .hint("write 'Misconception: … Correction: …'");
        }
        mistake.statement = item_passage(body_, item_);
    }

    [[nodiscard]] bool takes_misconception() {
        return paragraph_ != kNoNode && take_word_label(document_, paragraph_, kMisconception);
    }

  private:
    /// "Misconception: … Correction: …" in one paragraph.
    bool split_in_paragraph(model::Mistake& mistake) {
        const NodeId start = isolate_correction();
        if (start == kNoNode) {
            return false;
        }
        std::vector<NodeId> statement;
        NodeId node = document_[paragraph_].first_child;
        for (; node != start; node = document_[node].next) {
            statement.push_back(node);
        }
        while (!statement.empty() && !trim_end(document_, statement.back())) {
            statement.pop_back();
        }
        std::vector<NodeId> correction;
        for (; node != kNoNode; node = document_[node].next) {
            correction.push_back(node);
        }
        drop_label(correction);
        if (document_[paragraph_].next != kNoNode) {
            body_
                .report(Code::item_form,
                        document_.span(document_[paragraph_].next),
                        "text below a misconception belongs to nothing")
                .hint("begin a paragraph of its own with 'Correction:' if it needs several");
        }
        mistake.statement = body_.passage(std::move(statement));
        mistake.correction = body_.passage(std::move(correction));
        return true;
    }

    /// The inline that starts with "Correction:"; text in front of it is split off. kNoNode if the
    /// paragraph has none.
    NodeId isolate_correction() {
        for (const NodeId node : document_.children(paragraph_)) {
            const NodeKind kind = document_[node].kind;
            if (kind == NodeKind::strong && is_bold_label(node)) {
                return node;
            }
            if (kind != NodeKind::text) {
                continue;
            }
            if (const auto at = find_correction(document_.text(node))) {
                return *at == 0 ? node
                                : document_.split_text(node, static_cast<std::uint32_t>(*at));
            }
        }
        return kNoNode;
    }

    /// "**Correction:**", or "**Correction**" with the colon behind.
    [[nodiscard]] bool is_bold_label(NodeId strong) const {
        const std::string label = base::fold_case(base::trim(document_.plain_text(strong)));
        const NodeId behind = document_[strong].next;
        return label == std::string(kCorrection) + ":" ||
               (label == kCorrection && behind != kNoNode &&
                document_.text(behind).starts_with(':'));
    }

    void drop_label(std::vector<NodeId>& correction) {
        if (document_[correction.front()].kind == NodeKind::text) {
            const auto size = word_label_size(document_.text(correction.front()), kCorrection);
            drop_with_space(document_, correction.front(), size.value_or(0));
            return;
        }
        correction.erase(correction.begin());
        if (!correction.empty() && document_[correction.front()].kind == NodeKind::text) {
            const NodeId text = correction.front();
            drop_with_space(document_, text, document_.text(text).starts_with(':') ? 1 : 0);
        }
    }

    /// "Misconception: …" and "Correction: …" in paragraphs of their own.
    bool split_between_paragraphs(model::Mistake& mistake) {
        const std::vector<NodeId> blocks = document_.children(item_);
        for (std::size_t i = 1; i < blocks.size(); ++i) {
            if (document_[blocks[i]].kind != NodeKind::paragraph ||
                !take_word_label(document_, blocks[i], kCorrection)) {
                continue;
            }
            const auto middle = blocks.begin() + static_cast<std::ptrdiff_t>(i);
            mistake.statement = passage_of({blocks.begin(), middle});
            mistake.correction = passage_of({middle, blocks.end()});
            return true;
        }
        return false;
    }

    [[nodiscard]] model::Passage passage_of(std::vector<NodeId> blocks) const {
        return blocks.size() == 1 ? body_.passage(document_.children(blocks.front()))
                                  : body_.passage(std::move(blocks));
    }

    const Body& body_;
    Document& document_;
    NodeId item_;
    NodeId paragraph_;
};

void report_blank(const Body& body, const model::Mistake& mistake) {
    if (is_blank(body.tree(), mistake.statement)) {
        body.report(Code::section_empty,
                    mistake.span,
                    mistake.is_misconception() ? "a misconception does not say what is believed"
                                               : "a mistake has no text")
            .hint("write it, or take the item out");
    } else if (mistake.is_misconception() && is_blank(body.tree(), mistake.correction)) {
        body.report(Code::section_empty, mistake.span, "a correction has no text")
            .hint("write behind 'Correction:' what is right");
    }
}

}  // namespace

model::Mistake read_mistake(const Body& body, NodeId item, const model::Unit* unit) {
    const NodeId paragraph = first_paragraph(body.tree(), item);
    model::Mistake mistake;
    mistake.span = body.tree().span(paragraph == kNoNode ? item : paragraph);
    mistake.scope = take_scope(body, paragraph, unit);
    MistakeReader reader(body, item);
    if (reader.takes_misconception()) {
        reader.read_misconception(mistake);
    } else {
        reader.read_plain(mistake);
    }
    report_blank(body, mistake);
    return mistake;
}

}  // namespace unitfolio::load
