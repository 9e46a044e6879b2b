#include "cli/arguments.h"

#include "base/text.h"
#include "cli/version.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

namespace unitfolio::cli {

namespace {

constexpr std::size_t kMostJobs = 256;
constexpr std::array<std::string_view, 8> kCommands{
    "build", "check", "explain", "new", "sample", "schema", "serve", "verify"};

/// One of the words; CLI11 then makes a number of it.
template <class Enum>
std::string number_of(const std::string& word, const std::map<std::string, Enum>& words) {
    if (const auto found = words.find(base::fold_case(word)); found != words.end()) {
        return std::to_string(static_cast<unsigned>(found->second));
    }
    std::vector<std::string> names;
    std::vector<std::string_view> candidates;
    for (const auto& known : words) {
        names.push_back(known.first);
        candidates.emplace_back(known.first);
    }
    const auto nearest = base::nearest(word, candidates);
    throw CLI::ValidationError(fmt::format("there is no '{}': {}",
                                           base::printable(word),
                                           nearest ? fmt::format("did you mean '{}'?", *nearest)
                                                   : "choose from " + base::join_and(names)));
}

/// `Value` is the enum or an optional one.
template <class Enum, class Value>
CLI::Option* add_choice(CLI::App& app,
                        const std::string& name,
                        Value& value,
                        const std::map<std::string, Enum>& words,
                        const std::string& description) {
    std::string listed;
    for (const auto& word : words) {
        listed += (listed.empty() ? "" : "|") + word.first;
    }
    return app.add_option(name, value, description)
        ->transform([words](const std::string& word) { return number_of(word, words); }, "")
        ->option_text(listed);
}

void add_global_options(CLI::App& app, Arguments& arguments) {
    app.add_option("--config", arguments.config, "The project file; its folder is the project")
        ->option_text("FILE (unitfolio.yaml)");
    app.add_option("--jobs,-j", arguments.jobs, "How many threads may work at a time")
        ->check(CLI::Range(std::size_t{1}, kMostJobs).description(""))
        ->option_text("N (one a processor)");
    add_choice<ColourChoice>(app,
                             "--color",
                             arguments.colour,
                             {{"auto", ColourChoice::automatic},
                              {"always", ColourChoice::always},
                              {"never", ColourChoice::never}},
                             "Colours in messages");
    app.add_flag_callback(
        "--quiet,-q",
        [&arguments] { arguments.loudness = Loudness::quiet; },
        "Say only what is wrong");
    app.add_flag_callback(
        "--verbose,-v",
        [&arguments] { arguments.loudness = Loudness::verbose; },
        "Also say what is merely worth knowing");
    app.set_version_flag("--version", std::string(kProgramLine), "Say which version this is");
}

void add_build(CLI::App& app, Arguments& arguments) {
    CLI::App* build = app.add_subcommand("build", "Make the revision site and the portfolios");
    add_choice<Outputs>(*build,
                        "outputs",
                        arguments.outputs,
                        {{"site", Outputs::site}, {"portfolios", Outputs::portfolios}},
                        "Make only one of the two");
    build->add_option("--learner", arguments.learner, "Make only this learner's portfolio")
        ->option_text("SLUG");
    add_choice<model::Profile>(*build,
                               "--profile",
                               arguments.profile,
                               {{"learner", model::Profile::learner},
                                {"iqa", model::Profile::iqa},
                                {"eqa", model::Profile::eqa}},
                               "Whom portfolios are for: leave out what is private for a quality "
                               "assurer");
    build->callback([&arguments] { arguments.command = Command::build; });
}

void add_check(CLI::App& app, Arguments& arguments) {
    CLI::App* check =
        app.add_subcommand("check", "Report everything that is wrong or missing; write nothing");
    add_choice<FailOn>(
        *check,
        "--fail-on",
        arguments.fail_on,
        {{"error", FailOn::error}, {"warning", FailOn::warning}, {"gap", FailOn::gap}},
        "What makes the exit code 1: errors; warnings too; gaps in the evidence too");
    add_choice<Format>(*check,
                       "--format",
                       arguments.format,
                       {{"text", Format::text},
                        {"json", Format::json},
                        {"sarif", Format::sarif},
                        {"junit", Format::junit},
                        {"github", Format::github}},
                       "Report for people, or on standard output alone for programs");
    check->add_flag_callback(
        "--thorough",
        [&arguments] { arguments.extent = build::Extent::everything; },
        "Make every page and portfolio, not only one of each kind, and throw them away");
    check->callback([&arguments] { arguments.command = Command::check; });
}

void add_explain(CLI::App& app, Arguments& arguments) {
    CLI::App* explain = app.add_subcommand(
        "explain", "Say at length what a diagnostic means and how to cure it; list all codes");
    CLI::Option* code =
        explain->add_option("code", arguments.explain.code, "What stands in brackets in a report")
            ->option_text("CODE");
    explain->add_flag("--all", arguments.explain.all, "Explain every code")
        ->excludes(code)
        ->option_text(" ");
    add_choice<ExplainFormat>(
        *explain,
        "--format",
        arguments.explain.format,
        {{"text", ExplainFormat::text}, {"markdown", ExplainFormat::markdown}},
        "For a terminal, or as a document");
    explain->callback([&arguments] { arguments.command = Command::explain; });
}

void add_new(CLI::App& app, Arguments& arguments) {
    CLI::App* start = app.add_subcommand(
        "new", "Write a commented file to start from; never over one that is there");
    add_choice<starter::Kind>(*start,
                              "kind",
                              arguments.start.kind,
                              {{"project", starter::Kind::project},
                               {"unit", starter::Kind::unit},
                               {"qualification", starter::Kind::qualification},
                               {"learner", starter::Kind::learner},
                               {"evidence", starter::Kind::evidence}},
                              "What is to begin")
        ->required();
    start->add_option("name", arguments.start.name, "Its title, or the learner's name")
        ->required()
        ->option_text("NAME");
    start
        ->add_option("--organisation",
                     arguments.start.organisation,
                     "The awarding organisation of a unit or a qualification")
        ->option_text("NAME");
    start->add_option("--learner", arguments.start.learner, "Whose evidence it is")
        ->option_text("SLUG");
    start->add_option("--unit", arguments.start.unit, "The unit of a learner or of evidence")
        ->option_text("SLUG");
    start->callback([&arguments] {
        arguments.command = Command::start;
        arguments.start.name = base::collapse_space(arguments.start.name);
    });
}

void add_sample(CLI::App& app, Arguments& arguments) {
    CLI::App* sample = app.add_subcommand("sample",
                                          "Plan what internal quality assurance samples: by risk, "
                                          "by lot, and of everything something");
    sample
        ->add_option(
            "--seed", arguments.sample.seed, "Where the draw starts; the same seed draws the same")
        ->option_text("TEXT (the project's)");
    sample->callback([&arguments] { arguments.command = Command::sample; });
}

void add_schema(CLI::App& app, Arguments& arguments) {
    CLI::App* schema = app.add_subcommand(
        "schema",
        "Print the JSON Schema by which editors help with a kind of file; list all kinds");
    schema->add_option("kind", arguments.schema.kind, "A kind of file")->option_text("KIND");
    schema
        ->add_option("--output,-o",
                     arguments.schema.output,
                     "Write to this folder instead; the schemas of all kinds if none is named")
        ->option_text("FOLDER");
    schema->callback([&arguments] { arguments.command = Command::schema; });
}

void add_serve(CLI::App& app, Arguments& arguments) {
    CLI::App* serve = app.add_subcommand(
        "serve",
        "Show the site in a browser on this machine, and make it again whenever its content "
        "changes; write nothing");
    serve->add_option("--port", arguments.port, "Where browsers reach it; 0 takes a free one")
        ->check(CLI::Range(0U, 65535U).description(""))
        ->option_text("N (8000)");
    serve
        ->add_option(
            "--learner", arguments.learner, "Also show how far this learner's evidence reaches")
        ->option_text("SLUG");
    serve->callback([&arguments] { arguments.command = Command::serve; });
}

void add_verify(CLI::App& app, Arguments& arguments) {
    CLI::App* verify = app.add_subcommand(
        "verify", "Say whether a portfolio and the files inside it are still as they were made");
    verify->add_option("portfolio", arguments.verify.pdf, "The PDF")
        ->required()
        ->option_text("PORTFOLIO.pdf");
    verify
        ->add_option("--manifest",
                     arguments.verify.manifest,
                     "The record that was made with it; the JSON file beside the PDF if none is "
                     "named")
        ->option_text("FILE");
    add_choice<VerifyFormat>(*verify,
                             "--format",
                             arguments.verify.format,
                             {{"text", VerifyFormat::text}, {"json", VerifyFormat::json}},
                             "For people or for programs");
    verify->callback([&arguments] { arguments.command = Command::verify; });
}

/// What to say of the first word if it is meant as a command and is none; empty otherwise.
std::string unknown_command(const std::vector<std::string>& words) {
    if (words.empty() || words.front().starts_with('-') ||
        std::find(kCommands.begin(), kCommands.end(), words.front()) != kCommands.end()) {
        return {};
    }
    const auto nearest = base::nearest(words.front(), kCommands);
    return fmt::format("there is no command '{}'{}",
                       base::printable(words.front()),
                       nearest ? fmt::format(": did you mean '{}'?", *nearest) : "");
}

/// What to say of the first option that the command does not take; empty if there is none.
std::string unknown_option(const CLI::App& app) {
    const std::vector<std::string> rest = app.remaining(true);
    const auto found = std::find_if(
        rest.begin(), rest.end(), [](const std::string& word) { return word.starts_with('-'); });
    const std::vector<CLI::App*> commands = app.get_subcommands();
    if (found == rest.end() || commands.empty()) {
        return {};
    }
    const std::string option = found->substr(0, found->find('='));
    std::vector<std::string> names;
    for (const CLI::App* const taker : {&app, static_cast<const CLI::App*>(commands.front())}) {
        for (const CLI::Option* const each : taker->get_options()) {
            for (const std::string& name : each->get_lnames()) {
                names.push_back("--" + name);
            }
        }
    }
    const std::vector<std::string_view> candidates(names.begin(), names.end());
    const auto nearest = base::nearest(option, candidates);
    return fmt::format("'{}' takes no '{}'{}",
                       commands.front()->get_name(),
                       base::printable(option),
                       nearest ? fmt::format(": did you mean '{}'?", *nearest) : "");
}

}  // namespace

std::variant<Arguments, Dismissal> read_arguments(std::vector<std::string> words) {
    Arguments arguments;
    arguments.jobs = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMostJobs);

