#include "templating/template_folder.h"

#include "base/text.h"
#include "io/file_tree.h"

#include <array>
#include <cstdint>
#include <utility>

namespace unitfolio::templating {

namespace {

/// Files of `folder` replace those of the same name.
void overlay(const io::FileSystem& files,
             const std::string& folder,
             io::FileTree& tree,
             base::Diagnostics& diagnostics) {
    auto listed = io::list_tree(files, folder);
    if (!listed) {
        diagnostics.report(base::Code::file_unreadable, {}, listed.fault().message);
        return;
    }
    for (const auto& [name, path] : listed.value()) {
        tree[name] = path;
    }
}

}  // namespace

TemplateShelf::TemplateShelf(const io::FileSystem& files, TemplateKind kind, base::Sources& sources)
    : files_(&files),
      kind_(std::move(kind)),
      sources_(&sources) {}

TemplateFolder TemplateShelf::load(std::span<const std::string> folders,
                                   base::Diagnostics& diagnostics) {
    io::FileTree tree;
    for (const std::string& folder : folders) {
        overlay(*files_, folder, tree, diagnostics);
    }
    TemplateFolder folder{TemplateSet(*sources_, kind_.escaping), {}, {}};
    for (const auto& [name, path] : tree) {
        if (kind_.is_template(name)) {
            compile({name, path}, folder, diagnostics);
        } else {
            folder.beside.push_back({name, path});
        }
    }
    return folder;
}

std::optional<base::SourceId> TemplateShelf::read(const std::string& path,
                                                  base::Diagnostics& diagnostics) {
    if (const auto known = read_.find(path); known != read_.end()) {
        return known->second;
    }
    auto text = files_->read(path);
    if (!text) {
        diagnostics.report(base::Code::file_unreadable, {}, text.fault().message);
        return std::nullopt;
    }
    const base::SourceId source = sources_->add(path, std::move(text).value());
    read_.emplace(path, source);
    return source;
}

void TemplateShelf::compile(const BesideFile& file,
                            TemplateFolder& folder,
                            base::Diagnostics& diagnostics) {
    const auto source = read(file.path, diagnostics);
    if (!source) {
        return;
    }
    folder.sources.push_back(*source);
    if (const auto bad = base::first_invalid_utf8((*sources_)[*source].text())) {
        const auto place = static_cast<std::uint32_t>(*bad);
        diagnostics
            .report(base::Code::file_not_utf8, {*source, place, place}, "this is not UTF-8 text")
            .hint("save the file as UTF-8");
        return;
    }
    folder.set.compile(file.name, *source, diagnostics);
}

TemplateFolder load_templates(const io::FileSystem& files,
                              const TemplateFolders& folders,
                              const TemplateKind& kind,
                              base::Sources& sources,
                              base::Diagnostics& diagnostics) {
    const std::array both{folders.shipped, folders.own};
    return TemplateShelf(files, kind, sources).load(both, diagnostics);
}

}  // namespace unitfolio::templating
