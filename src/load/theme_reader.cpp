#include "load/theme_reader.h"

#include "data/field_reader.h"
#include "load/field_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace unitfolio::load {

namespace {

/// "#rrggbb" of "#rgb" or "#RRGGBB".
std::optional<std::string> colour_of(std::string_view text) {
    constexpr std::size_t short_form = 4;
    constexpr std::size_t long_form = 7;
    if ((text.size() != short_form && text.size() != long_form) || text.front() != '#') {
        return std::nullopt;
    }
    std::string colour = "#";
    for (char c : text.substr(1)) {
        c = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
        if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
            return std::nullopt;
        }
        colour.append(text.size() == short_form ? 2 : 1, c);
    }
    return colour;
}

std::vector<model::ColourChoice> read_colours(const data::Value& map,
                                              base::Diagnostics& diagnostics) {
    std::vector<model::ColourChoice> choices;
    data::FieldReader fields(map, colour_fields(), diagnostics);
    // Style sheets have a hyphen for the underscore.
    for (const data::Field& field : colour_fields().fields) {
        const auto written = fields.text(field.name);
        if (!written) {
            continue;
        }
        if (auto colour = colour_of(written->text)) {
            std::string property{field.name};
            std::replace(property.begin(), property.end(), '_', '-');
            choices.push_back({std::move(property), std::move(*colour), written->span});
        } else {
            diagnostics
                .report(base::Code::field_value,
                        written->span,
                        fmt::format("'{}' is not a colour", written->text))
                .hint("write six hexadecimal digits in quotes: \"#0b5a60\"");
        }
    }
    fields.finish();
    return choices;
}

}  // namespace

model::ThemeOptions read_theme(const data::Value& map, base::Diagnostics& diagnostics) {
    model::ThemeOptions theme;
    data::FieldReader fields(map, theme_fields(), diagnostics);
    if (const data::Value* light = fields.map("colours")) {
        theme.light = read_colours(*light, diagnostics);
    }
    if (const data::Value* dark = fields.map("dark_colours")) {
        theme.dark = read_colours(*dark, diagnostics);
    }
    if (const auto logo = fields.text("logo")) {
        theme.logo = logo->text;
        theme.logo_span = logo->span;
    }
    fields.finish();
    return theme;
}

}  // namespace unitfolio::load