    CLI::App app(
        "Turns unit specifications and learners' evidence into a revision site and PDF portfolios.",
        "unitfolio");
    app.require_subcommand(1);
    app.fallthrough();
    const std::string unknown = unknown_command(words);
    app.failure_message([&unknown](const CLI::App* parsed, const CLI::Error& error) {
        const std::string option = unknown.empty() ? unknown_option(*parsed) : unknown;
        return fmt::format("unitfolio: {}\nRun 'unitfolio --help' to see what it can do.\n",
                           option.empty() ? std::string(error.what()) : option);
    });
    add_global_options(app, arguments);
    add_build(app, arguments);
    add_check(app, arguments);
    add_explain(app, arguments);
    add_new(app, arguments);
    add_sample(app, arguments);
    add_schema(app, arguments);
    add_serve(app, arguments);
    add_verify(app, arguments);

    std::reverse(words.begin(), words.end());  // the order in which CLI11 takes a vector
    try {
        app.parse(std::move(words));
    } catch (const CLI::ParseError& error) {
        std::ostringstream out;
        std::ostringstream complaint;
        const bool wrong = app.exit(error, out, complaint) != 0;
        return Dismissal{wrong ? ExitCode::usage : ExitCode::fine,
                         wrong ? complaint.str() : out.str()};
    }
    if ((arguments.learner || arguments.profile) && arguments.outputs == Outputs::all) {
        arguments.outputs = Outputs::portfolios;
    }
    return arguments;
}

}  // namespace unitfolio::cli
