#include "site/colour.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>

namespace unitfolio::site {

namespace {

/// Relative luminance, as WCAG defines it.
double luminance(const Colour& colour) {
    constexpr std::array weights{0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (std::size_t i = 0; i < colour.size(); ++i) {
        const double share = colour.at(i) / 255.0;
        const double linear =
            share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
        sum += weights.at(i) * linear;
    }
    return sum;
}

}  // namespace

Colour colour_named(std::string_view name) {
    Colour colour{};
    for (std::size_t i = 0; i < colour.size(); ++i) {
        const std::string_view digits = name.substr(1 + 2 * i, 2);
        std::from_chars(digits.data(), digits.data() + digits.size(), colour.at(i), 16);
    }
    return colour;
}

std::string name_of(const Colour& colour) {
    return fmt::format("#{:02x}{:02x}{:02x}", colour[0], colour[1], colour[2]);
}

double contrast(const Colour& a, const Colour& b) {
    constexpr double flare = 0.05;
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + flare) / (darker + flare);
}

Colour mixed(const Colour& a, const Colour& b, unsigned share) {
    constexpr unsigned whole = 100;
    Colour result{};
    for (std::size_t i = 0; i < result.size(); ++i) {
        result.at(i) = static_cast<std::uint8_t>(
            (a.at(i) * share + b.at(i) * (whole - share) + whole / 2) / whole);
    }
    return result;
}

}  // namespace unitfolio::site
