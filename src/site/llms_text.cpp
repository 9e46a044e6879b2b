#include "site/llms_text.h"

#include "site/summary.h"
#include "site/unit_text.h"

#include <fmt/format.h>

namespace unitfolio::site {

namespace {

constexpr std::size_t kDescriptionCharacters = 160;

/// A list of links below a heading; nothing if it would be empty.
std::string section(const std::string& heading, const std::string& links) {
    return links.empty() ? std::string()
                         : fmt::format("\n## {}\n\n{}", markdown_text(heading), links);
}

std::string line(const std::string& title, const std::string& url, const std::string& about) {
    const std::string shown = shortened(about, kDescriptionCharacters);
    return fmt::format("- [{}]({}){}\n",
                       markdown_text(title),
                       url,
                       shown.empty() ? "" : ": " + markdown_text(shown));
}

std::string unit_lines(const PageContext& page, const std::vector<model::UnitId>& units) {
    std::string lines;
    for (const model::UnitId id : units) {
        const model::Unit& unit = page.catalogue()[id];
        lines += line(unit.title, page.address(text_place_of(unit)), page.plain(unit.synopsis));
    }
    return lines;
}

}  // namespace

std::string llms_text(const PageContext& page) {
    const model::Catalogue& catalogue = page.catalogue();
    const SiteIndex& index = page.index();
    std::string text = fmt::format("# {}\n", markdown_text(catalogue.project.title));
    if (!catalogue.project.tagline.empty()) {
        text += fmt::format("\n> {}\n", markdown_text(catalogue.project.tagline));
    }
    for (const model::OrganisationId id : index.organisations()) {
        text += section(catalogue[id].title, unit_lines(page, index.units_of(id)));
    }
    text +=
        section(page.text("sections.units"), unit_lines(page, index.units_without_organisation()));
    std::string qualifications;
    for (const model::QualificationId id : index.qualifications()) {
        const model::Qualification& qualification = catalogue[id];
        qualifications += line(qualification.title,
                               page.address(place_of(qualification)),
                               page.plain(qualification.introduction));
    }
    text += section(page.text("sections.qualifications"), qualifications);
    std::string others =
        line(page.text("glossary.title"), page.address(glossary_place()), std::string());
    for (const model::PageId id : index.pages()) {
        others += line(
            catalogue[id].title, page.address(place_of(catalogue[id])), catalogue[id].description);
    }
    return text + section("Optional", others);
}

}  // namespace unitfolio::site
