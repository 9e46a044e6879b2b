#include "cli/arguments.h"

#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

namespace {

using namespace unitfolio::cli;

Arguments accepted(std::vector<std::string> words) {
    const auto read = read_arguments(std::move(words));
    REQUIRE(std::holds_alternative<Arguments>(read));
    return std::get<Arguments>(read);
}

Dismissal dismissed(std::vector<std::string> words) {
    const auto read = read_arguments(std::move(words));
    REQUIRE(std::holds_alternative<Dismissal>(read));
    return std::get<Dismissal>(read);
}

TEST_CASE("a build makes everything unless told otherwise") {
    const Arguments arguments = accepted({"build"});
    CHECK(arguments.command == Command::build);
    CHECK(arguments.outputs == Outputs::all);
    CHECK(arguments.config == "unitfolio.yaml");
    CHECK(arguments.jobs >= 1);
    CHECK_FALSE(arguments.learner.has_value());
}

TEST_CASE("a build can be held to one output or one learner") {
    CHECK(accepted({"build", "site"}).outputs == Outputs::site);
    CHECK(accepted({"build", "portfolios"}).outputs == Outputs::portfolios);
    const Arguments one = accepted({"build", "--learner", "jo"});
    CHECK(one.learner == "jo");
    CHECK(one.outputs == Outputs::portfolios);
}

TEST_CASE("something new has a kind and a name, and what it belongs to if that is said") {
    const Arguments unit = accepted({"new", "unit", " Lead\na  team ", "--organisation", "North"});
    CHECK(unit.command == Command::start);
    CHECK(unit.start.kind == unitfolio::starter::Kind::unit);
    CHECK(unit.start.name == "Lead a team");
    CHECK(unit.start.organisation == "North");
    const Arguments item =
        accepted({"new", "evidence", "A talk", "--learner", "sam", "--unit", "lead"});
    CHECK(item.start.learner == "sam");
    CHECK(item.start.unit == "lead");
    CHECK(dismissed({"new"}).code == ExitCode::usage);
    CHECK(dismissed({"new", "unit"}).code == ExitCode::usage);
    CHECK(dismissed({"new", "thing", "x"}).code == ExitCode::usage);
}

TEST_CASE("a preview has a port, and a learner if one is named") {
    const Arguments plain = accepted({"serve"});
    CHECK(plain.command == Command::serve);
    CHECK(plain.port == 8000);
    CHECK_FALSE(plain.learner.has_value());
    CHECK(accepted({"serve", "--port", "0"}).port == 0);
    CHECK(accepted({"serve", "--port", "65535", "--learner", "jo"}).learner == "jo");
    CHECK(dismissed({"serve", "--port", "65536"}).code == ExitCode::usage);
    CHECK(dismissed({"serve", "--port", "-1"}).code == ExitCode::usage);
    CHECK(dismissed({"serve", "--port", "http"}).code == ExitCode::usage);
}

TEST_CASE("a word that is none of the choices gets the nearest, or all") {
    const auto complaint = [](std::vector<std::string> words) {
        const Dismissal dismissal = dismissed(std::move(words));
        CHECK(dismissal.code == ExitCode::usage);
        return dismissal.text.substr(0, dismissal.text.find('\n'));
    };
    CHECK(complaint({"new", "units", "x"}) ==
          "unitfolio: kind: there is no 'units': did you mean 'unit'?");
    CHECK(complaint({"check", "--format", "sarfi"}) ==
          "unitfolio: --format: there is no 'sarfi': did you mean 'sarif'?");
    CHECK(complaint({"check", "--fail-on", "x"}) ==
          "unitfolio: --fail-on: there is no 'x': choose from error, gap and warning");
    CHECK(accepted({"check", "--format", "SARIF"}).format == Format::sarif);
}

TEST_CASE("global options may stand before or behind the command") {
    CHECK(accepted({"--jobs", "3", "build"}).jobs == 3);
    CHECK(accepted({"build", "--jobs", "3"}).jobs == 3);
    CHECK(accepted({"check", "--config", "a/b.yaml", "--quiet"}).config == "a/b.yaml");
    CHECK(accepted({"check", "-q"}).loudness == Loudness::quiet);
    CHECK(accepted({"check", "-v"}).loudness == Loudness::verbose);
    CHECK(accepted({"check", "--color", "never"}).colour == ColourChoice::never);
}

TEST_CASE("check can be told what to fail on") {
    CHECK(accepted({"check"}).fail_on == FailOn::error);
    CHECK(accepted({"check", "--fail-on", "gap"}).fail_on == FailOn::gap);
}

TEST_CASE("check prints for people unless a format is named") {
    CHECK_FALSE(accepted({"check"}).format.has_value());
    CHECK(accepted({"check", "--format", "text"}).format == Format::text);
    CHECK(accepted({"check", "--format", "sarif"}).format == Format::sarif);
}

TEST_CASE("explain takes a code, all codes or none") {
    CHECK_FALSE(accepted({"explain"}).explain.code.has_value());
    CHECK(accepted({"explain", "field-value"}).explain.code == "field-value");
    const Arguments all = accepted({"explain", "--all", "--format", "markdown"});
    CHECK(all.explain.all);
    CHECK(all.explain.format == ExplainFormat::markdown);
}

TEST_CASE("help and version are no faults") {
    CHECK(dismissed({"--help"}).code == ExitCode::fine);
    CHECK(dismissed({"--help"}).text.find("check") != std::string::npos);
    CHECK(dismissed({"build", "--help"}).text.find("--learner") != std::string::npos);
    CHECK(dismissed({"--version"}).text.starts_with("unitfolio "));
}

TEST_CASE("schema takes a kind of file or none, and a folder") {
    CHECK(accepted({"schema"}).command == Command::schema);
    CHECK_FALSE(accepted({"schema"}).schema.kind.has_value());
    CHECK(accepted({"schema", "unit"}).schema.kind == "unit");
    CHECK(accepted({"schema", "--output", "out"}).schema.output == "out");
}

TEST_CASE("verify takes a PDF, and may be told where its record is") {
    const Arguments arguments = accepted({"verify", "a.pdf", "--manifest", "b.json"});
    CHECK(arguments.command == Command::verify);
    CHECK(arguments.verify.pdf == "a.pdf");
    CHECK(arguments.verify.manifest == "b.json");
    CHECK(accepted({"verify", "a.pdf"}).verify.format == VerifyFormat::text);
    CHECK(accepted({"verify", "a.pdf", "--format", "json"}).verify.format == VerifyFormat::json);
}

TEST_CASE("wrong usage says what is wrong") {
    for (const std::vector<std::string>& words : {std::vector<std::string>{},
                                                  {"bild"},
                                                  {"build", "sites"},
                                                  {"build", "--jobs", "0"},
                                                  {"build", "--jobs", "many"},
                                                  {"build", "--unknown"},
                                                  {"check", "--fail-on", "nothing"},
                                                  {"check", "--format", "xml"},
                                                  {"explain", "field-value", "--all"},
                                                  {"explain", "--format", "json"},
                                                  {"check", "site"},
                                                  {"verify"},
                                                  {"verify", "a.pdf", "--format", "xml"}}) {
        const Dismissal dismissal = dismissed(words);
        CHECK(dismissal.code == ExitCode::usage);
        CHECK_FALSE(dismissal.text.empty());
    }
}

TEST_CASE("a command that does not exist is answered with the nearest one") {
    CHECK(dismissed({"bild"}).text.find("there is no command 'bild': did you mean 'build'?") !=
          std::string::npos);
    CHECK(dismissed({"sample", "--learner", "ann"}).text.find("'sample' takes no '--learner'\n") !=
          std::string::npos);
    CHECK(dismissed({"build", "--lerner", "ann"})
              .text.find("'build' takes no '--lerner': did you mean '--learner'?") !=
          std::string::npos);
    CHECK(dismissed({"check", "--jbos=3"})
              .text.find("'check' takes no '--jbos': did you mean '--jobs'?") != std::string::npos);
    CHECK(dismissed({"xyzzy"}).text.find("there is no command 'xyzzy'\n") != std::string::npos);
}

}  // namespace
