#include "report/github_annotations.h"

#include "base/well_formed.h"
#include "report/place.h"

#include <fmt/format.h>

#include <string_view>

namespace unitfolio::report {

namespace {

std::string_view command_of(base::Severity severity) {
    return severity == base::Severity::info ? "notice" : base::severity_name(severity);
}

/// With '%' and the characters of `special` percent-encoded, as the runner decodes them.
std::string escaped(std::string_view text, std::string_view special) {
    std::string out;
    for (const char byte : base::well_formed(text)) {
        if (byte == '%' || special.find(byte) != std::string_view::npos) {
            out += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
        } else {
            out += byte;
        }
    }
    return out;
}

std::string message_text(std::string_view text) {
    return escaped(text, "\r\n");
}

std::string property(std::string_view text) {
    return escaped(text, "\r\n:,");
}

std::string place_properties(const Place& place) {
    std::string properties = fmt::format(
        "file={},line={},col={}", property(place.path), place.begin.line, place.begin.column);
    // The runner takes a last column within the first line only.
    if (place.end.line == place.begin.line && place.end.column > place.begin.column) {
        properties += fmt::format(",endLine={},endColumn={}", place.end.line, place.end.column - 1);
    }
    return properties + ",";
}

std::string annotation(const base::Diagnostic& diagnostic, const base::Sources& sources) {
    std::string message = diagnostic.message;
    for (const base::Note& note : diagnostic.notes) {
        const auto place = place_of(note.span, sources);
        message += place ? fmt::format("\n{}:{}: {}", place->path, place->begin.line, note.message)
                         : "\n" + note.message;
    }
    for (const std::string& hint : diagnostic.hints) {
        message += "\nHint: " + hint;
    }
    const auto place = place_of(diagnostic.span, sources);
    return fmt::format("::{} {}title={}::{}\n",
                       command_of(diagnostic.severity),
                       place ? place_properties(*place) : std::string(),
                       property(base::code_info(diagnostic.code).name),
                       message_text(message));
}

}  // namespace

std::string github_annotations(const Findings& findings) {
    std::string out;
    for (const base::Diagnostic& diagnostic : findings.diagnostics.all()) {
        out += annotation(diagnostic, findings.sources);
    }
    const base::Fault& fault = findings.fault;
    if (!fault.message.empty()) {
        out += fmt::format("::error {}title=unitfolio::{}\n",
                           fault.path.empty() ? "" : fmt::format("file={},", property(fault.path)),
                           message_text(fault.message));
    }
    return out;
}

}  // namespace unitfolio::report
