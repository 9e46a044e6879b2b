#include "markup/label_checks.h"

#include "base/text.h"
#include "markup/label_definitions.h"
#include "markup/link_notation.h"
#include "markup/reference_scanner.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::markup {

using base::Code;

namespace {

constexpr std::size_t kNone = std::string::npos;

/// Among more than so many labels nobody looks for the one that was meant: the work grows with
/// labels times brackets.
constexpr std::size_t kMostLabels = 200;

/// A pair of brackets that stayed text: where it opens and closes in a running text.
struct Brackets {
    std::size_t open = 0;
    std::size_t close = 0;
};

bool is_bracket(const RunningText& running, std::size_t at, char bracket) {
    return at < running.text.size() && running.text[at] == bracket && running.bytes[at].is_mark;
}

/// The innermost pairs, in order.
std::vector<Brackets> brackets_of(const RunningText& running) {
    std::vector<Brackets> found;
    std::size_t open = kNone;
    for (std::size_t at = 0; at < running.text.size(); ++at) {
        if (is_bracket(running, at, '[')) {
            open = at;
        } else if (is_bracket(running, at, ']') && open != kNone) {
            found.push_back({open, at});
            open = kNone;
        }
    }
    return found;
}

class LabelChecker {
  public:
    LabelChecker(const Document& document, std::string_view source, base::Diagnostics& diagnostics)
        : document_(document),
          source_(source),
          diagnostics_(diagnostics) {}

    void run() {
        for (LabelDefinition& each : label_definitions(document_, source_)) {
            add_definition(std::move(each));
        }
        for (std::size_t i = 0; i < document_.size(); ++i) {
            visit(NodeId{static_cast<std::uint32_t>(i)});
        }
        report_unused();
    }

  private:
    using Table = std::map<std::string, LabelDefinition>;

    void add_definition(LabelDefinition definition) {
        Table& table = definition.is_footnote ? footnotes_ : links_;
        const auto [first, is_new] = table.emplace(label_key(definition.label), definition);
        if (!is_new) {
            diagnostics_
                .report(Code::link_definition_duplicate,
                        definition.span,
                        fmt::format("the label '{}' is defined twice", definition.label))
                .note(first->second.span, "it is defined first here, which is what counts")
                .hint("give one of them another label");
        }
    }

    void visit(NodeId id) {
        const Node& node = document_[id];
        if (node.kind == NodeKind::footnote_mark) {
            used_footnotes_.insert(label_key(document_.info(id)));
        } else if (node.kind == NodeKind::link || node.kind == NodeKind::image) {
            const LinkNotation notation = notation_of(document_, id, source_);
            used_links_.insert(
                label_key(source_.substr(notation.begin, notation.end - notation.begin)));
        }
        if (node.first_child != kNoNode && is_inline(document_[node.first_child].kind) &&
            holds_bracket(id)) {
            check_text(running_text(document_, id, source_));
        }
    }

    [[nodiscard]] bool holds_bracket(NodeId parent) const {
        for (NodeId child = document_[parent].first_child; child != kNoNode;
             child = document_[child].next) {
            if (document_[child].kind == NodeKind::text &&
                document_.text(child).find('[') != std::string_view::npos) {
                return true;
            }
        }
        return false;
    }

    void check_text(const RunningText& running) {
        const std::vector<Brackets> all = brackets_of(running);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Brackets& pair = all[i];
            const bool is_of_reference =
                is_bracket(running, pair.open - 1, '[') || is_bracket(running, pair.close + 1, ']');
            if (is_of_reference) {
                continue;
            }
            if (is_bracket(running, pair.close + 1, '[') && i + 1 < all.size() &&
                all[i + 1].open == pair.close + 1) {
                check_full(running, pair, all[i + 1]);
                ++i;
            } else {
                check_single(running, pair);
            }
        }
    }

    [[nodiscard]] static std::string label_in(const RunningText& running, const Brackets& pair) {
        return base::collapse_space(
            std::string_view(running.text).substr(pair.open + 1, pair.close - pair.open - 1));
    }

    [[nodiscard]] base::Span span_of(const RunningText& running,
                                     std::size_t first,
                                     std::size_t last) const {
        return {document_.source(), running.bytes[first].source, running.bytes[last].source + 1};
    }

    /// "[words][label]" and "[label][]".
    void check_full(const RunningText& running, const Brackets& words, const Brackets& second) {
        const bool is_collapsed = second.close == second.open + 1;
        const Brackets& named = is_collapsed ? words : second;
        const std::string label = label_in(running, named);
        if (label.starts_with('^')) {
            check_single(running, words);
            check_single(running, second);
            return;
        }
        report_undefined(label, span_of(running, words.open, second.close), nearest(label, links_));
    }

    void check_single(const RunningText& running, const Brackets& pair) {
        const std::string label = label_in(running, pair);
        const base::Span span = span_of(running, pair.open, pair.close);
        if (label.starts_with('^') && label.size() > 1) {
            report_footnote(label.substr(1), span);
        } else if (pair.close + 1 < running.text.size() && running.text[pair.close + 1] == '(') {
            check_address(running, pair, label);
        } else if (is_criterion(label)) {
            diagnostics_
                .report(Code::link_undefined,
                        span,
                        fmt::format("this stays text: '[{}]' refers to nothing", label))
                .hint(fmt::format(
                    "write '[[{}]]' for the criterion, or '\\[' if brackets are meant", label));
        } else if (is_swapped(running, pair, label)) {
            diagnostics_
                .report(Code::link_undefined, span, "this is no link: its brackets are mixed up")
                .hint(fmt::format("write '[words]({})'", label));
        } else if (const auto address = address_behind_space(running, pair.close)) {
            diagnostics_
                .report(Code::link_undefined,
                        span,
                        fmt::format("'{}' is no link: a space stands before its address", label))
                .hint(fmt::format("write '[{}]({})'", label, *address));
        } else if (const auto near = nearest(label, links_)) {
            report_undefined(label, span, near);
        }
    }

