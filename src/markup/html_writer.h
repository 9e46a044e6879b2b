// A document, or some nodes of one, as HTML. What a reference points at is the caller's knowledge,
// not the tree's: it comes in through HtmlContext. Raw HTML of the source is written as text; URLs
// pass an allow-list.
#pragma once

#include "base/safe_html.h"
#include "markup/document.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::markup {

/// A place inside a text node's text that links to a glossary term.
struct TermMention {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    /// Where the term is defined, ready for an href.
    std::string url;
    /// The definition in one line, for a title; may be empty.
    std::string definition;
};

/// What a `[[reference]]` has been found to mean.
struct ReferenceLink {
    /// Empty: the words stand without a link.
    std::string url;
    /// Shown when the author gave no own words.
    std::string label;
};

/// Answers the questions that a tree cannot. The default answers none: references become their
/// words, URLs stay.
class HtmlContext {
  public:
    HtmlContext() = default;
    HtmlContext(const HtmlContext&) = default;
    HtmlContext& operator=(const HtmlContext&) = default;
    HtmlContext(HtmlContext&&) = default;
    HtmlContext& operator=(HtmlContext&&) = default;
    virtual ~HtmlContext() = default;

    [[nodiscard]] virtual std::optional<ReferenceLink> reference(NodeId node) const;

    /// Mentions in a text node, in order, not overlapping.
    [[nodiscard]] virtual std::vector<TermMention> mentions(NodeId text_node) const;

    /// The URL to write for a link or picture whose author wrote `written` (relative ones may need
    /// a new base).
    [[nodiscard]] virtual std::string url(NodeId node, std::string_view written) const;

    /// The id of a heading, or nothing for none. Ids must be unique on the page: that is the
    /// caller's business.
    [[nodiscard]] virtual std::optional<std::string> heading_id(NodeId heading) const;
};

/// An excerpt is shown where the notes of its document aren't.
enum class FootnoteUse : std::uint8_t { written, left_out };

struct HtmlOptions {
    /// Added to the level of every heading; the result is held at 6.
    int heading_shift = 0;
    /// Put before the ids of footnotes so that several fragments can share a page.
    std::string id_prefix;
    FootnoteUse footnotes = FootnoteUse::written;
};

/// Writes siblings in order. Blocks end with a newline each; inlines stand as they are.
[[nodiscard]] base::SafeHtml write_html(const Document& document,
                                        std::span<const NodeId> nodes,
                                        const HtmlContext& context,
                                        const HtmlOptions& options = {});

/// Whether a URL may be followed: http, https, mailto, tel, relative or a fragment, and no
/// "//host".
[[nodiscard]] bool is_allowed_url(std::string_view url);

/// "https" of "https://example.org"; empty for a relative address or a fragment.
[[nodiscard]] std::string_view scheme_of(std::string_view url);

}  // namespace unitfolio::markup
