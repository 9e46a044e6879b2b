#include "data/front_matter.h"

#include "base/text.h"
#include "data/front_matter_faults.h"
#include "data/json_parser.h"
#include "data/yaml_parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace unitfolio::data {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kFence = "---";

/// One content file on its way into facts and body.
struct File {
    const base::Source& source;
    base::SourceId id;
    base::Diagnostics& diagnostics;

    [[nodiscard]] std::string_view text() const { return source.text(); }

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text().size()); }

    [[nodiscard]] base::Span span(std::uint32_t begin, std::uint32_t end) const {
        return {id, begin, end};
    }
};

Value empty_map(base::Span span) {
    Value map;
    map.kind = ValueKind::map;
    map.span = span;
    return map;
}

FrontMatter unreadable(const File& file) {
    const base::Span end = file.span(file.size(), file.size());
    return {empty_map(end), end, false};
}

std::uint32_t text_begin(std::string_view text) {
    return text.starts_with(kByteOrderMark) ? static_cast<std::uint32_t>(kByteOrderMark.size()) : 0;
}

/// The offset behind the line ending of the line that `from` stands in.
std::uint32_t next_line(std::string_view text, std::uint32_t from) {
    const std::size_t newline = text.find('\n', from);
    return static_cast<std::uint32_t>(newline == std::string_view::npos ? text.size()
                                                                        : newline + 1);
}

/// Reports fields that were meant as front matter and can't be taken as such.
base::Diagnostic& report(const File& file, FrontMatterFault fault) {
    return file.diagnostics
        .report(base::Code::front_matter_syntax,
                file.span(fault.begin, fault.end),
                std::move(fault.message))
        .hint(std::move(fault.hint));
}

bool within_limit(const File& file, base::Span place, std::uint32_t limit) {
    if (place.end - place.begin <= limit) {
        return true;
    }
    file.diagnostics
        .report(base::Code::file_too_large,
                file.span(place.begin, place.begin),
                fmt::format("the fields take more than {} KB", limit / 1024))
        .hint("move long texts into the body of the file");
    return false;
}

/// The parsers take other control characters for ends of text or of lines.
bool has_clean_text(const File& file, base::Span place) {
    const std::string_view text = file.text().substr(place.begin, place.end - place.begin);
    if (const auto invalid = base::first_invalid_utf8(text)) {
        const auto at = place.begin + static_cast<std::uint32_t>(*invalid);
        file.diagnostics
            .report(
                base::Code::front_matter_syntax, file.span(at, at + 1), "this is not UTF-8 text")
            .hint("save the file as UTF-8");
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto code = static_cast<unsigned char>(text[i]);
        const bool line_end = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if ((code < 0x20 && text[i] != '\n' && text[i] != '\t' && !line_end) || code == 0x7F) {
            const auto at = place.begin + static_cast<std::uint32_t>(i);
            file.diagnostics
                .report(
                    base::Code::front_matter_syntax,
                    file.span(at, at + 1),
                    fmt::format("the control character U+{:04X} stands between the fields", code))
                .hint("remove it");
            return false;
        }
    }
    return true;
}

/// The YAML at `place` as a map; the rest of the result is for the caller.
FrontMatter read_yaml(const File& file, base::Span place, std::uint32_t limit) {
    if (!within_limit(file, place, limit) || !has_clean_text(file, place)) {
        return unreadable(file);
    }
    auto value = parse_yaml(file.source, place, file.diagnostics);
    if (!value) {
        return unreadable(file);
    }
    if (value->kind == ValueKind::null) {
        value = empty_map(file.span(place.begin, place.begin));
    }
    if (value->kind != ValueKind::map) {
        file.diagnostics
            .report(base::Code::front_matter_syntax,
                    value->span,
                    fmt::format("there must be fields here, not {}", kind_name(value->kind)))
            .hint("write each field as 'name: value', with a space after the colon");
        return unreadable(file);
    }
    return {std::move(*value), {}, true};
}

FrontMatter read_fenced(const File& file, std::uint32_t begin) {
    const std::string_view text = file.text();
    const std::uint32_t first = next_line(text, begin);
    for (std::uint32_t line = first; line < text.size(); line = next_line(text, line)) {
        const std::uint32_t end = next_line(text, line);
        if (is_front_matter_fence(text.substr(line, end - line))) {
            FrontMatter result = read_yaml(file, file.span(first, line), kFrontMatterLimit);
            result.body = file.span(end, file.size());
            if (auto second = second_front_matter(text, end)) {
                report(file, std::move(*second));
            }
            return result;
        }
    }
    auto& fault = report(file,
                         {begin,
                          begin + static_cast<std::uint32_t>(kFence.size()),
                          "the fields that begin here are never ended",
                          "add a line of '---' after the last field"});
    if (auto end = likely_end(text, first)) {
        fault.note(file.span(end->begin, end->end), std::move(end->message));
    }
    return unreadable(file);
}

FrontMatter read_json(const File& file, std::uint32_t begin) {
    const std::string_view text = file.text();
    auto value = parse_json(file.source, file.span(begin, file.size()), file.diagnostics);
    if (!value || !within_limit(file, value->span, kFrontMatterLimit)) {
        return unreadable(file);
    }
    const std::uint32_t end = value->span.end;
    const std::uint32_t body = next_line(text, end);
    if (const auto rest = base::trim(text.substr(end, body - end)); !rest.empty()) {
        const auto at = static_cast<std::uint32_t>(rest.data() - text.data());
        file.diagnostics
            .report(base::Code::front_matter_syntax,
                    file.span(at, at + static_cast<std::uint32_t>(rest.size())),
                    "text follows the JSON object on its line")
            .hint("begin the body on a line of its own");
    }
    return {std::move(*value), file.span(body, file.size()), true};
}

}  // namespace

FrontMatter read_front_matter(const base::Sources& sources,
                              base::SourceId source,
                              base::Diagnostics& diagnostics) {
    const File file{sources[source], source, diagnostics};
    const std::string_view text = file.text();
    const std::uint32_t begin = text_begin(text);
    if (is_front_matter_fence(text.substr(begin, next_line(text, begin) - begin))) {
        return read_fenced(file, begin);
    }
    if (text.substr(begin).starts_with('{')) {
        return read_json(file, begin);
    }
    if (auto fault = unrecognised_front_matter(text, begin)) {
        report(file, std::move(*fault));
        return unreadable(file);
    }
    return {empty_map(file.span(begin, begin)), file.span(begin, file.size()), true};
}

FrontMatter read_yaml_file(const base::Sources& sources,
                           base::SourceId source,
                           base::Diagnostics& diagnostics) {
    const File file{sources[source], source, diagnostics};
    const std::uint32_t begin = text_begin(file.text());
    FrontMatter result = read_yaml(file, file.span(begin, file.size()), kYamlFileLimit);
    result.body = file.span(file.size(), file.size());
    return result;
}

}  // namespace unitfolio::data
