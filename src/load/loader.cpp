#include "load/loader.h"

#include "base/well_formed.h"
#include "load/attached_files.h"
#include "load/catalogue_builder.h"
#include "load/content_files.h"
#include "load/content_parser.h"
#include "load/other_files.h"
#include "load/unread_files.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::load {

namespace {

/// Paths as they are below a folder, of those that lie in it.
std::set<std::string> below(const std::string& folder, const std::set<std::string>& paths) {
    const std::string prefix = folder + '/';
    std::set<std::string> result;
    for (const std::string& path : paths) {
        if (path.starts_with(prefix)) {
            result.insert(path.substr(prefix.size()));
        }
    }
    return result;
}

/// The beginning of a file or folder below the content folder that nobody reads.
base::Span place_of(const model::Project& project,
                    const std::string& path,
                    base::Sources& sources) {
    const std::string whole = io::join_path(project.content_folder, path);
    return {sources.add(model::shown_path(project, whole), std::string{}), 0, 0};
}

void report_unread(const model::Catalogue& catalogue,
                   const std::set<std::string>& attached,
                   base::Sources& sources,
                   base::Diagnostics& diagnostics) {
    const model::Project& project = catalogue.project;
    for (UnreadFile& file :
         find_unread(catalogue.other_files, below(project.content_folder, attached))) {
        auto& fault = diagnostics.report(base::Code::file_unread,
                                         place_of(project, file.path, sources),
                                         std::move(file.message));
        fault.hint(std::move(file.hint));
        if (file.is_unattached) {
            fault.severity = base::Severity::info;
        }
    }
}

void report_misnamed(const model::Project& project,
                     const std::vector<std::string>& paths,
                     base::Sources& sources,
                     base::Diagnostics& diagnostics) {
    for (const std::string& path : paths) {
        const std::string name = path.substr(path.rfind('/') + 1);
        const auto better = base::read_as_latin1(name);
        diagnostics
            .report(base::Code::file_unread,
                    place_of(project, path, sources),
                    fmt::format("nothing can name '{}': that is not UTF-8 text", name))
            .hint(better ? fmt::format("rename it to '{}'", *better)
                         : "rename it, with letters from a to z to be safe");
    }
}

/// Who knows what lies in such a folder?
void report_unlisted(const model::Project& project,
                     const std::vector<std::pair<std::string, std::string>>& folders,
                     base::Sources& sources,
                     base::Diagnostics& diagnostics) {
    for (const auto& [folder, reason] : folders) {
        diagnostics.report(base::Code::file_unreadable, place_of(project, folder, sources), reason)
            .hint("see that it can be read, or take it out of the content");
    }
}

}  // namespace

model::Catalogue load_catalogue(const io::FileSystem& files,
                                model::Project project,
                                std::size_t jobs,
                                base::Sources& sources,
                                base::Diagnostics& diagnostics) {
    std::vector<ContentFile> found = find_content(files, project);
    const ReadingContext context{&files, &project};
    const std::vector<base::SourceId> ids =
        read_sources(found, context, jobs, sources, diagnostics);
    std::vector<ParsedContent> parsed = parse_content(found, ids, context, sources, jobs);
    const std::set<std::string> attached = attached_files(parsed);
    leave_attached(found, attached, parsed);
    report_attached_evidence(found, parsed, diagnostics);
    OtherFiles other_files = find_other_files(files, project, found);
    model::Catalogue catalogue =
        build_catalogue(std::move(project), found, std::move(parsed), diagnostics);
    catalogue.other_files = std::move(other_files.paths);
    report_misnamed(catalogue.project, other_files.misnamed, sources, diagnostics);
    report_unlisted(catalogue.project, other_files.unlisted, sources, diagnostics);
    report_unread(catalogue, attached, sources, diagnostics);
    return catalogue;
}

}  // namespace unitfolio::load
