// The command line, read once. Everything wrong with it is said in one text with the usage of the
// command at hand.
#pragma once

#include "build/pipeline.h"
#include "cli/exit_code.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace unitfolio::cli {

enum class Command : std::uint8_t { build, check };
enum class ColourChoice : std::uint8_t { automatic, always, never };
enum class Loudness : std::uint8_t { quiet, normal, verbose };

/// The least fault that makes `check` fail. A gap is a criterion of a learner without accepted
/// evidence.
enum class FailOn : std::uint8_t { error, warning, gap };

/// Which outputs a build makes.
enum class Outputs : std::uint8_t { all, site, portfolios };

struct Arguments {
    Command command = Command::build;
    std::string config = "unitfolio.yaml";
    std::size_t jobs = 1;
    ColourChoice colour = ColourChoice::automatic;
    Loudness loudness = Loudness::normal;
    Outputs outputs = Outputs::all;
    /// The slug of the only learner whose portfolio is wanted.
    std::optional<std::string> learner;
    FailOn fail_on = FailOn::error;
    /// Whether a check makes every page and portfolio, not only samples.
    build::Extent extent = build::Extent::samples;
};

/// The command line asked for no command: help, the version, or it was wrong.
struct Dismissal {
    ExitCode code = ExitCode::fine;
    std::string text;
};

/// `words` are the arguments without the program's name.
[[nodiscard]] std::variant<Arguments, Dismissal> read_arguments(std::vector<std::string> words);

}  // namespace unitfolio::cli
