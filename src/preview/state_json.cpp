#include "preview/state_json.h"

#include "base/text.h"
#include "report/diagnostic_json.h"
#include "report/gaps_text.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>

namespace unitfolio::preview {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kReadable = 100;

/// The line that a fault begins in, as text; null for faults of a whole project.
Json line_of(const base::Diagnostic& diagnostic, const base::Sources& sources) {
    if (diagnostic.span.source == base::kNoSource) {
        return {};
    }
    const base::Source& source = sources[diagnostic.span.source];
    return source.line(source.position(diagnostic.span.begin).line);
}

Json stopped_json(const base::Fault& fault) {
    return fault.message.empty() ? Json()
                                 : Json{{"message", base::printable(fault.message)},
                                        {"path", base::printable(fault.path)}};
}

}  // namespace

std::string state_json(const build::Report& report, const Standing& standing) {
    Json json;
    json["edition"] = standing.edition;
    json["coverage"] = standing.coverage.empty() ? Json() : Json(standing.coverage);
    json["stopped"] = stopped_json(report.fault);
    Json told = Json::array();
    constexpr std::array<std::pair<base::Severity, std::string_view>, 3> severities{
        {{base::Severity::error, "errors"},
         {base::Severity::warning, "warnings"},
         {base::Severity::info, "infos"}}};
    for (const auto& [severity, name] : severities) {
        std::size_t count = 0;
        for (const base::Diagnostic& diagnostic : report.diagnostics.all()) {
            if (diagnostic.severity != severity || report::is_told_among_gaps(diagnostic)) {
                continue;
            }
            if (++count <= kReadable) {
                Json added = report::diagnostic_json(diagnostic, *report.sources);
                added["text"] = line_of(diagnostic, *report.sources);
                told.push_back(std::move(added));
            }
        }
        json[std::string(name)] = count;
    }
    json["diagnostics"] = std::move(told);
    // Names of files, and files themselves, need not be UTF-8.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace unitfolio::preview
