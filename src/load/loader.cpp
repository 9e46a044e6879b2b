#include "load/loader.h"

#include "load/catalogue_builder.h"
#include "load/content_files.h"
#include "load/content_parser.h"
#include "load/other_files.h"
#include "load/unread_files.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::load {

namespace {

/// What evidence names as attached, by path below the content folder.
std::set<std::string> attached_files(const model::Catalogue& catalogue) {
    const std::size_t root = catalogue.project.content_folder.size() + 1;
    std::set<std::string> attached;
    for (const model::Evidence& evidence : catalogue.evidence) {
        for (const model::Attachment& attachment : evidence.attachments) {
            const std::string path = io::join_path(evidence.folder, attachment.file);
            attached.insert(path.substr(std::min(root, path.size())));
        }
    }
    return attached;
}

void report_unread(const model::Catalogue& catalogue,
                   base::Sources& sources,
                   base::Diagnostics& diagnostics) {
    for (UnreadFile& file : find_unread(catalogue.other_files, attached_files(catalogue))) {
        const std::string path = io::join_path(catalogue.project.content_folder, file.path);
        const base::SourceId source =
            sources.add(model::shown_path(catalogue.project, path), std::string{});
        auto& fault =
            diagnostics.report(base::Code::file_unread, {source, 0, 0}, std::move(file.message));
        fault.hint(std::move(file.hint));
        if (file.is_unattached) {
            fault.severity = base::Severity::info;
        }
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
    std::vector<std::string> other_files = find_other_files(files, project, found);
    model::Catalogue catalogue =
        build_catalogue(std::move(project), found, std::move(parsed), diagnostics);
    catalogue.other_files = std::move(other_files);
    report_unread(catalogue, sources, diagnostics);
    return catalogue;
}

}  // namespace unitfolio::load
