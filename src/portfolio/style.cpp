#include "portfolio/style.h"

#include "base/text.h"
#include "data/field_reader.h"
#include "data/front_matter.h"
#include "portfolio/style_fields.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::portfolio {

namespace {

constexpr double kPointsPerMillimetre = 72.0 / 25.4;

void read_number(data::FieldReader& reader, std::string_view name, float& target) {
    if (const auto number = reader.decimal(name)) {
        target = static_cast<float>(*number);
    }
}

void read_millimetres(data::FieldReader& reader, std::string_view name, float& target) {
    if (const auto millimetres = reader.decimal(name)) {
        target = static_cast<float>(*millimetres * kPointsPerMillimetre);
    }
}

std::optional<int> hex_digit(char digit) {
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    if (digit >= 'a' && digit <= 'f') {
        return digit - 'a' + 10;
    }
    if (digit >= 'A' && digit <= 'F') {
        return digit - 'A' + 10;
    }
    return std::nullopt;
}

/// "#0b5a60".
std::optional<pdf::Colour> parse_colour(std::string_view text) {
    if (text.size() != 7 || text[0] != '#') {
        return std::nullopt;
    }
    std::array<std::uint8_t, 3> channels{};
    for (std::size_t i = 0; i < channels.size(); ++i) {
        const auto high = hex_digit(text[1 + 2 * i]);
        const auto low = hex_digit(text[2 + 2 * i]);
        if (!high || !low) {
            return std::nullopt;
        }
        channels[i] = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    return pdf::Colour{channels[0], channels[1], channels[2]};
}

void read_colour(data::FieldReader& reader,
                 std::string_view name,
                 pdf::Colour& target,
                 base::Diagnostics& diagnostics) {
    const auto text = reader.text(name);
    if (!text) {
        return;
    }
    if (const auto colour = parse_colour(text->text)) {
        target = *colour;
        return;
    }
    diagnostics
        .report(base::Code::field_value,
                text->span,
                "'" + text->text + "' is not a colour that '" + std::string(name) + "' can have")
        .hint("write six hexadecimal digits behind a hash, in quotes: \"#0b5a60\"");
}

void read_face(data::FieldReader& reader, std::string_view name, pdf::Typeface& target) {
    if (const auto choice = reader.choice(name)) {
        target = *choice == 0 ? pdf::Typeface::serif : pdf::Typeface::sans;
    }
}

void read_flag(data::FieldReader& reader, std::string_view name, bool& target) {
    target = reader.flag(name).value_or(target);
}

std::string_view primary(std::string_view language) {
    return language.substr(0, language.find('-'));
}

void read_language(data::FieldReader& reader, Style& style, base::Diagnostics& diagnostics) {
    const auto language = reader.text("language");
    if (!language) {
        return;
    }
    const auto first = primary(language->text);
    const auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    const auto may_stand = [&](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '-';
    };
    if (first.size() < 2 || first.size() > 3 ||
        !std::all_of(first.begin(), first.end(), is_letter) ||
        !std::all_of(language->text.begin(), language->text.end(), may_stand)) {
        diagnostics
            .report(base::Code::field_value,
                    language->span,
                    "'" + language->text + "' is not the tag of a language")
            .hint("write one such as en-GB or cy");
        return;
    }
    style.language = language->text;
}

void read_paper(data::FieldReader& reader, Style& style) {
    const auto paper = reader.choice("paper");
    if (paper && *paper == 1) {
        style.page_width = 612;
        style.page_height = 792;
    }
}

void read_pictures(data::FieldReader& reader, Style& style) {
    if (const auto choice = reader.choice("pictures")) {
        style.reduce_pictures = *choice == 0;
    }
}

void read_signatures(data::FieldReader& reader, Style& style) {
    if (const auto choice = reader.choice("signatures")) {
        style.signatures = *choice == 0 ? Signatures::fields : Signatures::lines;
    }
}

void read_margins(const data::Value& map, Style& style, base::Diagnostics& diagnostics) {
    data::FieldReader reader(map, margin_fields(), diagnostics);
    read_millimetres(reader, "top", style.margin_top);
    read_millimetres(reader, "right", style.margin_right);
    read_millimetres(reader, "bottom", style.margin_bottom);
    read_millimetres(reader, "left", style.margin_left);
    reader.finish();
}

void read_type(const data::Value& map, Style& style, base::Diagnostics& diagnostics) {
    data::FieldReader reader(map, type_fields(), diagnostics);
    read_face(reader, "body_face", style.body_face);
    read_face(reader, "heading_face", style.heading_face);
    read_number(reader, "title", style.title_size);
    constexpr std::array<std::string_view, 4> headings{
        "heading1", "heading2", "heading3", "heading4"};
    for (std::size_t i = 0; i < headings.size(); ++i) {
        read_number(reader, headings[i], style.heading_sizes[i]);
    }
    read_number(reader, "body", style.body_size);
    read_number(reader, "small", style.small_size);
    read_number(reader, "leading", style.leading);
    read_flag(reader, "justify", style.justify);
    read_flag(reader, "hyphenate", style.hyphenate);
    reader.finish();
}

void read_tables(const data::Value& map, Style& style, base::Diagnostics& diagnostics) {
    data::FieldReader reader(map, table_fields(), diagnostics);
    read_flag(reader, "grid", style.table_grid);
    read_number(reader, "padding", style.table_padding);
    reader.finish();
}

void read_colours(const data::Value& map, Palette& colours, base::Diagnostics& diagnostics) {
    data::FieldReader reader(map, colour_fields(), diagnostics);
    read_colour(reader, "text", colours.text, diagnostics);
    read_colour(reader, "accent", colours.accent, diagnostics);
    read_colour(reader, "muted", colours.muted, diagnostics);
    read_colour(reader, "tint", colours.tint, diagnostics);
    read_colour(reader, "rule", colours.rule, diagnostics);
    read_colour(reader, "partly", colours.partly, diagnostics);
    read_colour(reader, "gap", colours.gap, diagnostics);
    reader.finish();
}

/// Words in braces that stand for nothing would be printed as they are.
void check_placeholders(const data::Text& line, base::Diagnostics& diagnostics) {
    constexpr std::array<std::string_view, 5> known{
        "learner", "registration", "title", "page", "pages"};
    const std::string_view text = line.text;
    for (auto open = text.find('{'); open != std::string_view::npos;
         open = text.find('{', open + 1)) {
        const auto close = text.find('}', open);
        if (close == std::string_view::npos) {
            return;
        }
        const auto name = text.substr(open + 1, close - open - 1);
        if (std::find(known.begin(), known.end(), name) != known.end()) {
            continue;
        }
        auto& diagnostic = diagnostics.report(
            base::Code::field_value,
            line.span,
            "'{" + std::string(name) + "}' stands for nothing in a running line");
        const auto meant = base::nearest(name, known);
        diagnostic.hint(meant ? "did you mean '{" + std::string(*meant) + "}'?"
                              : "{learner}, {registration}, {title}, {page} and {pages} stand for "
                                "what they say");
    }
}

void read_running_text(data::FieldReader& reader,
                       std::string_view name,
                       std::string& target,
                       base::Diagnostics& diagnostics) {
    if (auto text = reader.text(name)) {
        check_placeholders(*text, diagnostics);
        target = std::move(text->text);
    }
}

void read_running(const data::Value& map, RunningText& line, base::Diagnostics& diagnostics) {
    data::FieldReader reader(map, running_line_fields(), diagnostics);
    line = {};
    read_running_text(reader, "left", line.left, diagnostics);
    read_running_text(reader, "centre", line.centre, diagnostics);
    read_running_text(reader, "right", line.right, diagnostics);
    reader.finish();
}

}  // namespace

std::string Style::document_language(std::string_view project) const {
    return primary(project) == primary(language) ? std::string(project) : language;
}

Style read_style(const base::Sources& sources,
                 base::SourceId source,
                 base::Diagnostics& diagnostics) {
    Style style;
    const auto file = data::read_yaml_file(sources, source, diagnostics);
    if (!file.readable) {
        return style;
    }
    data::FieldReader reader(file.fields, style_fields(), diagnostics);
    read_language(reader, style, diagnostics);
    read_paper(reader, style);
    read_pictures(reader, style);
    read_signatures(reader, style);
    if (const auto* margins = reader.map("margins")) {
        read_margins(*margins, style, diagnostics);
    }
    if (const auto* type = reader.map("type")) {
        read_type(*type, style, diagnostics);
    }
    if (const auto* tables = reader.map("tables")) {
        read_tables(*tables, style, diagnostics);
    }
    read_millimetres(reader, "picture_height", style.picture_height);
    read_flag(reader, "cover", style.cover);
    if (const auto* colours = reader.map("colours")) {
        read_colours(*colours, style.colours, diagnostics);
    }
    if (const auto* header = reader.map("header")) {
        read_running(*header, style.header, diagnostics);
    }
    if (const auto* footer = reader.map("footer")) {
        read_running(*footer, style.footer, diagnostics);
    }
    reader.finish();
    return style;
}

}  // namespace unitfolio::portfolio
