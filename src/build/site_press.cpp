#include "build/site_press.h"

#include "site/places.h"

#include <set>
#include <string_view>

namespace unitfolio::build {

namespace {

bool is_template(std::string_view name) {
    return !name.starts_with("assets/");
}

/// What assets are made from stays where it is.
templating::TemplateFolder without_sources(templating::TemplateFolder folder) {
    std::erase_if(folder.beside, [](const templating::BesideFile& file) {
        return file.name.starts_with("assets/src/");
    });
    return folder;
}

}  // namespace

SitePress::SitePress(const link::Site& site,
                     const io::FileSystem& files,
                     const templating::TemplateFolders& templates,
                     base::Sources& sources,
                     base::Diagnostics& diagnostics)
    : files_(files),
      folder_(without_sources(templating::load_templates(
          files, templates, {templating::Escaping::html, is_template}, sources, diagnostics))),
      builder_(site, folder_.set),
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

void SitePress::make(std::size_t number, Output& output, Turn& turn) const {
    if (number < pages()) {
        if (const auto page = builder_.render(number, turn.diagnostics)) {
            turn.expect(output.add(page->path, page->bytes));
        }
        return;
    }
    number -= pages();
    if (number < folder_.beside.size()) {
        const templating::BesideFile& asset = folder_.beside[number];
        copy(asset.path, asset.name, output, turn);
        return;
    }
    const std::string& file = site_.linked_files[number - folder_.beside.size()];
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
