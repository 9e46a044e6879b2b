#include "data/front_matter_faults.h"

#include "base/text.h"
#include "data/field_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace unitfolio::data {

namespace {

constexpr std::string_view kFence = "---";
constexpr std::string_view kHowToBegin = "write '---' alone in the first line";

/// A line with its place, without its line end.
struct Line {
    std::string_view text;
    std::uint32_t begin = 0;
    std::uint32_t next = 0;

    [[nodiscard]] bool is_blank() const { return base::trim(text).empty(); }

    [[nodiscard]] std::uint32_t end() const {
        return begin + static_cast<std::uint32_t>(text.size());
    }
};

/// Empty behind the last line.
Line line_at(std::string_view text, std::uint32_t begin) {
    const std::size_t newline = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(std::min<std::size_t>(begin, text.size()), newline - begin);
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    const std::size_t next = std::min(newline + 1, text.size());
    return {line, begin, static_cast<std::uint32_t>(next)};
}

Line first_words(std::string_view text, std::uint32_t begin) {
    Line line = line_at(text, begin);
    while (line.is_blank() && line.next < text.size()) {
        line = line_at(text, line.next);
    }
    return line;
}

/// "title: …", also without the space.
bool is_field(std::string_view line) {
    const std::size_t name = field_name_size(line);
    const std::string_view rest = base::trim(line.substr(name));
    return name > 0 && line.front() != '-' && rest.starts_with(':') && !rest.starts_with("://");
}

/// As TOML writes it.
bool is_assignment(std::string_view line) {
    const std::size_t name = field_name_size(line);
    return name > 0 && base::trim(line.substr(name)).starts_with('=');
}

/// What may stand between fields: more of a value, a list, a comment.
bool goes_on(std::string_view line) {
    return line.starts_with(' ') || line.starts_with("- ") || line.starts_with("# ") ||
           line.starts_with(']') || line.starts_with('}');
}

/// Three hyphens and something more, other dashes, stars, a code block: what people take for the
/// mark of front matter.
bool is_nearly_fence(std::string_view line) {
    constexpr std::array<std::string_view, 9> marks = {
        "--", "—", "–", "‐‐", "***", "+++", "===", "___", "```"};
    const std::string_view trimmed = base::trim(line);
    return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
        return trimmed.starts_with(mark);
    });
}

FrontMatterFault fault_at(const Line& line, std::string message, std::string hint) {
    const std::string_view words = base::trim(line.text);
    const auto indentation =
        static_cast<std::uint32_t>(words.empty() ? 0 : words.data() - line.text.data());
    const std::uint32_t begin = line.begin + indentation;
    return {begin,
            begin + static_cast<std::uint32_t>(words.size()),
            std::move(message),
            std::move(hint)};
}

/// Whether fields begin at `at` and a fence ends them before anything else comes.
bool are_fenced_fields(std::string_view text, std::uint32_t at) {
    bool has_field = false;
    for (Line line = line_at(text, at); line.begin < text.size(); line = line_at(text, line.next)) {
        if (is_front_matter_fence(line.text) || (has_field && is_nearly_fence(line.text))) {
            return has_field;
        }
        if (is_field(line.text)) {
            has_field = true;
        } else if (!goes_on(line.text)) {
            return false;
        }
    }
    return false;
}

/// Front matter behind a comment or a heading: within the first lines, fenced on both sides.
std::optional<FrontMatterFault> late_fence(std::string_view text, std::uint32_t begin) {
    constexpr int far_enough = 20;
    Line line = line_at(text, begin);
    for (int number = 0; number < far_enough && line.begin < text.size(); ++number) {
        if (is_front_matter_fence(line.text) && are_fenced_fields(text, line.next)) {
            return fault_at(line,
                            "the fields must begin in the first line of the file, at its start",
                            "take away what stands before '---', or put it behind the fields");
        }
        line = line_at(text, line.next);
    }
    return std::nullopt;
}

/// The whole text is one line to everything that counts lines.
std::optional<FrontMatterFault> lone_returns(std::string_view text, std::uint32_t begin) {
    const std::size_t first = text.find('\r', begin);
    if (first == std::string_view::npos || text.find('\n') < first + 2) {
        return std::nullopt;
    }
    const auto at = static_cast<std::uint32_t>(first);
    return FrontMatterFault{at,
                            at + 1,
                            "the lines of this file end in lone carriage returns",
                            "save it with the line ends LF (or CRLF)"};
}

}  // namespace

bool is_front_matter_fence(std::string_view line) {
    return line.starts_with(kFence) && base::trim(line.substr(kFence.size())).empty();
}

std::optional<FrontMatterFault> unrecognised_front_matter(std::string_view text,
                                                          std::uint32_t begin) {
    if (auto returns = lone_returns(text, begin)) {
        return returns;
    }
    const Line line = first_words(text, begin);
    const Line following = first_words(text, line.next);
    const bool is_followed = is_field(base::trim(following.text)) || is_assignment(following.text);
    if (is_front_matter_fence(base::trim(line.text)) && is_followed) {
        const bool is_first = line.begin == begin;
        return fault_at(line,
                        "the fields must begin in the first line of the file, at its start",
                        is_first ? "take away the space before '---'"
                                 : "take away what stands before '---', also empty lines");
    }
    if (base::trim(line.text).starts_with('{') && base::trim(following.text).starts_with('"')) {
        return fault_at(line,
                        "the fields must begin in the first line of the file, at its start",
                        "take away what stands before '{'");
    }
    if (is_nearly_fence(line.text) && is_followed) {
        return fault_at(line,
                        fmt::format("the fields must begin with a line of '---', not '{}'",
                                    base::trim(line.text)),
                        std::string(kHowToBegin));
    }
    if (auto late = late_fence(text, line.next)) {
        return late;
    }
    if (is_field(line.text) && are_fenced_fields(text, line.begin)) {
        return fault_at(
            line, "these fields have no line of '---' before them", std::string(kHowToBegin));
    }
    return std::nullopt;
}

std::optional<FrontMatterFault> second_front_matter(std::string_view text, std::uint32_t begin) {
    const Line line = first_words(text, begin);
    if (!is_front_matter_fence(line.text) || !are_fenced_fields(text, line.next)) {
        return std::nullopt;
    }
    return fault_at(line,
                    "a second block of fields begins here, and only the first is read",
                    "put its fields into the block at the top of the file");
}

std::optional<FrontMatterFault> likely_end(std::string_view text, std::uint32_t first) {
    for (Line line = line_at(text, first); line.begin < text.size();
         line = line_at(text, line.next)) {
        const bool is_end = line.text == "..." || line.text.starts_with("--") ||
                            base::trim(line.text).starts_with(kFence) ||
                            base::trim(line.text).starts_with("—");
        if (is_end) {
            return fault_at(line, "this is no end: it must be '---' alone", {});
        }
        if (!line.is_blank() && !is_field(line.text) && !goes_on(line.text)) {
            return fault_at(line, "the text seems to begin here", {});
        }
    }
    return std::nullopt;
}

}  // namespace unitfolio::data
