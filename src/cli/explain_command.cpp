#include "cli/explain_command.h"

#include "base/text.h"
#include "cli/report_text.h"
#include "report/explanation.h"
#include "report/explanation_text.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace unitfolio::cli {

namespace {

std::string one_code(base::Code code, ExplainFormat format, base::Colour colour) {
    return format == ExplainFormat::markdown ? report::explanation_markdown(code)
                                             : report::explanation_text(code, colour);
}

std::string all_codes(ExplainFormat format, base::Colour colour) {
    if (format == ExplainFormat::markdown) {
        return report::reference_markdown();
    }
    std::string text;
    for (const base::CodeInfo& info : base::all_codes()) {
        text += (text.empty() ? "" : "\n") + report::explanation_text(info.code, colour);
    }
    return text;
}

std::string unknown_code(std::string_view name) {
    const auto nearest = report::nearest_code_name(name);
    return fmt::format("unitfolio: there is no code '{}'{}\n{}",
                       base::printable(name),
                       nearest ? fmt::format(": did you mean '{}'?", *nearest) : "",
                       "Run 'unitfolio explain' to see all codes.\n");
}

}  // namespace

ExitCode explain(const Arguments& arguments, Terminal& terminal) {
    const base::Colour colour = colour_for(arguments, terminal.prints_colour());
    const ExplainArguments& wanted = arguments.explain;
    if (wanted.all) {
        terminal.print(all_codes(wanted.format, colour));
        return ExitCode::fine;
    }
    if (!wanted.code) {
        terminal.print(report::code_list_text(colour));
        return ExitCode::fine;
    }
    const auto code = report::code_named(*wanted.code);
    if (!code) {
        terminal.complain(unknown_code(*wanted.code));
        return ExitCode::usage;
    }
    terminal.print(one_code(*code, wanted.format, colour));
    return ExitCode::fine;
}

}  // namespace unitfolio::cli
