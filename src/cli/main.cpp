#include "cli/current_day.h"
#include "cli/current_workflow.h"
#include "cli/program.h"
#include "cli/program_files.h"
#include "cli/terminal.h"
#include "io/disk_file_system.h"

#include <chrono>
#include <string>
#include <vector>

int main(int argc, char** argv) {
    namespace cli = unitfolio::cli;
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    unitfolio::io::DiskFileSystem files;
    cli::ProcessTerminal terminal;
    const cli::Surroundings surroundings{
        files,
        terminal,
        [] {
            return std::chrono::duration_cast<std::chrono::milliseconds>(
                std::chrono::steady_clock::now().time_since_epoch());
        },
        cli::current_day(),
        cli::shipped_templates(files, cli::running_executable()),
        cli::current_workflow()};
    return static_cast<int>(cli::run_program(words, surroundings));
}
