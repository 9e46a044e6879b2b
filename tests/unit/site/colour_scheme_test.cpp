#include "site/colour_scheme.h"

#include "io/disk_file_system.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace {

using namespace unitfolio;

/// The colours that a source of the shipped style sheet declares, up to the end of its first rule
/// if it has rules.
site::Palette written(const std::string& name) {
    const auto file =
        io::DiskFileSystem().read(UNITFOLIO_SOURCE_DIR "/templates/site/assets/src/site/" + name);
    REQUIRE(file.ok());
    const std::string& css = file.value();
    const std::size_t end = std::min(css.find('}'), css.size());
    site::Palette palette;
    for (std::size_t at = css.find("--"); at < end; at = css.find("--", at + 2)) {
        const std::size_t colon = css.find(": ", at);
        std::string value = css.substr(colon + 2, css.find(';', colon) - colon - 2);
        if (value == "#fff") {
            value = "#ffffff";
        }
        const std::string property = css.substr(at + 2, colon - at - 2);
        if (value.size() == 7 && value.front() == '#' && property != "focus") {
            palette.emplace(property, site::colour_named(value));
        }
    }
    return palette;
}

model::ColourChoice choice(const char* name, const char* value) {
    return {name, value, {}};
}

std::string message_of(const base::Diagnostics& diagnostics) {
    return diagnostics.all().empty() ? "" : diagnostics.all().front().message;
}

TEST_CASE("contrast is what WCAG says") {
    const auto contrast = [](const char* a, const char* b) {
        return site::contrast(site::colour_named(a), site::colour_named(b));
    };
    CHECK(contrast("#000000", "#ffffff") == doctest::Approx(21));
    CHECK(contrast("#ffffff", "#ffffff") == doctest::Approx(1));
    CHECK(contrast("#777777", "#ffffff") == doctest::Approx(4.48).epsilon(0.001));
    CHECK(site::name_of(site::mixed(
              site::colour_named("#000000"), site::colour_named("#ffffff"), 50)) == "#808080");
}

TEST_CASE("the shipped colours are those of the shipped style sheet") {
    CHECK(written("tokens.css") == site::shipped_light());
    CHECK(written("dark_tokens.css") == site::shipped_dark());
}

TEST_CASE("a project without colours adds no style sheet") {
    base::Diagnostics diagnostics;
    CHECK(site::colour_scheme({}, diagnostics).css.empty());
    CHECK(diagnostics.all().empty());
}

TEST_CASE("what goes with an accent follows from it, in light and dark") {
    base::Diagnostics diagnostics;
    model::ThemeOptions options;
    options.light = {choice("accent", "#7a1f4b")};
    const site::ColourScheme scheme = site::colour_scheme(options, diagnostics);
    CHECK(message_of(diagnostics).empty());
    CHECK(site::name_of(scheme.light.at("accent")) == "#7a1f4b");
    CHECK(site::name_of(scheme.light.at("on-accent")) == "#ffffff");
    CHECK(scheme.light.at("soft") != site::shipped_light().at("soft"));
    CHECK(site::contrast(scheme.dark.at("accent"), scheme.dark.at("sunk")) >= 7);
    CHECK(site::contrast(scheme.dark.at("on-accent"), scheme.dark.at("accent")) >= 4.5);
    CHECK(scheme.css.starts_with(":root{--accent:#7a1f4b;--soft:"));
    CHECK(scheme.css.find(":root[data-theme=\"dark\"]{--accent:") != std::string::npos);
}

TEST_CASE("text that can't be read is reported, with a colour that would do") {
    base::Diagnostics diagnostics;
    model::ThemeOptions options;
    options.light = {choice("accent", "#ff9900")};
    static_cast<void>(site::colour_scheme(options, diagnostics));
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(message_of(diagnostics)
              .starts_with("text in 'accent' on 'background' would have a contrast of 2."));
    REQUIRE(diagnostics.all().front().hints.size() == 1);
    CHECK(diagnostics.all().front().hints.front().starts_with("make 'accent' darker: #"));
}

TEST_CASE("a ground of the project's own must carry the shipped texts") {
    base::Diagnostics diagnostics;
    model::ThemeOptions options;
    options.dark = {choice("surface", "#808080")};
    static_cast<void>(site::colour_scheme(options, diagnostics));
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(message_of(diagnostics).find("on 'surface'") != std::string::npos);
}

}  // namespace
