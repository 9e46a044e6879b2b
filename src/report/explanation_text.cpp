#include "report/explanation_text.h"

#include "report/explanation.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace unitfolio::report {

namespace {

constexpr std::string_view kFence = "```";
constexpr std::string_view kHeading = "## ";

constexpr std::string_view kIntroduction =
    R"(# Diagnostics

Every fault that `unitfolio check` can find has a code. It stands in square brackets behind the message, and
`unitfolio explain CODE` says on the spot what this document says: what the fault means, why it matters, an example,
and the same example mended.

An **error** stops a build: nothing is published while there is one. A **warning** doesn't, unless `check --fail-on
warning` asks for it. An **info** is merely worth knowing.

<!-- Written by the program: unitfolio explain --all --format markdown > docs/diagnostics.md -->

| code | severity | what it is |
|---|---|---|
)";

/// Calls `each` with every line, without its line break.
template <class Each>
void for_each_line(std::string_view text, Each each) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        each(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// How to have a fault reported less gravely; nothing for errors, which can't be.
std::string turning_down(const base::CodeInfo& info) {
    if (info.severity == base::Severity::error) {
        return {};
    }
    return fmt::format(
        "\n## Turning it down\n\nFor the whole project, with `info` or `off`:\n\n"
        "```yaml unitfolio.yaml\ncheck:\n  severity:\n    {}: off\n```\n",
        info.name);
}

std::string whole_explanation(const base::CodeInfo& info) {
    return std::string(explanation_of(info.code)) + turning_down(info);
}

/// The words behind the language of a fence: the file that the block shows.
std::string_view file_of(std::string_view fence) {
    const std::size_t space = fence.find(' ');
    return space == std::string_view::npos ? std::string_view() : fence.substr(space + 1);
}

/// Lays Markdown out for a terminal, line by line.
class TerminalSetter {
  public:
    explicit TerminalSetter(const base::Palette& palette)
        : palette_(palette) {}

    void add(std::string_view line) {
        if (line.starts_with(kFence)) {
            in_example_ = !in_example_;
            if (const std::string_view file = file_of(line); in_example_ && !file.empty()) {
                out_ += fmt::format("    {}\n", palette_.faint(file));
            }
        } else if (in_example_) {
            out_ += fmt::format("    {}{}{}\n", palette_.faint("|"), line.empty() ? "" : " ", line);
        } else if (line.starts_with(kHeading)) {
            out_ += fmt::format("{}\n", palette_.bold(line.substr(kHeading.size())));
        } else {
            out_ += fmt::format("{}\n", line);
        }
    }

    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    base::Palette palette_;
    bool in_example_ = false;
    std::string out_;
};

}  // namespace

std::string explanation_text(base::Code code, base::Colour colour) {
    const base::CodeInfo& info = base::code_info(code);
    const base::Palette palette(colour);
    TerminalSetter setter(palette);
    for_each_line(whole_explanation(info), [&setter](std::string_view line) { setter.add(line); });
    return fmt::format("{} ({}): {}\n\n{}",
                       palette.bold(info.name),
                       base::severity_name(info.severity),
                       info.summary,
                       setter.take());
}

std::string explanation_markdown(base::Code code) {
    const base::CodeInfo& info = base::code_info(code);
    std::string out = fmt::format(
        "## {}\n\n*{}: {}*\n\n", info.name, base::severity_name(info.severity), info.summary);
    bool in_example = false;
    for_each_line(whole_explanation(info), [&](std::string_view line) {
        in_example = in_example != line.starts_with(kFence);
        // Parts of an explanation are one level below its own heading.
        out += fmt::format("{}{}\n", !in_example && line.starts_with(kHeading) ? "#" : "", line);
    });
    return out;
}

std::string code_list_text(base::Colour colour) {
    const base::Palette palette(colour);
    std::size_t width = 0;
    for (const base::CodeInfo& info : base::all_codes()) {
        width = std::max(width, info.name.size());
    }
    std::string out;
    for (const base::CodeInfo& info : base::all_codes()) {
        out += fmt::format("{}{}  {:<7}  {}\n",
                           palette.bold(info.name),
                           std::string(width - info.name.size(), ' '),
                           base::severity_name(info.severity),
                           info.summary);
    }
    return out;
}

std::string reference_markdown() {
    std::string out(kIntroduction);
    for (const base::CodeInfo& info : base::all_codes()) {
        out += fmt::format("| [{0}](#{0}) | {1} | {2} |\n",
                           info.name,
                           base::severity_name(info.severity),
                           info.summary);
    }
    for (const base::CodeInfo& info : base::all_codes()) {
        out += "\n" + explanation_markdown(info.code);
    }
    return out;
}

}  // namespace unitfolio::report
