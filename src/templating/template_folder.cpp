#include "templating/template_folder.h"

#include "base/text.h"
#include "io/file_tree.h"

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

void compile(const io::FileSystem& files,
             const BesideFile& file,
             TemplateFolder& folder,
             base::Sources& sources,
             base::Diagnostics& diagnostics) {
    auto text = files.read(file.path);
    if (!text) {
        diagnostics.report(base::Code::file_unreadable, {}, text.fault().message);
        return;
    }
    const base::SourceId source = sources.add(file.path, std::move(text).value());
    folder.sources.push_back(source);
    if (const auto bad = base::first_invalid_utf8(sources[source].text())) {
        const auto place = static_cast<std::uint32_t>(*bad);
        diagnostics
            .report(base::Code::file_not_utf8, {source, place, place}, "this is not UTF-8 text")
            .hint("save the file as UTF-8");
        return;
    }
    folder.set.compile(file.name, source, diagnostics);
}

}  // namespace

TemplateFolder load_templates(const io::FileSystem& files,
                              const TemplateFolders& folders,
                              const TemplateKind& kind,
                              base::Sources& sources,
                              base::Diagnostics& diagnostics) {
    io::FileTree tree;
    overlay(files, folders.shipped, tree, diagnostics);
    overlay(files, folders.own, tree, diagnostics);
    TemplateFolder folder{TemplateSet(sources, kind.escaping), {}, {}};
    for (const auto& [name, path] : tree) {
        if (kind.is_template(name)) {
            compile(files, {name, path}, folder, sources, diagnostics);
        } else {
            folder.beside.push_back({name, path});
        }
    }
    return folder;
}

}  // namespace unitfolio::templating
