#include "base/diagnostic_text.h"

#include "base/source_excerpt.h"
#include "base/text.h"

#include <fmt/format.h>

#include <string_view>

namespace unitfolio::base {

namespace {

bool has_place(Span span) {
    return span.source != kNoSource;
}

/// "path:line:column: ", or nothing for faults without a place.
std::string place_text(Span span, const Sources& sources) {
    if (!has_place(span)) {
        return {};
    }
    const Source& source = sources[span.source];
    const Position position = source.position(span.begin);
    return fmt::format("{}:{}:{}: ", printable(source.path()), position.line, position.column);
}

/// The line of the span and the line that underlines it.
template <class Mark>
void append_excerpt(
    std::string& out, Span span, const Sources& sources, const Palette& palette, Mark mark) {
    if (!has_place(span) || sources[span.source].text().empty()) {
        return;
    }
    const SourceExcerpt excerpt = make_excerpt(sources[span.source], span);
    out +=
        fmt::format("{} {}\n", palette.faint(fmt::format("{:>5} |", excerpt.line)), excerpt.text);
    const std::string line = "^" + std::string(excerpt.width - 1, '~');
    out += fmt::format(
        "{} {}{}\n", palette.faint("      |"), std::string(excerpt.indent, ' '), mark(line));
}

}  // namespace

std::string diagnostic_text(const Diagnostic& diagnostic, const Sources& sources, Colour colour) {
    const Palette palette(colour);
    const Severity severity = diagnostic.severity;
    std::string out =
        fmt::format("{}{} {} {}\n",
                    palette.bold(place_text(diagnostic.span, sources)),
                    palette.of(severity, fmt::format("{}:", severity_name(severity))),
                    palette.bold(printable(diagnostic.message)),
                    palette.faint(fmt::format("[{}]", code_info(diagnostic.code).name)));
    append_excerpt(
        out, diagnostic.span, sources, palette, [&palette, severity](std::string_view line) {
            return palette.of(severity, line);
        });
    for (const Note& note : diagnostic.notes) {
        out += fmt::format("{}{} {}\n",
                           palette.bold(place_text(note.span, sources)),
                           palette.cyan("note:"),
                           printable(note.message));
        append_excerpt(out, note.span, sources, palette, [&palette](std::string_view line) {
            return palette.cyan(line);
        });
    }
    for (const std::string& hint : diagnostic.hints) {
        out += fmt::format("  = {} {}\n", palette.cyan("hint:"), printable(hint));
    }
    return out;
}

std::string diagnostic_summary(const Diagnostics& diagnostics) {
    std::string summary;
    for (const Severity severity : {Severity::error, Severity::warning}) {
        if (const std::size_t count = diagnostics.count(severity); count > 0) {
            summary += summary.empty() ? "" : ", ";
            summary += count_of(count, severity_name(severity));
        }
    }
    return summary;
}

}  // namespace unitfolio::base
