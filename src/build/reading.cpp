#include "build/reading.h"

#include "build/output_folders.h"
#include "load/loader.h"

#include <memory>
#include <utility>

namespace unitfolio::build {

void stop(Report& report, Trouble trouble, base::Fault fault) {
    if (report.trouble == Trouble::none) {
        report.trouble = trouble;
        report.fault = std::move(fault);
    }
}

templating::TemplateFolders templates_of(const Request& request,
                                         const model::Project& project,
                                         std::string_view output) {
    return {request.shipped_templates.empty() ? std::string()
                                              : io::join_path(request.shipped_templates, output),
            io::join_path(project.templates_folder, output)};
}

bool read_content(const Request& request, io::FileSystem& files, Report& report) {
    auto project = load::load_project(files, request.config, *report.sources, report.diagnostics);
    if (!project || report.diagnostics.has_errors()) {
        report.diagnostics.sort();
        report.trouble = Trouble::configuration;
        return false;
    }
    if (auto conflict = folder_conflict(*project)) {
        stop(report, Trouble::configuration, std::move(*conflict));
        return false;
    }
    auto catalogue = load::load_catalogue(
        files, std::move(*project), request.jobs, *report.sources, report.diagnostics);
    report.site = std::make_unique<link::Site>(
        link::link(std::move(catalogue), *report.sources, report.diagnostics));
    return true;
}

}  // namespace unitfolio::build
