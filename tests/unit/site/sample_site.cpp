#include "unit/site/sample_site.h"

#include "io/disk_file_system.h"
#include "io/file_tree.h"
#include "io/memory_file_system.h"
#include "load/loader.h"
#include "site/places.h"
#include "site/strings_reader.h"
#include "site/unit_view.h"

#include <doctest/doctest.h>

#include <charconv>
#include <optional>

namespace unitfolio::test {

namespace {

link::Site load_and_link(const Files& files,
                         base::Sources& sources,
                         base::Diagnostics& diagnostics) {
    io::MemoryFileSystem disk;
    for (const auto& [path, text] : files) {
        const std::size_t slash = path.rfind('/');
        if (slash != std::string::npos) {
            REQUIRE(disk.create_folders(path.substr(0, slash)).ok());
        }
        REQUIRE(disk.write(path, text).ok());
    }
    std::optional<model::Project> project =
        load::load_project(disk, "unitfolio.yaml", sources, diagnostics);
    REQUIRE(project.has_value());
    return link::link(load::load_catalogue(disk, std::move(*project), 1, sources, diagnostics),
                      sources,
                      diagnostics);
}

site::Theme shipped_theme(const link::Site& site,
                          base::Sources& sources,
                          base::Diagnostics& diagnostics) {
    const io::DiskFileSystem disk;
    const std::string folder = UNITFOLIO_SOURCE_DIR "/templates/site";
    std::vector<templating::BesideFile> assets;
    const auto listed = io::list_tree(disk, folder + "/assets");
    REQUIRE(listed.ok());
    for (const auto& [name, path] : listed.value()) {
        assets.push_back({"assets/" + name, path});
    }
    return {site::load_vocabulary(
                disk, {folder, {}}, site::languages_of(site.catalogue), sources, diagnostics),
            site::load_assets(disk, assets, {}, sources, diagnostics),
            site::colour_scheme(site.catalogue.project.theme, diagnostics)};
}

template <class Item>
std::size_t position_of(const std::vector<Item>& items, std::string_view slug) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].slug == slug) {
            return i;
        }
    }
    FAIL("no such slug: " << slug);
    return 0;
}

}  // namespace

Files sample_files() {
    return {
        {"unitfolio.yaml", "title: Guide\nfooter: Ours\n"},
        {"content/organisations/north.md",
         "---\ntitle: North Awards\nshort: North\n---\nFrom the north.\n\n"
         "## Before you start\n\n- Register first.\n"},
        {"content/organisations/south.md", "---\ntitle: South Awards\n---\nFrom the south.\n"},
        {"content/qualifications/diploma.md",
         "---\ntitle: Diploma\norganisation: north\nlevel: 4\ncredit: 20\ngroups:\n"
         "  - {id: A, title: Mandatory, exactly: 8, units: [north/change]}\n---\n"
         "A diploma.\n\n## Guidance\n\n- Keep a log.\n\n"
         "## Key terms\n\n- **Log**: what was done, when.\n"},
        {"content/units/north/change.md",
         "---\ntitle: Change\nnumber: T/506/1980\nlevel: 4\ncredit: 4\nglh: 19\n"
         "organisation: north\nqualifications: [diploma]\n---\n"
         "Changing a service and its baseline.\n\n"
         "## Learning outcomes\n\n### 1. Plan\n\n"
         "- 1.1 Explain why.\n\n  Name the trigger.\n\n  - change report\n\n"
         "- 1.2 Agree a plan.\n\n### 2. Do\n\n- 2.1 Describe how, see [[#1.1]].\n\n"
         "## Marking points\n\n- (1.1, 1.2) A dated plan.\n- (1.1, 2.1) Both together.\n"
         "- Everything in all.\n\n"
         "## Common mistakes\n\n- (LO2) Misconception: It is quick. Correction: It takes weeks.\n"
         "- Forgetting the people.\n\n"
         "## FAQ\n\n### How long?\n\nThree months, see [the other](../south/change.md#ac-1-1).\n\n"
         "## Key terms\n\n- **Baseline (BL)**: where you stand.\n"},
        {"content/units/north/zeal.md",
         "---\ntitle: Zeal\norganisation: north\nqualifications: [diploma]\n---\n"
         "After [[north/change]].\n\n## Learning outcomes\n\n### 1. Care\n\n- 1.1 Show care.\n"},
        {"content/units/south/change.md",
         "---\ntitle: Change\norganisation: south\n---\nThe southern way.\n\n"
         "## Learning outcomes\n\n### 1. Plan\n\n- 1.1 Explain the benchmark.\n"},
        {"content/glossary.md", "- **Éclair**: a cake.\n- **Benchmark**: a figure from outside.\n"},
        {"content/pages/about.md",
         "---\ntitle: About\norder: 1\n---\n# Who\n\nWe.\n\n## Why\n\nSo.\n"},
    };
}

SampleSite::SampleSite(const Files& files)
    : site(load_and_link(files, sources, diagnostics)),
      theme(shipped_theme(site, sources, diagnostics)),
      index(site, theme) {}

model::UnitId SampleSite::unit(std::string_view slug) const {
    return model::UnitId{position_of(site.catalogue.units, slug)};
}

model::QualificationId SampleSite::qualification(std::string_view slug) const {
    return model::QualificationId{position_of(site.catalogue.qualifications, slug)};
}

model::OrganisationId SampleSite::organisation(std::string_view slug) const {
    return model::OrganisationId{position_of(site.catalogue.organisations, slug)};
}

templating::Value SampleSite::unit_values(std::string_view slug) const {
    const model::UnitId id = unit(slug);
    site::PageContext page(index, site::place_of(site.catalogue[id]).path);
    return at(site::unit_view(page, id), "unit");
}

templating::Value at(const templating::Value& value, std::string_view path) {
    const std::size_t dot = path.find('.');
    const std::string key{path.substr(0, dot)};
    CAPTURE(key);
    templating::Value next;
    if (value.kind() == templating::Kind::list) {
        std::size_t position = 0;
        std::from_chars(key.data(), key.data() + key.size(), position);
        REQUIRE(position < value.list().size());
        next = value.list()[position];
    } else {
        REQUIRE(value.kind() == templating::Kind::map);
        const templating::Value* found = value.map().find(key);
        REQUIRE(found != nullptr);
        next = *found;
    }
    return dot == std::string_view::npos ? next : at(next, path.substr(dot + 1));
}

std::string text_at(const templating::Value& value, std::string_view path) {
    const templating::Value found = at(value, path);
    return found.is_null() ? "null" : templating::to_text(found);
}

std::size_t size_at(const templating::Value& value, std::string_view path) {
    const templating::Value found = at(value, path);
    REQUIRE(found.kind() == templating::Kind::list);
    return found.list().size();
}

}  // namespace unitfolio::test
