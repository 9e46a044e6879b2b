// The program as a function of its arguments, its files, its terminal and its clock: main() only
// plugs in the real ones.
#pragma once

#include "base/date.h"
#include "cli/current_workflow.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"
#include "io/file_system.h"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace unitfolio::cli {

struct Surroundings {
    io::FileSystem& files;
    Terminal& terminal;
    /// Time since any fixed moment.
    std::function<std::chrono::milliseconds()> clock;
    /// The day by which the age of evidence is judged.
    base::Date today;
    /// The folder of the templates that came with the program.
    std::string templates;
    Workflow workflow = Workflow::none;
};

[[nodiscard]] ExitCode run_program(std::vector<std::string> words,
                                   const Surroundings& surroundings);

}  // namespace unitfolio::cli
