// The command line, read once. Everything wrong with it is said in one text with the usage of the
// command at hand.
#pragma once

#include "build/pipeline.h"
#include "cli/exit_code.h"
#include "model/privacy.h"
#include "starter/starters.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace unitfolio::cli {

enum class Command : std::uint8_t { build, check, explain, sample, schema, serve, start, verify };
enum class ColourChoice : std::uint8_t { automatic, always, never };
enum class Loudness : std::uint8_t { quiet, normal, verbose };

/// The least fault that makes `check` fail. A gap is a criterion of a learner without accepted
/// evidence.
enum class FailOn : std::uint8_t { error, warning, gap };

/// Which outputs a build makes.
enum class Outputs : std::uint8_t { all, site, portfolios };

/// How `check` says what it found.
enum class Format : std::uint8_t { text, json, sarif, junit, github };

enum class ExplainFormat : std::uint8_t { text, markdown };

struct ExplainArguments {
    /// The name of a code; a list of all codes is wanted if there is none.
    std::optional<std::string> code;
    /// Every code at length.
    bool all = false;
    ExplainFormat format = ExplainFormat::text;
};

struct SchemaArguments {
    /// The kind of file; all kinds, or a list of them, if there is none.
    std::optional<std::string> kind;
    /// The folder to write to; standard output if there is none.
    std::optional<std::string> output;
};

struct SampleArguments {
    /// Instead of the project's own.
    std::optional<std::string> seed;
};

enum class VerifyFormat : std::uint8_t { text, json };

struct VerifyArguments {
    /// The portfolio.
    std::string pdf;
    /// Its record; the one that lies beside it if none is named.
    std::optional<std::string> manifest;
    VerifyFormat format = VerifyFormat::text;
};

struct Arguments {
    Command command = Command::build;
    std::string config = "unitfolio.yaml";
    std::size_t jobs = 1;
    ColourChoice colour = ColourChoice::automatic;
    Loudness loudness = Loudness::normal;
    Outputs outputs = Outputs::all;
    /// The slug of the only learner whose portfolio is wanted, or whose coverage is shown.
    std::optional<std::string> learner;
    /// Of a preview; 0 for any that is free.
    std::uint16_t port = 8000;
    /// Whom portfolios are made for; nothing if the command line does not say.
    std::optional<model::Profile> profile;
    FailOn fail_on = FailOn::error;
    /// Whether a check makes every page and portfolio, not only samples.
    build::Extent extent = build::Extent::samples;
    /// Of `check`; nothing if the command line names none.
    std::optional<Format> format;
    ExplainArguments explain;
    SampleArguments sample;
    SchemaArguments schema;
    /// Of `new`; its day is not the command line's.
    starter::Wish start;
    VerifyArguments verify;
};

/// The command line asked for no command: help, the version, or it was wrong.
struct Dismissal {
    ExitCode code = ExitCode::fine;
    std::string text;
};

/// `words` are the arguments without the program's name.
[[nodiscard]] std::variant<Arguments, Dismissal> read_arguments(std::vector<std::string> words);

}  // namespace unitfolio::cli
