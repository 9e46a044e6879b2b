#include "data/field_schema.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <utility>
#include <vector>

namespace unitfolio::data {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kIndent = 2;

/// What YAML makes of a field that is left empty.
constexpr std::string_view kNothing = "null";

constexpr Pattern kAnyText{};
constexpr Pattern kFlag{"^(?:true|false)$", "true or false"};
constexpr Pattern kWhole{"^-?(?:0|[1-9][0-9]*)$", "a whole number in digits"};
constexpr Pattern kDecimal{"^-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)$", "a number in digits"};
constexpr Pattern kDate{"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "a date such as 2026-03-14"};
constexpr Pattern kRange{"^\\s*(?:0|[1-9][0-9]*)\\s*(?:[-\u2013]\\s*(?:0|[1-9][0-9]*)\\s*)?$",
                         "a number or a range such as 296-389"};

/// A bound as JSON, whole where it is.
Json bound(double value) {
    return value == std::floor(value) ? Json(static_cast<std::int64_t>(value)) : Json(value);
}

Json any_of(std::vector<Json> schemas) {
    Json json;
    json["anyOf"] = std::move(schemas);
    return json;
}

/// Lets a value be of one more type. Editors say best what is wrong where a schema is flat: each
/// keyword but "type" and "enum" speaks of values of its own type alone.
void allow_type(Json& json, std::string_view type) {
    if (json.contains("anyOf")) {
        json["anyOf"].push_back(Json{{"type", type}});
    } else if (json.contains("enum")) {
        json = any_of({json, Json{{"type", type}}});
    } else if (json["type"].is_array()) {
        json["type"].push_back(type);
    } else {
        json["type"] = Json{json["type"], type};
    }
}

Json typed(std::initializer_list<std::string_view> types, Pattern pattern) {
    Json json;
    json["type"] = *types.begin();
    for (const auto* type = types.begin() + 1; type != types.end(); ++type) {
        allow_type(json, *type);
    }
    if (!pattern.expression.empty()) {
        json["pattern"] = pattern.expression;
        // Not of the standard: what VS Code and the YAML language server then say.
        json["patternErrorMessage"] = fmt::format("This must be {}.", pattern.expected);
    }
    return json;
}

/// Unquoted, YAML takes "2026" for a number and "true" for a truth value.
Json texts(Pattern pattern) {
    return pattern.expression.empty() ? typed({"string", "number", "boolean"}, kAnyText)
                                      : typed({"string", "number"}, pattern);
}

Json numbers(const Field& field, std::string_view type, Pattern quoted) {
    Json json = typed({type, "string"}, quoted);
    if (field.bounds) {
        json["minimum"] = bound(field.bounds->least);
        json["maximum"] = bound(field.bounds->most);
    }
    return json;
}

Json words(const Field& field) {
    Json json;
    json["enum"] = Json::array();
    for (const std::string_view word : field.words) {
        json["enum"].push_back(word);
    }
    return json;
}

Json dates() {
    Json json = typed({"string"}, kDate);
    json["format"] = "date";
    return json;
}

Json ranges() {
    Json json = typed({"integer", "string"}, kRange);
    json["minimum"] = 0;
    return json;
}

Json pairs() {
    Json json;
    json["type"] = "array";
    json["items"] = texts(kAnyText);
    json["minItems"] = 2;
    json["maxItems"] = 2;
    return json;
}

Json object(const FieldTable& table);

Json text_or_table(const Field& field) {
    Json json = object(*field.table);
    json["type"] = texts(kAnyText)["type"];
    allow_type(json, "object");
    return json;
}

/// One value of a field.
Json one(const Field& field) {
    switch (field.form) {
        case Form::text:
            return texts(field.pattern);
        case Form::code:
            return typed({"string"}, field.pattern);
        case Form::number:
            return numbers(field, "integer", kWhole);
        case Form::decimal:
            return numbers(field, "number", kDecimal);
        case Form::flag:
            return typed({"boolean", "string"}, kFlag);
        case Form::date:
            return dates();
        case Form::range:
            return ranges();
        case Form::word:
            return words(field);
        case Form::open_word:
            return any_of({words(field), texts(field.pattern)});
        case Form::table:
            return object(*field.table);
        case Form::text_or_table:
            return text_or_table(field);
        case Form::pair:
            return pairs();
        case Form::ignored:
            break;
    }
    return Json::object();
}

Json list(Json item) {
    Json json;
    json["type"] = "array";
    json["items"] = std::move(item);
    return json;
}

Json some(const Field& field) {
    Json value = one(field);
    if (!value.contains("type")) {
        return any_of({value, list(value)});
    }
    Json item = value;
    allow_type(value, "array");
    value["items"] = std::move(item);
    return value;
}

/// A map under keys that the writer chooses.
Json keyed(const Field& field, Json entry) {
    Json json;
    json["type"] = "object";
    if (field.keys != nullptr) {
        for (const std::string_view key : field.keys()) {
            json["properties"][key] = entry;
        }
        json["additionalProperties"] = false;
        return json;
    }
    if (!field.key_pattern.expression.empty()) {
        json["propertyNames"]["pattern"] = field.key_pattern.expression;
    }
    json["additionalProperties"] = std::move(entry);
    return json;
}

Json values(const Field& field) {
    switch (field.times) {
        case Times::one:
            return one(field);
        case Times::some:
            return some(field);
        case Times::list:
            return list(one(field));
        case Times::by_key: {
            Json entry = one(field);
            allow_type(entry, kNothing);
            return keyed(field, std::move(entry));
        }
        case Times::some_by_key:
            return keyed(field, some(field));
    }
    return Json::object();
}

Json property(const Field& field) {
    Json json;
    json["description"] = field.help;
    if (field.form == Form::ignored) {
        return json;
    }
    Json value = values(field);
    if (field.need == Need::optional) {
        allow_type(value, kNothing);
    }
    json.update(value);
    return json;
}

Json object(const FieldTable& table) {
    Json json;
    json["type"] = "object";
    json["properties"] = Json::object();
    Json required = Json::array();
    for (const Field& field : table.fields) {
        json["properties"][field.name] = property(field);
        if (field.need == Need::required) {
            required.push_back(field.name);
        }
    }
    if (!required.empty()) {
        json["required"] = std::move(required);
    }
    json["additionalProperties"] = false;
    return json;
}

}  // namespace

std::string json_schema(const FieldTable& table, std::string_view title) {
    Json json;
    json["$schema"] = "http://json-schema.org/draft-07/schema#";
    json["title"] = title;
    json.update(object(table));
    return json.dump(kIndent) + "\n";
}

}  // namespace unitfolio::data
