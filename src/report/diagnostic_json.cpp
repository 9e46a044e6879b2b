#include "report/diagnostic_json.h"

#include "base/well_formed.h"
#include "report/place.h"

#include <nlohmann/json.hpp>

namespace unitfolio::report {

namespace {

using Json = nlohmann::ordered_json;

/// The members that say where a fault is; null for faults of a whole project.
void add_place(Json& json, base::Span span, const base::Sources& sources) {
    const auto place = place_of(span, sources);
    const auto number = [&place](std::uint32_t value) {
        return place ? Json(value) : Json();
    };
    json["file"] = place ? Json(base::well_formed(place->path)) : Json();
    json["line"] = number(place ? place->begin.line : 0);
    json["column"] = number(place ? place->begin.column : 0);
    json["endLine"] = number(place ? place->end.line : 0);
    json["endColumn"] = number(place ? place->end.column : 0);
}

}  // namespace

nlohmann::ordered_json diagnostic_json(const base::Diagnostic& diagnostic,
                                       const base::Sources& sources) {
    Json json;
    json["severity"] = base::severity_name(diagnostic.severity);
    json["code"] = base::code_info(diagnostic.code).name;
    json["message"] = diagnostic.message;
    add_place(json, diagnostic.span, sources);
    json["hints"] = diagnostic.hints;
    json["notes"] = Json::array();
    for (const base::Note& note : diagnostic.notes) {
        Json& added = json["notes"].emplace_back();
        added["message"] = note.message;
        add_place(added, note.span, sources);
    }
    return json;
}

}  // namespace unitfolio::report
