#include "site/colour_scheme.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::site {

namespace {

/// What WCAG 2.2 AA asks of text.
constexpr double kLeastContrast = 4.5;

/// What we give where we choose ourselves.
constexpr double kGoodContrast = 7;

struct TextOn {
    std::string_view text;
    std::string_view ground;
};

constexpr std::array kTexts{
    TextOn{"ink", "background"},     TextOn{"ink", "surface"},       TextOn{"ink", "sunk"},
    TextOn{"ink", "soft"},           TextOn{"ink", "bad-surface"},   TextOn{"ink", "warn-surface"},
    TextOn{"ink", "good-surface"},   TextOn{"muted", "background"},  TextOn{"muted", "surface"},
    TextOn{"muted", "sunk"},         TextOn{"accent", "background"}, TextOn{"accent", "surface"},
    TextOn{"accent", "sunk"},        TextOn{"accent", "soft"},       TextOn{"on-accent", "accent"},
    TextOn{"visited", "background"}, TextOn{"visited", "surface"},   TextOn{"bad", "surface"},
    TextOn{"bad", "bad-surface"},    TextOn{"warn", "surface"},      TextOn{"warn", "warn-surface"},
    TextOn{"good", "surface"},       TextOn{"good", "good-surface"}};

constexpr Colour kWhite{255, 255, 255};
constexpr Colour kBlack{0, 0, 0};

Palette palette(const std::vector<std::pair<std::string_view, std::string_view>>& colours) {
    Palette made;
    for (const auto& [name, value] : colours) {
        made.emplace(name, colour_named(value));
    }
    return made;
}

bool is_chosen(const std::vector<model::ColourChoice>& choices, std::string_view name) {
    return std::any_of(choices.begin(), choices.end(), [&](const model::ColourChoice& choice) {
        return choice.name == name;
    });
}

/// The colour nearest to `from` on the way to `to` that is legible on a ground.
Colour legible(const Colour& from, const Colour& to, const Colour& ground) {
    constexpr unsigned step = 5;
    for (unsigned share = 100; share > 0; share -= step) {
        const Colour made = mixed(from, to, share);
        if (contrast(made, ground) >= kGoodContrast) {
            return made;
        }
    }
    return to;
}

/// What goes with an accent and wasn't chosen itself.
void follow_accent(const std::vector<model::ColourChoice>& choices, Palette& colours) {
    constexpr unsigned shade = 12;
    const Colour accent = colours.at("accent");
    if (!is_chosen(choices, "on-accent")) {
        colours["on-accent"] =
            contrast(kWhite, accent) >= contrast(kBlack, accent) ? kWhite : kBlack;
    }
    if (!is_chosen(choices, "soft")) {
        colours["soft"] = mixed(accent, colours.at("surface"), shade);
    }
}

void take(const std::vector<model::ColourChoice>& choices, Palette& colours) {
    for (const model::ColourChoice& choice : choices) {
        colours[choice.name] = colour_named(choice.value);
    }
}

/// The place of the text's colour if it was chosen, else of the ground's.
const model::ColourChoice* chosen_of(const std::vector<model::ColourChoice>& choices,
                                     const TextOn& pair) {
    for (const std::string_view name : {pair.text, pair.ground}) {
        for (const model::ColourChoice& choice : choices) {
            if (choice.name == name) {
                return &choice;
            }
        }
    }
    return nullptr;
}

void check(const std::vector<model::ColourChoice>& choices,
           const Palette& colours,
           base::Diagnostics& diagnostics) {
    std::vector<const model::ColourChoice*> faulty;
    for (const TextOn& pair : kTexts) {
        const Colour& text = colours.find(pair.text)->second;
        const Colour& ground = colours.find(pair.ground)->second;
        const double ratio = contrast(text, ground);
        const model::ColourChoice* choice = chosen_of(choices, pair);
        const bool is_known = std::find(faulty.begin(), faulty.end(), choice) != faulty.end();
        if (ratio >= kLeastContrast || choice == nullptr || is_known) {
            continue;
        }
        faulty.push_back(choice);
        const bool is_light_ground = contrast(ground, kBlack) > contrast(ground, kWhite);
        // Rounded down, so that nothing short of it reads as 4.5.
        diagnostics
            .report(base::Code::field_value,
                    choice->span,
                    fmt::format("text in '{}' on '{}' would have a contrast of {:.1f}:1; 4.5:1 is "
                                "the least that can be read",
                                pair.text,
                                pair.ground,
                                std::floor(ratio * 10) / 10))
            .hint(fmt::format("make '{}' {}: {} would do",
                              pair.text,
                              is_light_ground ? "darker" : "lighter",
                              name_of(legible(text, is_light_ground ? kBlack : kWhite, ground))));
    }
}

std::string declarations(const Palette& colours, const std::vector<std::string_view>& names) {
    std::string css;
    for (const std::string_view name : names) {
        css += fmt::format("--{}:{};", name, name_of(colours.find(name)->second));
    }
    return css;
}

std::string style_sheet(const ColourScheme& scheme) {
    std::vector<std::string_view> light;
    std::vector<std::string_view> dark;
    for (const auto& [name, colour] : scheme.light) {
        const bool is_other = colour != shipped_light().at(name);
        if (is_other) {
            light.push_back(name);
        }
        // Dark pages set again what light ones changed.
        if (is_other || scheme.dark.at(name) != shipped_dark().at(name)) {
            dark.push_back(name);
        }
    }
    std::string css;
    if (!light.empty()) {
        css += fmt::format(":root{{{}}}\n", declarations(scheme.light, light));
    }
    if (!dark.empty()) {
        const std::string all = declarations(scheme.dark, dark);
        css += fmt::format(
            ":root[data-theme=\"dark\"]{{{0}}}\n@media (prefers-color-scheme:dark){{"
            ":root:not([data-theme=\"light\"]){{{0}}}}}\n",
            all);
    }
    return css;
}

}  // namespace

