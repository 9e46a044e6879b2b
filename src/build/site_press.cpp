#include "build/site_press.h"

#include <set>
#include <string_view>

namespace unitfolio::build {

namespace {

bool is_template(std::string_view name) {
    return !name.starts_with("assets/");
}

}  // namespace

SitePress::SitePress(const link::Site& site,
                     const io::FileSystem& files,
                     const templating::TemplateFolders& templates,
                     base::Sources& sources,
                     base::Diagnostics& diagnostics)
    : files_(files),
      folder_(templating::load_templates(
          files, templates, templating::Escaping::html, is_template, sources, diagnostics)),
      builder_(site, sources, folder_.set) {}

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
    const templating::BesideFile& asset = folder_.beside[number - pages()];
    const auto bytes = files_.read(asset.path);
    turn.expect(bytes);
    if (bytes) {
        turn.expect(output.add(asset.name, bytes.value()));
    }
}

}  // namespace unitfolio::build
