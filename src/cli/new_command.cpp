#include "cli/new_command.h"

#include "base/text.h"
#include "build/reading.h"
#include "cli/report_text.h"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::cli {

namespace {

constexpr std::string_view kEnding = ".md";

ExitCode refuse(ExitCode code, const std::string& why, Terminal& terminal) {
    terminal.complain(fmt::format("unitfolio: {}\n", why));
    return code;
}

ExitCode refuse(const base::Fault& fault, Terminal& terminal) {
    return refuse(ExitCode::environment, base::printable(fault.message), terminal);
}

/// What stands in new files below their facts: the files of templates/new that came with the
/// program.
base::Result<starter::Bodies> load_bodies(const Surroundings& surroundings) {
    const std::string folder = io::join_path(surroundings.templates, "new");
    const auto entries = surroundings.files.list(folder);
    if (!entries) {
        return entries.fault();
    }
    starter::Bodies bodies;
    for (const io::Entry& entry : entries.value()) {
        auto text = surroundings.files.read(io::join_path(folder, entry.name));
        if (!text) {
            return text.fault();
        }
        bodies.emplace(entry.name.substr(0, entry.name.size() - kEnding.size()),
                       std::move(text).value());
    }
    return bodies;
}

/// Writes all files or, if one of them is there already, none.
ExitCode write(const starter::Plan& plan, const Surroundings& surroundings) {
    for (const starter::NewFile& file : plan.files) {
        const auto there = surroundings.files.inspect(file.path);
        if (!there) {
            return refuse(there.fault(), surroundings.terminal);
        }
        if (there.value().kind != io::FileKind::missing) {
            return refuse(ExitCode::usage,
                          base::printable(file.path) +
                              " is there already, and nothing is written over: choose another name",
                          surroundings.terminal);
        }
    }
    for (const starter::NewFile& file : plan.files) {
        const std::size_t slash = file.path.rfind('/');
        auto done = slash == std::string::npos
                        ? base::Result<base::Done>(base::Done{})
                        : surroundings.files.create_folders(file.path.substr(0, slash));
        if (done) {
            done = surroundings.files.write(file.path, file.text);
        }
        if (!done) {
            return refuse(done.fault(), surroundings.terminal);
        }
    }
    return ExitCode::fine;
}

/// What is to be written. Content with faults is no obstacle: what can be read of it is enough.
std::optional<starter::Plan> plan_for(const build::Request& request,
                                      const Arguments& arguments,
                                      const starter::Bodies& bodies,
                                      const Surroundings& surroundings) {
    starter::Wish wish = arguments.start;
    wish.today = surroundings.today;
    if (wish.kind == starter::Kind::project) {
        return starter::plan_project(wish);
    }
    build::Report report;
    if (!build::read_content(request, surroundings.files, report)) {
        complain_about(report, arguments, surroundings.terminal);
        surroundings.terminal.complain("A project comes first: unitfolio new project \"TITLE\"\n");
        return std::nullopt;
    }
    return starter::plan_files(wish, *report.site, bodies);
}

}  // namespace

ExitCode start_something(const build::Request& request,
                         const Arguments& arguments,
                         const Surroundings& surroundings) {
    const auto bodies = load_bodies(surroundings);
    if (!bodies) {
        return refuse(bodies.fault(), surroundings.terminal);
    }
    const auto plan = plan_for(request, arguments, bodies.value(), surroundings);
    if (!plan) {
        return ExitCode::usage;
    }
    if (!plan->complaint.empty()) {
        return refuse(ExitCode::usage, plan->complaint, surroundings.terminal);
    }
    if (const ExitCode code = write(*plan, surroundings); code != ExitCode::fine) {
        return code;
    }
    if (arguments.loudness == Loudness::quiet) {
        return ExitCode::fine;
    }
    std::string text;
    for (const starter::NewFile& file : plan->files) {
        text += fmt::format("{:<9}{}\n", "written", file.path);
    }
    surroundings.terminal.print(text + fmt::format("{:<9}{}\n", "next", plan->next));
    return ExitCode::fine;
}

}  // namespace unitfolio::cli
