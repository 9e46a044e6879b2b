// Renders template cases with our engine, for compare_with_jinja.py to hold against Jinja's output.
// Reads [{"name", "templates", "variables"}] from the file named; prints
// {name: output or null}.
#include "templating/template_set.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>
#include <string>

namespace {

using Json = nlohmann::ordered_json;
using unitfolio::templating::Value;

Value value_of(const Json& json) {
    switch (json.type()) {
        case Json::value_t::boolean:
            return json.get<bool>();
        case Json::value_t::number_integer:
        case Json::value_t::number_unsigned:
            return json.get<std::int64_t>();
        case Json::value_t::number_float:
            return json.get<double>();
        case Json::value_t::string:
            return json.get<std::string>();
        case Json::value_t::array: {
            unitfolio::templating::List items;
            for (const Json& item : json) {
                items.push_back(value_of(item));
            }
            return items;
        }
        case Json::value_t::object: {
            unitfolio::templating::Map map;
            for (const auto& [key, item] : json.items()) {
                map.set(key, value_of(item));
            }
            return map;
        }
        default:
            return nullptr;
    }
}

Json render(const Json& test_case) {
    using namespace unitfolio;
    base::Sources sources;
    base::Diagnostics diagnostics;
    templating::TemplateSet set(sources, templating::Escaping::html);
    for (const auto& [name, text] : test_case["templates"].items()) {
        set.compile(name, sources.add(name, text.get<std::string>()), diagnostics);
    }
    const auto output =
        set.render("main", value_of(test_case.value("variables", Json::object())), diagnostics);
    Json result;
    result["output"] = output ? Json(*output) : Json(nullptr);
    for (const auto& diagnostic : diagnostics.all()) {
        result["faults"].push_back(diagnostic.message);
    }
    return result;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: template_differ CASES.json\n";
        return 2;
    }
    std::ifstream file(argv[1]);
    const Json cases = Json::parse(file);
    Json results = Json::object();
    for (const Json& test_case : cases) {
        results[test_case["name"].get<std::string>()] = render(test_case);
    }
    std::cout << results.dump(1) << "\n";
    return 0;
}
