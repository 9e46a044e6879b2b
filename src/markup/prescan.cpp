#include "markup/prescan.h"

#include "base/text.h"
#include "markup/label_definitions.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::markup {

namespace {

constexpr std::string_view kBlank = " \t";

/// A reason to refuse a text, and the bytes of it (relative to the text) that are the reason.
struct Objection {
    std::string message;
    std::string hint;
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/// The bytes of a list marker or quote marker at the beginning of `text`, 0 if there is none.
std::size_t container_marker(std::string_view text) {
    if (text.empty()) {
        return 0;
    }
    if (text[0] == '>') {
        return 1;
    }
    std::size_t size = 0;
    if (text[0] == '-' || text[0] == '+' || text[0] == '*') {
        size = 1;
    } else {
        while (size < text.size() && size < 9 && is_digit(text[size])) {
            ++size;
        }
        if (size == 0 || size == text.size() || (text[size] != '.' && text[size] != ')')) {
            return 0;
        }
        ++size;
    }
    const bool stands_alone = size == text.size() || kBlank.find(text[size]) != kBlank.npos;
    return stands_alone ? size : 0;
}

std::size_t skip_blanks(std::string_view text, std::size_t offset) {
    return std::min(text.find_first_not_of(kBlank, offset), text.size());
}

std::size_t count_of_containers(std::string_view line) {
    std::size_t count = 0;
    std::size_t offset = skip_blanks(line, 0);
    while (const std::size_t size = container_marker(line.substr(offset))) {
        ++count;
        offset = skip_blanks(line, offset + size);
    }
    return count;
}

/// Whether a line could be the row of dashes below a table's head, wherever it stands.
bool may_be_delimiter_row(std::string_view line) {
    return line.find('-') != line.npos && line.find_first_of("|:") != line.npos &&
           line.find_first_not_of("|:->* \t\v\f") == line.npos;
}

/// The beginnings of processing instructions, declarations and CDATA sections.
std::size_t count_of_declarations(std::string_view line) {
    std::size_t count = 0;
    for (auto at = line.find('<'); at != line.npos; at = line.find('<', at + 1)) {
        const std::string_view rest = line.substr(at + 1);
        if (rest.starts_with('?') || (rest.starts_with('!') && !rest.starts_with("!--"))) {
            ++count;
        }
    }
    return count;
}

bool is_blank_line(std::string_view line) {
    return line.find_first_not_of("> \t") == line.npos;
}

/// The costs that grow with the whole text rather than within a line.
class Tally {
  public:
    explicit Tally(const MarkdownLimits& limits)
        : limits_(limits) {}

    /// The message for the first total that the line takes over its limit.
    std::optional<std::string> add(std::string_view line) {
        const auto pipes = static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
        brackets_ += static_cast<std::size_t>(std::count(line.begin(), line.end(), '['));
        if (brackets_ > limits_.brackets) {
            return fmt::format("the text has more than {} opening square brackets",
                               limits_.brackets);
        }
        declarations_ += count_of_declarations(line);
        if (declarations_ > limits_.declarations) {
            return fmt::format("the text has '<?' or '<!' more than {} times",
                               limits_.declarations);
        }
        if (may_be_delimiter_row(line)) {
            columns_ = std::max(columns_, pipes + 1);
            if (++delimiter_rows_ > limits_.delimiter_rows) {
                return fmt::format("the text has more than {} tables", limits_.delimiter_rows);
            }
        }
        if (is_blank_line(line)) {
            columns_ = 0;
        }
        // The parser fills every short row up to the columns of its table.
        cells_ += columns_;
        if (cells_ > limits_.table_cells) {
            return fmt::format("the tables have more than {} cells", limits_.table_cells);
        }
        return std::nullopt;
    }

    [[nodiscard]] std::size_t brackets() const { return brackets_; }

