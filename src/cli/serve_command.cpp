#include "cli/serve_command.h"

#include "base/diagnostic_text.h"
#include "base/hash.h"
#include "base/text.h"
#include "build/coverage_page.h"
#include "cli/report_text.h"
#include "preview/http_server.h"
#include "preview/reception.h"
#include "preview/showing.h"
#include "preview/state_json.h"
#include "preview/stop_signal.h"
#include "preview/watched_paths.h"
#include "preview/watcher.h"
#include "report/figures.h"
#include "site/urls.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::cli {

namespace {

/// How long nobody has to write before the site is made again.
constexpr std::chrono::milliseconds kQuiet{60};

constexpr std::string_view kCoverageAddress = "/-/coverage/";

/// The preview's own scripts and style sheets, which came with the program.
base::Result<preview::Files> load_equipment(const Surroundings& surroundings) {
    const std::string folder = io::join_path(surroundings.templates, "preview");
    const auto entries = surroundings.files.list(folder);
    if (!entries) {
        return entries.fault();
    }
    preview::Files equipment;
    for (const io::Entry& entry : entries.value()) {
        auto bytes = surroundings.files.read(io::join_path(folder, entry.name));
        if (!bytes) {
            return bytes.fault();
        }
        equipment.emplace(io::join_path(preview::kOwnFolder, entry.name), std::move(bytes).value());
    }
    return equipment;
}

std::string edition_of(const preview::Files& files) {
    std::uint64_t hash = base::fnv1a({});
    for (const auto& [path, bytes] : files) {
        hash = base::fnv1a(bytes, base::fnv1a(path, hash));
    }
    return fmt::format("{:016x}", hash);
}

/// Files that are new, other than before, or gone.
std::size_t changes_between(const preview::Files& before, const preview::Files& after) {
    std::size_t changes = 0;
    for (const auto& [path, bytes] : after) {
        const auto earlier = before.find(path);
        changes += earlier == before.end() || earlier->second != bytes ? 1U : 0U;
    }
    for (const auto& file : before) {
        changes += after.contains(file.first) ? 0U : 1U;
    }
    return changes;
}

std::size_t pages_of(const preview::Files& files) {
    return static_cast<std::size_t>(std::count_if(files.begin(), files.end(), [](const auto& file) {
        return file.first.ends_with(".html") && !file.first.starts_with(preview::kOwnFolder);
    }));
}

/// What was shown before, with what the run has made and found.
preview::Showing next_showing(const preview::Showing& before, build::Report& report) {
    preview::Showing next = before;
    if (!report.previewed.empty()) {
        next.files = std::make_shared<const preview::Files>(std::move(report.previewed));
        next.edition = edition_of(*next.files);
        next.root = site::LinkBase::rooted(report.site->catalogue.project.base_url).root();
    }
    const bool has_coverage = next.files->contains(build::kCoveragePath);
    next.state = preview::state_json(
        report, {next.edition, has_coverage ? kCoverageAddress : std::string_view()});
    return next;
}

/// Whether a preview can start at all: faults in content can be mended while it runs.
bool is_hopeless(ExitCode code) {
    return code == ExitCode::usage || code == ExitCode::environment;
}

class Preview {
  public:
    Preview(const build::Request& request,
            const Arguments& arguments,
            const Surroundings& surroundings)
        : request_(&request),
          arguments_(&arguments),
          surroundings_(&surroundings) {}

    [[nodiscard]] const preview::Showcase& showcase() const { return showcase_; }

    /// Makes the site and says what came of it; the first time where it is, unless nothing can be
    /// shown there.
    ExitCode make(std::string_view announcement) {
        const std::chrono::milliseconds start = surroundings_->clock();
        build::Report report = build::run(*request_, surroundings_->files);
        if (!is_hopeless(exit_code_of(report))) {
            surroundings_->terminal.print(std::string(announcement));
        } else if (report.site != nullptr) {
            // What is asked for can't be shown, whatever the content is like.
            report.diagnostics = {};
        }
        complain_about(report, *arguments_, surroundings_->terminal);
        if (const std::string summary = base::diagnostic_summary(report.diagnostics);
            !summary.empty()) {
            surroundings_->terminal.complain(summary + "\n");
        }
        const auto before = showcase_.now();
        showcase_.show(next_showing(*before, report));
        const ExitCode code = exit_code_of(report);
        tell(*before, code, report.site.get(), surroundings_->clock() - start);
        return code;
    }

  private:
    void tell(const preview::Showing& before,
              ExitCode code,
              const link::Site* site,
              std::chrono::milliseconds elapsed) {
        const auto now = showcase_.now();
        if (code != ExitCode::fine) {
            surroundings_->terminal.complain(
                now->files->empty() ? "There is no site to show until this is mended.\n"
                                    : "The preview shows the last good site.\n");
            return;
        }
        if (arguments_->loudness == Loudness::quiet) {
            return;
        }
        const double seconds = std::chrono::duration<double>(elapsed).count();
        surroundings_->terminal.print(
            before.files->empty()
                ? fmt::format("{:<12}{}\n{:<12}{}, ready in {:.2f} s\n",
                              "content",
                              report::content_figures(*site),
                              "site",
                              base::count_of(pages_of(*now->files), "page"),
                              seconds)
                : fmt::format("Made again in {:.2f} s: {} changed\n",
                              seconds,
                              base::count_of(changes_between(*before.files, *now->files), "file")));
    }

    const build::Request* request_;
    const Arguments* arguments_;
    const Surroundings* surroundings_;
    preview::Showcase showcase_;
};

ExitCode refuse(const base::Fault& fault, Terminal& terminal) {
    terminal.complain(fmt::format("unitfolio: {}{}\n",
                                  fault.path.empty() ? "" : base::printable(fault.path) + ": ",
                                  base::printable(fault.message)));
    return ExitCode::environment;
}

}  // namespace

ExitCode serve(const build::Request& request,
               const Arguments& arguments,
               const Surroundings& surroundings) {
    Terminal& terminal = surroundings.terminal;
    const auto stop = preview::StopSignal::open();
    if (!stop) {
        return refuse(stop.fault(), terminal);
    }
    auto watcher = preview::Watcher::open(surroundings.files);
    if (!watcher) {
        return refuse(watcher.fault(), terminal);
    }
    const auto equipment = load_equipment(surroundings);
    if (!equipment) {
        return refuse(equipment.fault(), terminal);
    }
    Preview preview(request, arguments, surroundings);
    const preview::Reception reception(preview.showcase(), equipment.value());
    const auto server = preview::HttpServer::open(
        arguments.port,
        [&reception](const preview::HttpRequest& asked) { return reception.answer(asked); });
    if (!server) {
        return refuse(server.fault(), terminal);
    }
    const std::string address = fmt::format("http://127.0.0.1:{}", server.value().port());
    std::string announcement = fmt::format("Preview at {}/ (Ctrl+C ends it)\n", address);
    if (request.learner) {
        announcement += fmt::format("Coverage at {}{}\n", address, kCoverageAddress);
    }
    for (;; announcement.clear()) {
        const auto watched =
            watcher.value().watch(preview::watched_paths(request.config, surroundings.files));
        if (!watched) {
            return refuse(watched.fault(), terminal);
        }
        const ExitCode code = preview.make(announcement);
        if (!announcement.empty() && is_hopeless(code)) {
            return code;
        }
        if (watcher.value().wait(stop.value().descriptor(), kQuiet) == preview::Wake::stopped) {
            terminal.print("\nThe preview has ended.\n");
            return ExitCode::fine;
        }
    }
}

}  // namespace unitfolio::cli
