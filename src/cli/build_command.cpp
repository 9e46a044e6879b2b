#include "cli/build_command.h"

#include "base/diagnostic_text.h"
#include "base/text.h"
#include "cli/report_text.h"
#include "report/figures.h"

#include <fmt/format.h>

#include <string>

namespace unitfolio::cli {

namespace {

std::string files_text(const io::CommitSummary& files) {
    std::string text = fmt::format(
        "{} written, {} unchanged", base::count_of(files.written, "file"), files.unchanged);
    if (files.removed > 0) {
        text += fmt::format(", {} removed", files.removed);
    }
    return text;
}

std::string publication_line(const build::Publication& made) {
    const std::string documents = made.sheets == 0
                                      ? base::count_of(made.documents, "page")
                                      : fmt::format("{} of {}",
                                                    base::count_of(made.documents, "portfolio"),
                                                    base::count_of(made.sheets, "page"));
    return fmt::format(
        "{:<12}{}; {}\n", base::printable(made.folder) + "/", documents, files_text(made.files));
}

}  // namespace

ExitCode tell_build(const build::Report& report,
                    const Arguments& arguments,
                    std::chrono::milliseconds elapsed,
                    Terminal& terminal) {
    complain_about(report, arguments, terminal);
    const bool quiet = arguments.loudness == Loudness::quiet;
    if (const std::string summary = base::diagnostic_summary(report.diagnostics);
        !summary.empty() && (!quiet || report.diagnostics.has_errors())) {
        terminal.complain(summary + "\n");
    }
    const ExitCode code = exit_code_of(report);
    if (code != ExitCode::fine) {
        if (report.site && !quiet) {
            terminal.complain("Nothing was written: the last good output is as it was.\n");
        }
        return code;
    }
    if (quiet) {
        return code;
    }
    std::string text = fmt::format("{:<12}{}\n", "content", report::content_figures(*report.site));
    for (const build::Publication& made : report.published) {
        text += publication_line(made);
    }
    text += fmt::format("Done in {:.2f} s\n", std::chrono::duration<double>(elapsed).count());
    terminal.print(text);
    return code;
}

}  // namespace unitfolio::cli
