#include "load/loader.h"

#include "load/catalogue_builder.h"
#include "load/content_files.h"
#include "load/content_parser.h"
#include "load/other_files.h"

#include <utility>
#include <vector>

namespace unitfolio::load {

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
    return catalogue;
}

}  // namespace unitfolio::load