  private:
    const MarkdownLimits& limits_;
    std::size_t brackets_ = 0;
    std::size_t declarations_ = 0;
    std::size_t delimiter_rows_ = 0;
    std::size_t columns_ = 0;
    std::size_t cells_ = 0;
};

std::optional<Objection> object_to_line(std::string_view line, const MarkdownLimits& limits) {
    const auto objection = [&](std::string message, std::string hint) {
        return Objection{std::move(message), std::move(hint), 0, line.size()};
    };
    if (line.size() > limits.line_bytes) {
        return objection(fmt::format("this line has {} bytes, which is more than the {} allowed",
                                     line.size(),
                                     limits.line_bytes),
                         "break the line into shorter ones");
    }
    if (skip_blanks(line, 0) > limits.indent) {
        return objection(
            fmt::format("this line is indented by more than {} characters", limits.indent),
            "begin the line further to the left");
    }
    if (count_of_containers(line) > limits.container_depth) {
        return objection(fmt::format("lists and quotations are nested more than {} deep",
                                     limits.container_depth),
                         "nest fewer lists and quotations into each other");
    }
    const auto pipes = std::count(line.begin(), line.end(), '|');
    if (static_cast<std::size_t>(pipes) > limits.pipes_per_line) {
        return objection(
            fmt::format(
                "this line has {} '|', more than the {} allowed", pipes, limits.pipes_per_line),
            "split the table into narrower ones");
    }
    return std::nullopt;
}

/// Takes the next line off the front of `rest`, without its ending (LF, CR LF or CR).
std::string_view take_line(std::string_view& rest) {
    const std::size_t size = std::min(rest.find_first_of("\r\n"), rest.size());
    const std::string_view line = rest.substr(0, size);
    rest.remove_prefix(size);
    if (rest.substr(0, 2) == "\r\n") {
        rest.remove_prefix(2);
    } else if (!rest.empty()) {
        rest.remove_prefix(1);
    }
    return line;
}

std::optional<Objection> object_to_lines(std::string_view text, const MarkdownLimits& limits) {
    Tally tally(limits);
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t begin = text.size() - rest.size();
        const std::string_view line = take_line(rest);
        std::optional<Objection> objection = object_to_line(line, limits);
        if (!objection) {
            if (std::optional<std::string> message = tally.add(line)) {
                objection = Objection{std::move(*message), "split the file", 0, line.size()};
            }
        }
        if (objection) {
            objection->begin += begin;
            objection->end += begin;
            return objection;
        }
    }
    return std::nullopt;
}

/// A pair of brackets that holds no others, and what stands between them as labels are compared.
struct Label {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string key;
};

std::vector<Label> labels_of(std::string_view text) {
    std::vector<Label> found;
    std::size_t open = text.npos;
    for (std::size_t at = text.find_first_of("[]"); at != text.npos;
         at = text.find_first_of("[]", at + 1)) {
        if (text[at] == '[') {
            open = at;
        } else if (open != text.npos) {
            found.push_back({open, at + 1, label_key(text.substr(open + 1, at - open - 1))});
            open = text.npos;
        }
    }
    return found;
}

/// Where each label's longest definition stands. It ends before a blank line or the next
/// definition.
std::map<std::string_view, Objection> definitions_of(std::string_view text,
                                                     const std::vector<Label>& labels) {
    std::map<std::string_view, Objection> found;
    std::size_t following = text.size();
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        if (text.substr(label->end, 1) != ":" || label->key.starts_with('^')) {
            continue;
        }
        const std::size_t end =
            std::min(text.substr(0, following).find("\n\n", label->end), following);
        Objection& longest = found[label->key];
        if (end - label->end > longest.end - longest.begin) {
            longest.begin = label->end;
            longest.end = end;
        }
        following = label->begin;
    }
    return found;
}

/// Every use of a link definition copies its address and title, so a long definition that is used
/// often grows into far more than the text itself. Newer versions of cmark leave links as text
/// where the copies are larger than the text and larger than 100,000 bytes, older ones don't: what
/// is let through must be read by all in the same way.
std::optional<Objection> object_to_definitions(std::string_view text,
                                               const MarkdownLimits& limits) {
    if (text.find("]:") == text.npos) {
        return std::nullopt;
    }
    const std::vector<Label> labels = labels_of(text);
    const std::map<std::string_view, Objection> definitions = definitions_of(text, labels);
    const std::size_t most = std::max<std::size_t>(limits.definition_expansion, text.size());
    std::size_t copied = 0;
    for (const Label& label : labels) {
        const auto definition = definitions.find(label.key);
        if (definition == definitions.end()) {
            continue;
        }
        const std::size_t begin = definition->second.begin;
        const std::size_t end = definition->second.end;
        copied += end - begin;
        if (copied > most) {
            return Objection{"a link definition is too long for the number of links in this text",
                             "write the address where it is used",
                             begin,
                             end};
        }
    }
    return std::nullopt;
}

}  // namespace

bool passes_prescan(const base::Sources& sources,
                    base::Span range,
                    const MarkdownLimits& limits,
                    base::Diagnostics& diagnostics) {
    const std::string_view text =
        sources[range.source].text().substr(range.begin, range.end - range.begin);
    if (text.size() > limits.bytes) {
        diagnostics
            .report(base::Code::file_too_large,
                    {range.source, range.begin, range.begin},
                    fmt::format("the text has {} bytes, which is more than the {} allowed",
                                text.size(),
                                limits.bytes))
            .hint("split it into several files");
        return false;
    }
    const std::size_t bad_byte =
        std::min(base::first_invalid_utf8(text).value_or(text.size()), text.find('\0'));
    if (bad_byte < text.size()) {
        const auto place = range.begin + static_cast<std::uint32_t>(bad_byte);
        diagnostics
            .report(base::Code::file_not_utf8,
                    {range.source, place, place + 1},
                    text[bad_byte] == '\0' ? "the text contains a NUL byte"
                                           : "this byte is not valid UTF-8")
            .hint("save the file as UTF-8");
        return false;
    }
    std::optional<Objection> objection = object_to_lines(text, limits);
    if (!objection) {
        objection = object_to_definitions(text, limits);
    }
    if (!objection) {
        return true;
    }
    const base::Span place{range.source,
                           range.begin + static_cast<std::uint32_t>(objection->begin),
                           range.begin + static_cast<std::uint32_t>(objection->end)};
    diagnostics.report(base::Code::file_too_complex, place, std::move(objection->message))
        .hint(std::move(objection->hint));
    return false;
}

}  // namespace unitfolio::markup
