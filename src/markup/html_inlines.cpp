#include "markup/html_inlines.h"

#include "markup/comments.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace unitfolio::markup {

namespace {

/// The element of a node that is nothing but an element; empty for other nodes.
std::string_view element_of(NodeKind kind) {
    switch (kind) {
        case NodeKind::emphasis:
            return "em";
        case NodeKind::strong:
            return "strong";
        case NodeKind::strikethrough:
            return "del";
        default:
            return {};
    }
}

}  // namespace

std::string footnote_anchor(std::int32_t number) {
    return "fn-" + std::to_string(number);
}

std::string footnote_mark_anchor(std::int32_t number, std::size_t ordinal) {
    std::string anchor = "fnref-" + std::to_string(number);
    if (ordinal > 1) {
        anchor += "-" + std::to_string(ordinal);
    }
    return anchor;
}

bool HtmlInlines::enter(NodeId id) {
    switch (document_[id].kind) {
        case NodeKind::text:
            write_text(id);
            return false;
        case NodeKind::soft_break:
            out_.line_end();
            return false;
        case NodeKind::line_break:
            out_.tag("br").line_end();
            return false;
        case NodeKind::code:
            out_.tag("code").text(document_.text(id)).close("code");
            return false;
        case NodeKind::raw_html:
            if (!is_comment(document_, id)) {
                out_.text(document_.text(id));
            }
            return false;
        case NodeKind::image:
            write_image(id);
            return false;
        case NodeKind::reference:
            write_reference(id);
            return false;
        case NodeKind::footnote_mark:
            write_footnote_mark(id);
            return false;
        case NodeKind::link:
            open_link(id);
            return true;
        default:
            out_.tag(element_of(document_[id].kind));
            return true;
    }
}

void HtmlInlines::leave(NodeId id) {
    if (document_[id].kind != NodeKind::link) {
        out_.close(element_of(document_[id].kind));
    } else if (link_ == id) {
        out_.close("a");
        link_ = kNoNode;
    }
}

void HtmlInlines::write_text(NodeId id) {
    const std::string_view text = document_.text(id);
    std::size_t done = 0;
    if (!is_in_link()) {
        for (const TermMention& mention : context_.mentions(id)) {
            const std::size_t begin = std::clamp<std::size_t>(mention.begin, done, text.size());
            const std::size_t end = std::clamp<std::size_t>(mention.end, begin, text.size());
            out_.text(text.substr(done, begin - done));
            out_.open("a").attribute("class", "term").attribute("href", mention.url);
            if (!mention.definition.empty()) {
                out_.attribute("title", mention.definition);
            }
            out_.end().text(text.substr(begin, end - begin)).close("a");
            done = end;
        }
    }
    out_.text(text.substr(done));
}

void HtmlInlines::write_image(NodeId id) {
    const std::string description = document_.plain_text(id);
    // A page loads nothing from elsewhere.
    if (!is_allowed_url(document_.info(id)) || !scheme_of(document_.info(id)).empty()) {
        out_.text(description);
        return;
    }
    out_.open("img").attribute("src", context_.url(id, document_.info(id)));
    out_.attribute("alt", description);
    if (!document_.title(id).empty()) {
        out_.attribute("title", document_.title(id));
    }
    out_.attribute("loading", "lazy").end();
}

void HtmlInlines::write_reference(NodeId id) {
    const std::optional<ReferenceLink> link = context_.reference(id);
    std::string_view words = document_.text(id);
    if (words.empty()) {
        words = link && !link->label.empty() ? std::string_view(link->label) : document_.info(id);
    }
    if (!link || link->url.empty() || is_in_link()) {
        out_.text(words);
        return;
    }
    out_.open("a").attribute("href", link->url).end().text(words).close("a");
}

void HtmlInlines::write_footnote_mark(NodeId id) {
    if (options_.footnotes == FootnoteUse::left_out) {
        return;
    }
    const std::int32_t number = document_[id].number;
    const std::string shown = std::to_string(number);
    out_.open("sup").attribute("class", "footnote-mark").end();
    if (is_in_link()) {
        out_.text(shown).close("sup");
        return;
    }
    const std::string anchor = footnote_mark_anchor(number, marks_.ordinal(id));
    out_.open("a")
        .attribute("id", options_.id_prefix + anchor)
        .attribute("href", "#" + options_.id_prefix + footnote_anchor(number))
        .attribute("aria-label", "Footnote " + shown)
        .end()
        .text(shown)
        .close("a")
        .close("sup");
}

void HtmlInlines::open_link(NodeId id) {
    const std::string_view url = document_.info(id);
    const bool is_allowed = is_allowed_url(url) && !is_in_link();
    if (is_allowed) {
        link_ = id;
        out_.open("a").attribute("href", context_.url(id, url));
        if (!document_.title(id).empty()) {
            out_.attribute("title", document_.title(id));
        }
        out_.end();
    }
    if (document_[id].first_child == kNoNode) {
        // A link needs a name.
        out_.text(url);
    }
}

}  // namespace unitfolio::markup
