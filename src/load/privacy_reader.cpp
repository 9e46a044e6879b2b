#include "load/privacy_reader.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::load {

namespace {

using base::Code;
using markup::NodeId;
using markup::NodeKind;

constexpr std::string_view kWord = "private";
constexpr std::string_view kOpening = "<!--";
constexpr std::string_view kClosing = "-->";

bool is_letter(char letter) {
    return letter >= 'a' && letter <= 'z';
}

/// What stands in a comment that looks like a marker.
struct Marker {
    bool closes = false;
    /// "private", or what is nearly that.
    std::string word;
    /// Behind the word.
    std::string rest;
    /// Whether the comment is all there is.
    bool stands_alone = false;
};

std::optional<Marker> find_marker(std::string_view html) {
    const std::string folded = base::fold_case(html);
    const std::string_view text = base::trim(folded);
    const std::size_t begin = text.find(kOpening);
    if (begin == std::string_view::npos) {
        return std::nullopt;
    }
    std::string_view inside = base::trim(text.substr(begin + kOpening.size()));
    Marker marker;
    marker.closes = inside.starts_with('/');
    inside = base::trim(inside.substr(marker.closes ? 1 : 0));
    const auto* const word_end = std::find_if_not(inside.begin(), inside.end(), is_letter);
    marker.word = std::string(inside.begin(), word_end);
    if (!base::nearest(marker.word, std::array{kWord})) {
        return std::nullopt;
    }
    inside.remove_prefix(marker.word.size());
    const std::size_t end = inside.find(kClosing);
    marker.rest = std::string(base::trim(inside.substr(0, end)));
    marker.stands_alone =
        begin == 0 && end != std::string_view::npos && end + kClosing.size() == inside.size();
    return marker;
}

class PassageReader {
  public:
    explicit PassageReader(const Body& body)
        : body_(&body),
          document_(&body.tree()) {}

    [[nodiscard]] std::vector<model::PrivatePassage> read() {
        for (std::size_t i = 0; i < document_->size(); ++i) {
            const NodeId node{static_cast<std::uint32_t>(i)};
            const NodeKind kind = (*document_)[node].kind;
            if (kind == NodeKind::raw_html) {
                check_inline(node);
            } else if (!markup::is_inline(kind)) {
                read_children(node);
            }
        }
        return std::move(passages_);
    }

  private:
    using Block = std::vector<NodeId>::const_iterator;

    void check_inline(NodeId node) {
        if (find_marker(document_->text(node))) {
            refuse(node,
                   "a marker of private passages stands inside a line",
                   "put it on a line of its own");
        }
    }

    void refuse(NodeId node, std::string message, std::string hint) {
        body_->report(Code::private_marker, document_->span(node), std::move(message))
            .hint(std::move(hint));
    }

    void read_children(NodeId parent) {
        const std::vector<NodeId> blocks = document_->children(parent);
        const Block none = blocks.end();
        Block open = none;
        model::Readers readers;
        for (Block block = blocks.begin(); block != blocks.end(); ++block) {
            if ((*document_)[*block].kind != NodeKind::raw_html_block) {
                continue;
            }
            const auto marker = find_marker(document_->text(*block));
            if (!marker || !is_sound(*block, *marker)) {
                continue;
            }
            if (!marker->closes && open != none) {
                refuse_nested(*block, *open);
            } else if (!marker->closes) {
                open = block;
                readers = readers_of(*block, marker->rest);
            } else if (open != none) {
                keep(open, block, readers);
                open = none;
            } else {
                refuse(*block,
                       "no private passage ends here",
                       "write '<!-- private -->' on a line of its own before it, in the same list "
                       "or quotation");
            }
        }
        if (open != none) {
            refuse(*open,
                   "this private passage has no end",
                   "write '<!-- /private -->' on a line of its own behind it, in the same list or "
                   "quotation");
        }
    }

    [[nodiscard]] bool is_sound(NodeId node, const Marker& marker) {
        if (marker.word != kWord) {
            refuse(node,
                   fmt::format("there is no marker '{}{}'", marker.closes ? "/" : "", marker.word),
                   fmt::format("did you mean '{}{}'?", marker.closes ? "/" : "", kWord));
            return false;
        }
        if (!marker.stands_alone) {
            refuse(node,
                   "a marker of private passages does not stand alone",
                   "put it on a line of its own, with '-->' at its end");
            return false;
        }
        if (marker.closes && !marker.rest.empty()) {
            refuse(node, "the end of a private passage names readers", "write '<!-- /private -->'");
            return false;
        }
        return true;
    }

    void refuse_nested(NodeId inner, NodeId outer) {
        body_
            ->report(Code::private_marker,
                     document_->span(inner),
                     "a private passage begins inside another one")
            .note(document_->span(outer), "this one has no end yet")
            .hint("write '<!-- /private -->' before it");
    }

    /// Everyone but the learner if none are named.
    [[nodiscard]] model::Readers readers_of(NodeId node, std::string_view rest) {
        if (rest.empty()) {
            return model::quality_assurers();
        }
        model::Readers readers;
        std::string names(rest.substr(rest.starts_with(':') ? 1 : 0));
        std::replace(names.begin(), names.end(), ',', ' ');
        std::string_view left = base::trim(names);
        while (!left.empty()) {
            const std::string_view name = left.substr(0, left.find(' '));
            left = base::trim(left.substr(name.size()));
            const auto known =
                std::find(model::kProfileNames.begin(), model::kProfileNames.end(), name);
            if (known == model::kProfileNames.end()) {
                refuse(node,
                       fmt::format("'{}' is no reader of portfolios", base::printable(name)),
                       "name any of 'learner', 'iqa' and 'eqa', such as '<!-- private: eqa -->'");
            } else {
                readers.add(static_cast<model::Profile>(known - model::kProfileNames.begin()));
            }
        }
        return readers;
    }

    void keep(Block first, Block last, model::Readers readers) {
        model::PrivatePassage passage;
        passage.nodes.assign(first, last + 1);
        passage.kept_from = readers;
        passage.span = document_->span(*first);
        passage.span.end = document_->span(*last).end;
        passages_.push_back(std::move(passage));
    }

    const Body* body_;
    const markup::Document* document_;
    std::vector<model::PrivatePassage> passages_;
};

}  // namespace

std::vector<model::PrivatePassage> read_private_passages(const Body& body) {
    return PassageReader(body).read();
}

}  // namespace unitfolio::load
