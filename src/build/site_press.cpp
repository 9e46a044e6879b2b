#include "build/site_press.h"

#include "site/places.h"
#include "site/strings_reader.h"
#include "site/strings_template.h"

#include <set>
#include <string_view>

namespace unitfolio::build {

namespace {

bool is_template(std::string_view name) {
    return !name.starts_with("assets/") && !name.starts_with(site::kStringsFolder);
}

/// Words, and what assets are made from, are not copied.
bool is_copied(std::string_view name) {
    return !name.starts_with(site::kStringsFolder) && !name.starts_with("assets/src/");
}

templating::TemplateFolder load_folder(const io::FileSystem& files,
                                       const templating::TemplateFolders& templates,
                                       base::Sources& sources,
                                       base::Diagnostics& diagnostics) {
    templating::TemplateFolder folder = templating::load_templates(
        files, templates, {templating::Escaping::html, is_template}, sources, diagnostics);
    std::erase_if(folder.beside,
                  [](const templating::BesideFile& file) { return !is_copied(file.name); });
    return folder;
}

}  // namespace

SitePress::SitePress(const link::Site& site,
                     const io::FileSystem& files,
                     const templating::TemplateFolders& templates,
                     base::Sources& sources,
                     base::Diagnostics& diagnostics)
    : files_(files),
      folder_(load_folder(files, templates, sources, diagnostics)),
      theme_{site::load_strings(
                 files, templates, site.catalogue.project.language, sources, diagnostics),
             site::load_assets(files, folder_.beside, {}, sources, diagnostics)},
      builder_(site, folder_.set, theme_),
      site_(site) {
    site::add_strings(theme_.strings, folder_.set, sources, diagnostics);
}

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

void SitePress::make(std::size_t number, Output& output, Turn& turn) const {
    if (number < pages()) {
        if (const auto page = builder_.render(number, turn.diagnostics)) {
            turn.expect(output.add(page->path, page->bytes));
        }
        return;
    }
    number -= pages();
    const std::vector<site::Asset>& assets = theme_.assets.all();
    if (number < assets.size()) {
        turn.expect(output.add(assets[number].path, assets[number].bytes));
        return;
    }
    const std::string& file = site_.linked_files[number - assets.size()];
    copy(io::join_path(site_.catalogue.project.content_folder, file),
         site::place_of_file(file).path,
         output,
         turn);
}

void SitePress::copy(const std::string& from,
                     const std::string& to,
                     Output& output,
                     Turn& turn) const {
    const auto bytes = files_.read(from);
    turn.expect(bytes);
    if (bytes) {
        turn.expect(output.add(to, bytes.value()));
    }
}

}  // namespace unitfolio::build
