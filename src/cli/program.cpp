#include "cli/program.h"

#include "build/pipeline.h"
#include "cli/arguments.h"
#include "cli/build_command.h"
#include "cli/check_command.h"
#include "cli/explain_command.h"
#include "cli/new_command.h"
#include "cli/sample_command.h"
#include "cli/schema_command.h"
#include "cli/serve_command.h"
#include "cli/verify_command.h"

#include <utility>
#include <variant>

namespace unitfolio::cli {

namespace {

build::Purpose purpose_of(Command command) {
    switch (command) {
        case Command::check:
            return build::Purpose::examine;
        case Command::serve:
            return build::Purpose::preview;
        default:
            return build::Purpose::publish;
    }
}

build::Request request_of(const Arguments& arguments, const Surroundings& surroundings) {
    build::Request request;
    request.purpose = purpose_of(arguments.command);
    request.extent = arguments.extent;
    request.config = arguments.config;
    request.shipped_templates = surroundings.templates;
    request.today = surroundings.today;
    request.site = arguments.outputs != Outputs::portfolios;
    request.portfolios = arguments.outputs != Outputs::site;
    request.learner = arguments.learner;
    request.profile = arguments.profile;
    request.jobs = arguments.jobs;
    return request;
}

}  // namespace

ExitCode run_program(std::vector<std::string> words, const Surroundings& surroundings) {
    const auto read = read_arguments(std::move(words));
    if (const auto* dismissal = std::get_if<Dismissal>(&read)) {
        if (dismissal->code == ExitCode::fine) {
            surroundings.terminal.print(dismissal->text);
        } else {
            surroundings.terminal.complain(dismissal->text);
        }
        return dismissal->code;
    }
    const Arguments& arguments = std::get<Arguments>(read);
    if (arguments.command == Command::explain) {
        return explain(arguments, surroundings.terminal);
    }
    if (arguments.command == Command::schema) {
        return schema(arguments.schema, surroundings.files, surroundings.terminal);
    }
    if (arguments.command == Command::verify) {
        return verify(arguments, surroundings.files, surroundings.terminal);
    }
    if (arguments.command == Command::start) {
        return start_something(request_of(arguments, surroundings), arguments, surroundings);
    }
    if (arguments.command == Command::sample) {
        return tell_sample(
            build::run_sampling(
                request_of(arguments, surroundings), arguments.sample.seed, surroundings.files),
            arguments,
            surroundings.terminal);
    }
    if (arguments.command == Command::serve) {
        build::Request request = request_of(arguments, surroundings);
        request.site = true;
        request.portfolios = false;
        return serve(request, arguments, surroundings);
    }
    const std::chrono::milliseconds start = surroundings.clock();
    const build::Report report =
        build::run(request_of(arguments, surroundings), surroundings.files);
    return arguments.command == Command::check
               ? tell_check(report, arguments, surroundings.workflow, surroundings.terminal)
               : tell_build(report, arguments, surroundings.clock() - start, surroundings.terminal);
}

}  // namespace unitfolio::cli
