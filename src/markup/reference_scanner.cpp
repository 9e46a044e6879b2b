#include "markup/reference_scanner.h"

#include "base/text.h"
#include "markup/decoded_text.h"

namespace unitfolio::markup {

namespace {

constexpr std::size_t kPair = 2;
constexpr std::size_t kNone = std::string::npos;

bool is_punctuation_of_references(char byte) {
    return byte == '[' || byte == ']' || byte == '|';
}

void add_text(const Document& document, NodeId id, std::string_view source, RunningText& running) {
    const std::string_view text = document.text(id);
    const Node& node = document[id];
    const auto child = static_cast<std::uint32_t>(running.children.size() - 1);
    std::vector<std::uint32_t> offsets;
    const bool is_exact =
        match_decoded(source, node.begin, text, Escapes::all, &offsets) == node.end;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::uint32_t place = is_exact ? offsets[i] : node.begin;
        // In a table the separator has to be escaped, so elsewhere it may be.
        const bool is_mark = is_exact && is_punctuation_of_references(text[i]) &&
                             (text[i] == '|' || source[place] == text[i]);
        running.bytes.push_back({place, child, is_mark});
    }
    running.text += text;
}

void add_opaque(std::string_view text, std::uint32_t place, RunningText& running) {
    const auto child = static_cast<std::uint32_t>(running.children.size() - 1);
    running.bytes.insert(running.bytes.end(), text.size(), {place, child, false});
    running.text += text;
}

void add_bracket(char bracket, std::uint32_t place, RunningText& running) {
    add_opaque(std::string_view(&bracket, 1), place, running);
    running.bytes.back().is_mark = true;
}

/// Whether a link was written as "[label]" alone. A definition of that label may not have meant the
/// reference around it.
bool is_shortcut(const Document& document, NodeId id, std::string_view source) {
    const Node& node = document[id];
    if (node.kind != NodeKind::link || source[node.begin] != '[') {
        return false;
    }
    std::uint32_t content_end = node.begin + 1;
    for (NodeId child = node.first_child; child != kNoNode; child = document[child].next) {
        content_end = document[child].end;
    }
    return content_end + 1 == node.end;
}

void add_child(const Document& document, NodeId id, std::string_view source, RunningText& running) {
    const Node& node = document[id];
    running.children.push_back(id);
    if (node.kind == NodeKind::text) {
        add_text(document, id, source, running);
    } else if (is_shortcut(document, id, source)) {
        add_bracket('[', node.begin, running);
        add_opaque(document.plain_text(id), node.begin, running);
        add_bracket(']', node.end - 1, running);
    } else {
        const std::string text = document.plain_text(id);
        // Every child needs a byte to be remembered by.
        add_opaque(text.empty() ? " " : text, node.begin, running);
    }
}

/// Whether two brackets of a reference stand at `at`, directly after one another also in the
/// source.
bool is_pair(const RunningText& running, std::size_t at, char bracket) {
    if (at + 1 >= running.text.size()) {
        return false;
    }
    const RunningText::Byte& first = running.bytes[at];
    const RunningText::Byte& second = running.bytes[at + 1];
    return running.text[at] == bracket && running.text[at + 1] == bracket && first.is_mark &&
           second.is_mark && first.source + 1 == second.source;
}

FoundReference between(const RunningText& running, std::size_t open, std::size_t close) {
    const std::size_t begin = open + kPair;
    std::size_t separator = begin;
    while (separator < close &&
           (running.text[separator] != '|' || !running.bytes[separator].is_mark)) {
        ++separator;
    }
    const std::string_view text = running.text;
    FoundReference found;
    found.begin = open;
    found.end = close + kPair;
    found.target = base::collapse_space(text.substr(begin, separator - begin));
    if (separator < close) {
        found.words = base::collapse_space(text.substr(separator + 1, close - separator - 1));
    }
    found.form =
        found.target.empty() ? FoundReference::Form::empty : FoundReference::Form::complete;
    return found;
}

FoundReference unclosed(std::size_t open) {
    FoundReference found;
    found.form = FoundReference::Form::unclosed;
    found.begin = open;
    found.end = open + kPair;
    return found;
}

}  // namespace

RunningText running_text(const Document& document, NodeId parent, std::string_view source) {
    RunningText running;
    for (NodeId child = document[parent].first_child; child != kNoNode;
         child = document[child].next) {
        add_child(document, child, source, running);
    }
    return running;
}

std::vector<FoundReference> find_references(const RunningText& running) {
    std::vector<FoundReference> found;
    std::size_t open = kNone;
    for (std::size_t at = 0; at + 1 < running.text.size(); ++at) {
        if (is_pair(running, at, '[')) {
            if (open != kNone) {
                found.push_back(unclosed(open));
            }
            // Of more than two brackets the innermost two count.
            while (is_pair(running, at + 1, '[')) {
                ++at;
            }
            open = at++;
        } else if (open != kNone && is_pair(running, at, ']')) {
            found.push_back(between(running, open, at));
            open = kNone;
            ++at;
        }
    }
    if (open != kNone) {
        found.push_back(unclosed(open));
    }
    return found;
}

}  // namespace unitfolio::markup
