#include "preview/watched_paths.h"

#include "load/loader.h"

namespace unitfolio::preview {

Watched watched_paths(const std::string& config, const io::FileSystem& files) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto project = load::load_project(files, config, sources, diagnostics);
    Watched watched{{config}, {}};
    if (project) {
        watched.folders = {project->content_folder, project->templates_folder};
    }
    return watched;
}

}  // namespace unitfolio::preview