    /// "2.1"
    [[nodiscard]] static bool is_criterion(std::string_view label) {
        const std::size_t point = label.find('.');
        return point != kNone && point > 0 && point + 1 < label.size() &&
               label.find_first_not_of("0123456789.") == kNone &&
               label.find('.', point + 1) == kNone;
    }

    [[nodiscard]] static bool resembles_path(std::string_view address) {
        return address.find(' ') == kNone &&
               (address.find(".md") != kNone || address.find("://") != kNone);
    }

    /// "(words)[address]"
    [[nodiscard]] static bool is_swapped(const RunningText& running,
                                         const Brackets& pair,
                                         std::string_view label) {
        return pair.open > 0 && running.text[pair.open - 1] == ')' && resembles_path(label);
    }

    /// "[words] (address)"
    [[nodiscard]] static std::optional<std::string> address_behind_space(const RunningText& running,
                                                                         std::size_t close) {
        const std::string_view rest = std::string_view(running.text).substr(close + 1);
        const std::size_t end = rest.find(')');
        if (!rest.starts_with(" (") || end == kNone || !resembles_path(rest.substr(2, end - 2))) {
            return std::nullopt;
        }
        return std::string(rest.substr(2, end - 2));
    }

    /// "[words](an address with spaces)" is no link.
    void check_address(const RunningText& running, const Brackets& pair, const std::string& label) {
        const std::size_t close = running.text.find(')', pair.close);
        const bool is_escaped = source_[running.bytes[pair.close].source + 1] != '(';
        if (close == kNone || label.empty() || is_escaped) {
            return;
        }
        const std::string_view address =
            std::string_view(running.text).substr(pair.close + 2, close - pair.close - 2);
        const bool has_space = base::trim(address).find(' ') != std::string_view::npos;
        const bool is_like_path = address.find_first_of("/#") != std::string_view::npos ||
                                  address.find(".md") != std::string_view::npos;
        if (has_space && is_like_path) {
            diagnostics_
                .report(Code::link_undefined,
                        span_of(running, pair.open, close),
                        fmt::format("'{}' is no link: its address holds a space", label))
                .hint(fmt::format("write '[{}](<{}>)'", label, address));
        }
    }

    [[nodiscard]] static std::optional<std::string> nearest(const std::string& label,
                                                            const Table& table) {
        std::vector<std::string_view> labels;
        if (table.size() > kMostLabels) {
            return std::nullopt;
        }
        for (const auto& entry : table) {
            labels.emplace_back(entry.second.label);
        }
        const auto near = base::nearest(label, labels);
        return near ? std::optional<std::string>(*near) : std::nullopt;
    }

    void report_undefined(const std::string& label,
                          base::Span span,
                          const std::optional<std::string>& near) {
        auto& fault = diagnostics_.report(
            Code::link_undefined,
            span,
            fmt::format("this stays text: the label '{}' is not defined", label));
        if (near) {
            meant_links_.insert(label_key(*near));
            fault.hint(fmt::format("did you mean '{}'?", *near));
        } else {
            fault.hint(fmt::format(
                "add a line '[{}]: address', or write '\\[' if brackets are meant", label));
        }
    }

    void report_footnote(const std::string& label, base::Span span) {
        auto& fault = diagnostics_.report(
            Code::footnote_undefined, span, fmt::format("there is no footnote '{}'", label));
        if (const auto near = nearest(label, footnotes_)) {
            meant_footnotes_.insert(label_key(*near));
            fault.hint(fmt::format("did you mean '[^{}]'?", *near));
        } else {
            fault.hint(fmt::format("add a line '[^{}]: …' with its text", label));
        }
    }

    /// What was probably meant by a faulty use is not reported again.
    void report_unused() {
        for (const auto& [key, definition] : links_) {
            if (used_links_.count(key) == 0 && meant_links_.count(key) == 0) {
                diagnostics_
                    .report(Code::link_definition_unused,
                            definition.span,
                            fmt::format("no link uses the label '{}'", definition.label))
                    .hint(
                        fmt::format("write '[words][{}]', or take the line out", definition.label));
            }
        }
        for (const auto& [key, definition] : footnotes_) {
            if (used_footnotes_.count(key) == 0 && meant_footnotes_.count(key) == 0) {
                diagnostics_
                    .report(Code::footnote_unused,
                            definition.span,
                            fmt::format("nothing points at the footnote '{}', so it is not shown",
                                        definition.label))
                    .hint(fmt::format("write '[^{}]' where it belongs", definition.label));
            }
        }
    }

    const Document& document_;
    std::string_view source_;
    base::Diagnostics& diagnostics_;
    Table links_;
    Table footnotes_;
    std::set<std::string> used_links_;
    std::set<std::string> used_footnotes_;
    std::set<std::string> meant_links_;
    std::set<std::string> meant_footnotes_;
};

}  // namespace

void check_labels(const Document& document,
                  const base::Sources& sources,
                  base::Diagnostics& diagnostics) {
    const Node& root = document[document.root()];
    const std::string_view source = sources[document.source()].text();
    if (source.substr(root.begin, root.end - root.begin).find('[') != std::string_view::npos) {
        LabelChecker(document, source, diagnostics).run();
    }
}

}  // namespace unitfolio::markup
