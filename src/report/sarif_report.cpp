#include "report/sarif_report.h"

#include "base/hash.h"
#include "report/explanation.h"
#include "report/explanation_text.h"
#include "report/place.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstddef>
#include <map>
#include <string_view>
#include <utility>

namespace unitfolio::report {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kIndent = 2;
constexpr std::string_view kRoot = "%SRCROOT%";

std::string_view level_of(base::Severity severity) {
    return severity == base::Severity::info ? "note" : base::severity_name(severity);
}

/// A path as a URI reference: every byte but the unreserved ones of RFC 3986 and '/' is encoded.
std::string encoded(std::string_view path) {
    constexpr std::string_view unreserved =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string uri;
    for (const char byte : path) {
        if (unreserved.find(byte) != std::string_view::npos) {
            uri += byte;
        } else {
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
        }
    }
    return uri;
}

Json artifact_json(std::string_view path) {
    if (path.starts_with('/')) {
        return {{"uri", "file://" + encoded(path)}};
    }
    return {{"uri", encoded(path)}, {"uriBaseId", kRoot}};
}

Json location_json(const Place& place) {
    Json location;
    location["physicalLocation"] = {{"artifactLocation", artifact_json(place.path)},
                                    {"region",
                                     {{"startLine", place.begin.line},
                                      {"startColumn", place.begin.column},
                                      {"endLine", place.end.line},
                                      {"endColumn", place.end.column}}}};
    return location;
}

Json rule_json(const base::CodeInfo& info) {
    return {{"id", info.name},
            {"shortDescription", {{"text", info.summary}}},
            {"fullDescription", {{"text", meaning_of(info.code)}}},
            {"help",
             {{"text", explanation_text(info.code, base::Colour::none)},
              {"markdown", explanation_markdown(info.code)}}},
            {"defaultConfiguration", {{"level", level_of(info.severity)}}}};
}

std::string message_of(const base::Diagnostic& diagnostic) {
    std::string message = diagnostic.message;
    for (const std::string& hint : diagnostic.hints) {
        message += "\nHint: " + hint;
    }
    return message;
}

/// Gives each fault a name that says nothing of its line: equal faults of a file are counted.
class Fingerprints {
  public:
    std::string next(const base::Diagnostic& diagnostic, std::string_view path) {
        const std::string identity = fmt::format(
            "{}\n{}\n{}", base::code_info(diagnostic.code).name, path, diagnostic.message);
        const std::size_t occurrence = ++seen_[identity];
        return fmt::format("{:016x}:{}", base::fnv1a(identity), occurrence);
    }

  private:
    std::map<std::string, std::size_t> seen_;
};

Json result_json(const base::Diagnostic& diagnostic,
                 const base::Sources& sources,
                 Fingerprints& fingerprints) {
    const auto place = place_of(diagnostic.span, sources);
    Json result;
    result["ruleId"] = base::code_info(diagnostic.code).name;
    result["ruleIndex"] = static_cast<std::size_t>(diagnostic.code);
    result["level"] = level_of(diagnostic.severity);
    result["message"] = {{"text", message_of(diagnostic)}};
    result["locations"] = Json::array();
    if (place) {
        result["locations"].push_back(location_json(*place));
    }
    for (const base::Note& note : diagnostic.notes) {
        if (const auto related = place_of(note.span, sources)) {
            Json location = location_json(*related);
            location["message"] = {{"text", note.message}};
            result["relatedLocations"].push_back(std::move(location));
        }
    }
    result["partialFingerprints"] = {
        {"fault/v1", fingerprints.next(diagnostic, place ? place->path : std::string_view())}};
    return result;
}

Json invocation_json(const base::Fault& fault) {
    Json invocation = {{"executionSuccessful", fault.message.empty()}};
    if (!fault.message.empty()) {
        Json notification = {{"level", "error"}, {"message", {{"text", fault.message}}}};
        if (!fault.path.empty()) {
            notification["locations"] = {
                {{"physicalLocation", {{"artifactLocation", artifact_json(fault.path)}}}}};
        }
        invocation["toolExecutionNotifications"] = Json::array({std::move(notification)});
    }
    return invocation;
}

}  // namespace

std::string sarif_report(const Findings& findings) {
    Json rules = Json::array();
    for (const base::CodeInfo& info : base::all_codes()) {
        rules.push_back(rule_json(info));
    }
    Json results = Json::array();
    Fingerprints fingerprints;
    for (const base::Diagnostic& diagnostic : findings.diagnostics.all()) {
        results.push_back(result_json(diagnostic, findings.sources, fingerprints));
    }
    Json run;
    run["tool"]["driver"] = {
        {"name", "unitfolio"}, {"version", findings.version}, {"rules", std::move(rules)}};
    run["columnKind"] = "unicodeCodePoints";
    run["invocations"] = Json::array({invocation_json(findings.fault)});
    run["results"] = std::move(results);
    Json sarif;
    sarif["version"] = "2.1.0";
    sarif["runs"] = Json::array({std::move(run)});
    // Names of files need not be UTF-8.
    return sarif.dump(kIndent, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace unitfolio::report
