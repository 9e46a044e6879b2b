#include "site/unit_text.h"

#include "markup/comments.h"
#include "site/site_html_context.h"

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::site {

namespace {

using markup::NodeKind;

/// Bytes of the source, and what stands there instead.
struct Replacement {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string text;
};

class Links {
  public:
    Links(const PageContext& page, model::DocumentId id)
        : page_(page),
          document_(page.catalogue()[id]),
          links_(page.index().site().documents[id.value]) {}

    /// In the order of the text; none lies in another.
    [[nodiscard]] std::vector<Replacement> replacements() const {
        std::vector<Replacement> all;
        visit(document_.root(), all);
        return all;
    }

  private:
    void visit(markup::NodeId node, std::vector<Replacement>& all) const {
        // An own stack: documents may be deep.
        std::vector<markup::NodeId> open{node};
        while (!open.empty()) {
            const markup::NodeId next = open.back();
            open.pop_back();
            if (auto text = replacement(next)) {
                all.push_back({document_[next].begin, document_[next].end, std::move(*text)});
                continue;
            }
            const std::vector<markup::NodeId> children = document_.children(next);
            open.insert(open.end(), children.rbegin(), children.rend());
        }
    }

    [[nodiscard]] std::optional<std::string> replacement(markup::NodeId node) const {
        switch (document_[node].kind) {
            case NodeKind::reference:
                return reference(node);
            case NodeKind::link:
                return link(node, "");
            case NodeKind::image:
                return link(node, "!");
            case NodeKind::raw_html:
            case NodeKind::raw_html_block:
                return markup::is_comment(document_, node) ? std::optional<std::string>("")
                                                           : std::nullopt;
            default:
                return std::nullopt;
        }
    }

    [[nodiscard]] std::optional<std::string> reference(markup::NodeId node) const {
        const link::Target target = links_.find(node);
        const std::optional<Place> place = place_of(page_.index(), target);
        if (!place) {
            return std::nullopt;
        }
        const std::string_view own = document_.text(node);
        const std::string label = own.empty()
                                      ? label_of(page_.catalogue(), page_.strings(), target, here())
                                      : std::string(own);
        return written(label, page_.address(*place));
    }

    [[nodiscard]] std::optional<std::string> link(markup::NodeId node,
                                                  std::string_view mark) const {
        const link::ResolvedLink* found = links_.find_link(node);
        if (found == nullptr) {
            return std::nullopt;
        }
        std::optional<Place> place = place_of_file(found->file);
        if (found->document.is_set()) {
            place = place_of(page_.index(),
                             page_.index().site().documents[found->document.value].speaker,
                             found->anchor);
        }
        if (!place) {
            return std::nullopt;
        }
        return std::string(mark) + written(document_.plain_text(node), page_.address(*place));
    }

    /// The page that the text is a copy of, so that its own criteria are called "2.1".
    [[nodiscard]] std::string here() const {
        const auto place = place_of(page_.catalogue(), links_.speaker);
        return place ? place->path : std::string();
    }

    [[nodiscard]] static std::string written(const std::string& label, const std::string& url) {
        return fmt::format("[{}]({})", markdown_text(label), url);
    }

    const PageContext& page_;
    const markup::Document& document_;
    const link::DocumentLinks& links_;
};

/// What the front matter says, as one line of text.
std::string facts(const PageContext& page, const model::Unit& unit) {
    const Strings& strings = page.strings();
    std::string line;
    const auto add = [&](std::string_view label, const std::string& value) {
        if (!value.empty()) {
            line += fmt::format(
                "{}{}: {}", line.empty() ? "" : " · ", strings.text(label), markdown_text(value));
        }
    };
    if (unit.organisation.is_set()) {
        add("facts.awarding_organisation", page.catalogue()[unit.organisation].title);
    }
    add("facts.unit_number", unit.number);
    add("facts.level", unit.level ? std::to_string(*unit.level) : "");
    add("facts.credits", unit.credit ? std::to_string(*unit.credit) : "");
    return line;
}

}  // namespace

std::string markdown_text(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (std::string_view{"\\`*_[]<>#|~"}.find(c) != std::string_view::npos) {
            result += '\\';
        }
        result += c == '\n' ? ' ' : c;
    }
    return result;
}

std::string unit_text(const PageContext& page, model::UnitId id, const base::Sources& sources) {
    const model::Unit& unit = page.catalogue()[id];
    std::string text = fmt::format("# {}\n\n", markdown_text(unit.title));
    if (const std::string line = facts(page, unit); !line.empty()) {
        text += line + "\n\n";
    }
    if (!unit.document.is_set()) {
        return text;
    }
    const markup::Document& document = page.catalogue()[unit.document];
    const std::vector<markup::NodeId> blocks = document.children(document.root());
    if (blocks.empty()) {
        return text;
    }
    const std::string_view source = sources[document.source()].text();
    std::uint32_t done = document[blocks.front()].begin;
    for (const Replacement& replacement : Links(page, unit.document).replacements()) {
        if (replacement.begin >= done) {
            text.append(source.substr(done, replacement.begin - done)).append(replacement.text);
            done = replacement.end;
        }
    }
    text.append(source.substr(done));
    if (!text.ends_with('\n')) {
        text += '\n';
    }
    return text;
}

}  // namespace unitfolio::site
