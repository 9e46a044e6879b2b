// The templates that ship, with a sample: every value they name is there, and every block can be
// set.
#include "io/disk_file_system.h"
#include "portfolio/block_setter.h"
#include "portfolio/portfolio_builder.h"
#include "portfolio/views.h"
#include "templating/template_folder.h"
#include "unit/portfolio/sample_site.h"

#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace unitfolio::portfolio {

namespace {

/// What the templates make of a sample, and all that was reported.
struct Rendered {
    base::Sources sources;
    std::optional<std::string> text;
    SetBlocks set;
    std::vector<std::string> messages;
};

/// `set` is "", "-recording-forms" or "-compact".
Rendered render(const SampleSite& sample, const std::string& set = "") {
    Rendered rendered;
    base::Diagnostics diagnostics;
    const io::DiskFileSystem files;
    const std::string general = UNITFOLIO_SOURCE_DIR "/templates/portfolio";
    const std::array folders{general, general + set};
    const auto folder = templating::TemplateShelf(files,
                                                  {templating::Escaping::markdown,
                                                   [](std::string_view name) {
                                                       return name.ends_with(".md");
                                                   }},
                                                  rendered.sources)
                            .load(folders, diagnostics);
    const Desk desk(sample);
    rendered.text = folder.set.render(
        kPortfolioTemplate, portfolio_view(desk.dossier(), Attachments{}), diagnostics);
    for (const auto& diagnostic : diagnostics.all()) {
        rendered.messages.push_back(diagnostic.message);
    }
    if (rendered.text) {
        const auto source = rendered.sources.add("rendered", *rendered.text);
        rendered.set = set_blocks(desk.composition(), rendered.sources, source);
    }
    for (const auto& fault : rendered.set.faults) {
        rendered.messages.push_back(fault.message);
    }
    return rendered;
}

/// The first paragraph, at any depth of groups, whose text contains some words.
const pdf::Paragraph* find(const std::vector<pdf::Block>& blocks, std::string_view words) {
    for (const auto& block : blocks) {
        const auto* const paragraph = std::get_if<pdf::Paragraph>(&block.content);
        if (paragraph != nullptr && text_of(*paragraph).find(words) != std::string::npos) {
            return paragraph;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("every set can be rendered and set without a fault") {
    for (const std::string set : {"", "-recording-forms", "-compact"}) {
        CAPTURE(set);
        auto sample = make_sample_site();
        const auto rendered = render(sample, set);
        CHECK(rendered.messages == std::vector<std::string>{});
        CHECK(find(rendered.set.blocks, "Unit 1: Lead change") != nullptr);
        // And without much of what templates look for.
        sample.learner_model().units.clear();
        sample.learner_model().evidence.clear();
        sample.site.coverage[0] = {};
        CHECK(render(sample, set).messages == std::vector<std::string>{});
    }
}

TEST_CASE("the forms of questioning and discussion list what was asked and talked about") {
    auto sample = make_sample_site();
    sample.evidence(1).type = "questioning";
    sample.evidence(2).type = "professional-discussion";
    CHECK(render(sample, "-recording-forms").messages == std::vector<std::string>{});
}

TEST_CASE("the shipped templates make headings with places") {
    const auto rendered = render(make_sample_site());
    CHECK(rendered.messages == std::vector<std::string>{});
    REQUIRE(rendered.text);
    const auto* const unit = find(rendered.set.blocks, "Unit 1: Lead change");
    REQUIRE(unit != nullptr);
    CHECK(unit->role == pdf::Role::heading1);
    CHECK(unit->outline_title == "Unit 1: Lead change");
    CHECK(unit->place.has_value());
}

TEST_CASE("a title full of markup stays text") {
    auto sample = make_sample_site();
    const std::string title = "# x [y](z) ::: page-break | *a* `b` {page} <i> [[E02]] &amp; \\ 1.";
    sample.evidence(1).title = title;
    const auto rendered = render(sample);
    CHECK(rendered.messages == std::vector<std::string>{});
    const auto* const heading = find(rendered.set.blocks, "E01 ");
    REQUIRE(heading != nullptr);
    CHECK(text_of(*heading) == "E01 " + title);
}

TEST_CASE("a name in several lines can't start a block") {
    auto sample = make_sample_site();
    sample.learner_model().name = "Ann\n::: nonsense\n# Example";
    const auto rendered = render(sample);
    CHECK(rendered.messages == std::vector<std::string>{});
    CHECK(find(rendered.set.blocks, "Ann ::: nonsense # Example") != nullptr);
}

TEST_CASE("a name with quotation marks can't add an argument") {
    auto sample = make_sample_site();
    sample.learner_model().name = "Ann\" nonsense=\"1";
    CHECK(render(sample).messages == std::vector<std::string>{});
}

}  // namespace unitfolio::portfolio
