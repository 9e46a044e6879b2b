#include "cli/sample_command.h"

#include "base/text.h"
#include "cli/report_text.h"
#include "sampling/plan_words.h"

#include <fmt/format.h>

#include <string>

namespace unitfolio::cli {

namespace {

/// "Priya Raghunathan: 3 of 8 units".
std::string assessor_lines(const sampling::Plan& plan) {
    std::string text;
    for (const sampling::Share& share : plan.shares) {
        if (share.aspect == sampling::Aspect::assessor) {
            text += fmt::format("  {}: {} of {}\n",
                                base::printable(share.name),
                                share.sampled,
                                base::count_of(share.all, "unit"));
        }
    }
    return text;
}

}  // namespace

ExitCode tell_sample(const build::SamplingReport& report,
                     const Arguments& arguments,
                     Terminal& terminal) {
    Arguments errors_alone = arguments;
    if (arguments.loudness == Loudness::normal) {
        errors_alone.loudness = Loudness::quiet;
    }
    complain_about(report.run, errors_alone, terminal);
    const ExitCode code = exit_code_of(report.run);
    if (code != ExitCode::fine || !report.plan || arguments.loudness == Loudness::quiet) {
        return code;
    }
    const sampling::Plan& plan = *report.plan;
    std::string text = plan.works == 0
                           ? fmt::format("Nothing to sample yet: there is no evidence of {}\n",
                                         base::count_of(plan.learners, "learner"))
                           : fmt::format("{} of {} of {} to sample, drawn from seed '{}'\n",
                                         plan.picks.size(),
                                         base::count_of(plan.works, "unit"),
                                         base::count_of(plan.learners, "learner"),
                                         base::printable(plan.seed));
    text += assessor_lines(plan);
    for (const build::Publication& made : report.run.published) {
        text += fmt::format("{0}/sampling-plan.pdf, {0}/sampling-plan.csv\n",
                            base::printable(made.folder));
    }
    terminal.print(text);
    return code;
}

}  // namespace unitfolio::cli
