#include "cli/schema_command.h"

#include "base/text.h"
#include "data/field_schema.h"
#include "load/field_tables.h"
#include "portfolio/style_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::cli {

namespace {

using load::KindOfFile;

std::vector<KindOfFile> all_kinds() {
    const auto content = load::file_kinds();
    std::vector<KindOfFile> kinds(content.begin(), content.end());
    kinds.push_back({"style", "templates/portfolio/style.yaml", &portfolio::style_fields()});
    return kinds;
}

std::string kind_list(const std::vector<KindOfFile>& kinds) {
    std::size_t width = 0;
    for (const KindOfFile& kind : kinds) {
        width = std::max(width, kind.name.size());
    }
    std::string out;
    for (const KindOfFile& kind : kinds) {
        out += fmt::format("{:<{}}  {}\n", kind.name, width, kind.place);
    }
    return out;
}

std::string unknown_kind(std::string_view name, const std::vector<KindOfFile>& kinds) {
    std::vector<std::string_view> names;
    names.reserve(kinds.size());
    for (const KindOfFile& kind : kinds) {
        names.push_back(kind.name);
    }
    const auto nearest = base::nearest(name, names);
    return fmt::format("unitfolio: there is no kind of file '{}'{}\n{}",
                       base::printable(name),
                       nearest ? fmt::format(": did you mean '{}'?", *nearest) : "",
                       "Run 'unitfolio schema' to see all kinds.\n");
}

std::string schema_of(const KindOfFile& kind) {
    return data::json_schema(*kind.fields, fmt::format("unitfolio: {}", kind.name));
}

base::Result<base::Done> write_schemas(const std::vector<KindOfFile>& kinds,
                                       const std::string& folder,
                                       io::FileSystem& files) {
    auto done = files.create_folders(folder);
    for (const KindOfFile& kind : kinds) {
        if (done.ok()) {
            done = files.write(io::join_path(folder, fmt::format("{}.schema.json", kind.name)),
                               schema_of(kind));
        }
    }
    return done.ok() ? files.sync(folder) : done;
}

}  // namespace

ExitCode schema(const SchemaArguments& arguments, io::FileSystem& files, Terminal& terminal) {
    std::vector<KindOfFile> kinds = all_kinds();
    if (arguments.kind) {
        const auto named = std::find_if(kinds.begin(), kinds.end(), [&](const KindOfFile& kind) {
            return kind.name == *arguments.kind;
        });
        if (named == kinds.end()) {
            terminal.complain(unknown_kind(*arguments.kind, kinds));
            return ExitCode::usage;
        }
        kinds = {*named};
    }
    if (!arguments.output) {
        terminal.print(arguments.kind ? schema_of(kinds.front()) : kind_list(kinds));
        return ExitCode::fine;
    }
    const auto written = write_schemas(kinds, *arguments.output, files);
    if (!written.ok()) {
        terminal.complain(fmt::format("{}: {}\n",
                                      base::printable(written.fault().path),
                                      base::printable(written.fault().message)));
        return ExitCode::environment;
    }
    return ExitCode::fine;
}

}  // namespace unitfolio::cli
