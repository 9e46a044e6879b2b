#include "build/site_press.h"

#include "base/deflate.h"
#include "site/places.h"
#include "site/strings_reader.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

namespace unitfolio::build {

namespace {

bool is_template(std::string_view name) {
    return !name.starts_with("assets/") && !name.starts_with(site::kStringsFolder);
}

/// Words, and what assets are made from, are not copied.
bool is_copied(std::string_view name) {
    return !name.starts_with(site::kStringsFolder) && !name.starts_with("assets/src/");
}

templating::TemplateFolder load_folder(const SitePress::Workshop& shop) {
    templating::TemplateFolder folder =
        templating::load_templates(shop.files,
                                   shop.templates,
                                   {templating::Escaping::html, is_template},
                                   shop.sources,
                                   shop.diagnostics);
    std::erase_if(folder.beside,
                  [](const templating::BesideFile& file) { return !is_copied(file.name); });
    return folder;
}

/// Faults: those of its parts, and asset_missing for a logo that isn't there.
site::Theme load_theme(const SitePress::Workshop& shop,
                       site::Vocabulary words,
                       const std::vector<templating::BesideFile>& assets,
                       const model::Catalogue& catalogue) {
    const model::Project& project = catalogue.project;
    site::ColourScheme colours = site::colour_scheme(project.theme, shop.diagnostics);
    std::vector<site::Asset> made;
    if (!colours.css.empty()) {
        made.push_back({std::string(site::kColoursName), {}, colours.css});
    }
    site::Theme theme{
        std::move(words),
        site::load_assets(shop.files, assets, std::move(made), shop.sources, shop.diagnostics),
        std::move(colours)};
    if (!project.theme.logo.empty() && theme.assets.find(project.theme.logo) == nullptr) {
        shop.diagnostics
            .report(base::Code::asset_missing,
                    project.theme.logo_span,
                    "there is no asset '" + project.theme.logo + "'")
            .hint("put it into templates/site/assets/");
    }
    return theme;
}

constexpr std::array<std::string_view, 8> kTextFiles{
    ".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".md"};

/// Whether a file gets smaller by compression.
bool is_text(std::string_view path) {
    return std::any_of(kTextFiles.begin(), kTextFiles.end(), [&](std::string_view extension) {
        return path.ends_with(extension);
    });
}

}  // namespace

SitePress::SitePress(const link::Site& site, site::Vocabulary words, const Workshop& shop)
    : files_(shop.files),
      folder_(load_folder(shop)),
      theme_(load_theme(shop, std::move(words), folder_.beside, site.catalogue)),
      templates_(folder_.set, theme_.words, shop.sources, shop.diagnostics),
      builder_(site, templates_, theme_, shop.sources),
      site_(site) {}

std::vector<std::size_t> SitePress::samples() const {
    std::vector<std::size_t> first;
    std::set<site::PageKind> seen;
    for (std::size_t number = 0; number < pages(); ++number) {
        if (seen.insert(builder_.plan()[number].kind).second) {
            first.push_back(number);
        }
    }
    return first;
}

void SitePress::make_search(std::size_t jobs, Output& output, Turn& turn) const {
    for (const site::SitePage& file : builder_.search_index(jobs)) {
        add(file.path, file.bytes, output, turn);
    }
}

void SitePress::make(std::size_t number, Output& output, Turn& turn) const {
    if (number < pages()) {
        if (const auto page = builder_.render(number, turn.diagnostics)) {
            add(page->path, page->bytes, output, turn);
        }
        return;
    }
    number -= pages();
    const std::vector<site::Asset>& assets = theme_.assets.all();
    if (number < assets.size()) {
        add(assets[number].path, assets[number].bytes, output, turn);
        return;
    }
    const std::string& file = site_.linked_files[number - assets.size()];
    copy(io::join_path(site_.catalogue.project.content_folder, file),
         site::place_of_file(file).path,
         output,
         turn);
}

void SitePress::make(const site::ExtraPage& extra, Output& output, Turn& turn) const {
    if (const auto page = builder_.render(extra, turn.diagnostics)) {
        add(page->path, page->bytes, output, turn);
    }
}

std::size_t SitePress::documents() const {
    const auto& plan = builder_.plan();
    return static_cast<std::size_t>(
        std::count_if(plan.begin(), plan.end(), [](const site::PlannedPage& page) {
            return page.path.ends_with(".html");
        }));
}

void SitePress::add(const std::string& path,
                    std::string_view bytes,
                    Output& output,
                    Turn& turn) const {
    turn.expect(output.add(path, bytes));
    if (site_.catalogue.project.compress && is_text(path)) {
        turn.expect(output.add(path + ".gz", base::gzip(bytes)));
    }
}

void SitePress::copy(const std::string& from,
                     const std::string& to,
                     Output& output,
                     Turn& turn) const {
    const auto bytes = files_.read(from);
    turn.expect(bytes);
    if (bytes) {
        add(to, bytes.value(), output, turn);
    }
}

}  // namespace unitfolio::build