const Palette& shipped_light() {
    static const Palette colours = palette({{"background", "#faf9f6"},
                                            {"surface", "#ffffff"},
                                            {"sunk", "#f1efe8"},
                                            {"ink", "#1b2427"},
                                            {"muted", "#515c61"},
                                            {"line", "#dcd8cd"},
                                            {"border", "#767d80"},
                                            {"accent", "#0b5a60"},
                                            {"on-accent", "#ffffff"},
                                            {"soft", "#e1efee"},
                                            {"visited", "#5a3d8a"},
                                            {"bad", "#a3261d"},
                                            {"bad-surface", "#fcebe8"},
                                            {"warn", "#7d4f00"},
                                            {"warn-surface", "#fdf1d7"},
                                            {"good", "#1c6438"},
                                            {"good-surface", "#e5f3e9"}});
    return colours;
}

const Palette& shipped_dark() {
    static const Palette colours = palette({{"background", "#11181a"},
                                            {"surface", "#182124"},
                                            {"sunk", "#202b2f"},
                                            {"ink", "#e7ecea"},
                                            {"muted", "#a8b5b5"},
                                            {"line", "#334146"},
                                            {"border", "#81918f"},
                                            {"accent", "#74d1ca"},
                                            {"on-accent", "#0b2324"},
                                            {"soft", "#17373a"},
                                            {"visited", "#cdb6f5"},
                                            {"bad", "#ffb3a7"},
                                            {"bad-surface", "#3b201d"},
                                            {"warn", "#f3c56f"},
                                            {"warn-surface", "#372b12"},
                                            {"good", "#8bdba5"},
                                            {"good-surface", "#16321f"}});
    return colours;
}

ColourScheme colour_scheme(const model::ThemeOptions& options, base::Diagnostics& diagnostics) {
    ColourScheme scheme{shipped_light(), shipped_dark(), {}};
    take(options.light, scheme.light);
    take(options.dark, scheme.dark);
    if (is_chosen(options.light, "accent")) {
        follow_accent(options.light, scheme.light);
        if (!is_chosen(options.dark, "accent")) {
            scheme.dark["accent"] =
                legible(scheme.light.at("accent"), kWhite, scheme.dark.at("sunk"));
        }
    }
    if (scheme.dark.at("accent") != shipped_dark().at("accent")) {
        follow_accent(options.dark, scheme.dark);
    }
    check(options.light, scheme.light, diagnostics);
    check(options.dark, scheme.dark, diagnostics);
    scheme.css = style_sheet(scheme);
    return scheme;
}

}  // namespace unitfolio::site
