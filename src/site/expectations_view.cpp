#include "site/expectations_view.h"

#include "site/code_words.h"
#include "site/page_context.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;
using templating::Value;

/// Where the titles of evidence types stand.
struct Titles {
    const model::Project& project;
    const Strings& strings;
};

List texts(const std::vector<std::string>& all) {
    List list;
    for (const std::string& text : all) {
        list.emplace_back(text);
    }
    return list;
}

List stages_view(const std::vector<model::Stage>& stages) {
    List list;
    for (const model::Stage stage : stages) {
        list.emplace_back(std::string(model::kStageNames.at(static_cast<std::size_t>(stage))));
    }
    return list;
}

/// The titles of the evidence types with these codes, in the order of the project.
List type_titles(const std::vector<std::string>& codes, const Titles& titles) {
    List list;
    for (const model::EvidenceType& type : titles.project.evidence_types) {
        if (std::find(codes.begin(), codes.end(), type.code) != codes.end()) {
            list.emplace_back(type_title(titles.strings, type));
        }
    }
    return list;
}

List names_view(const std::vector<model::ExpectedName>& names, const Titles& titles) {
    List list;
    for (const model::ExpectedName& name : names) {
        list.emplace_back(Map{{"what", name.what},
                              {"any_of", texts(name.any_of)},
                              {"types", type_titles(name.types, titles)}});
    }
    return list;
}

}  // namespace

Value expectations_view(const model::Expectations& expects,
                        const model::Project& project,
                        const Strings& strings) {
    const Titles titles{project, strings};
    const bool is_empty =
        expects.stages.empty() && !expects.metrics && expects.measures.empty() &&
        expects.names.empty() && !expects.currency_months && expects.sufficiency.types.empty() &&
        !expects.sufficiency.items_per_criterion && !expects.sufficiency.types_per_unit;
    if (is_empty) {
        return nullptr;
    }
    List measures;
    for (const model::ExpectedMeasure& measure : expects.measures) {
        measures.emplace_back(measure.name);
    }
    return Map{{"stages", stages_view(expects.stages)},
               {"metrics", expects.metrics},
               {"measures", std::move(measures)},
               {"names", names_view(expects.names, titles)},
               {"types", type_titles(expects.sufficiency.types, titles)},
               {"variety", optional_number(expects.sufficiency.types_per_unit)},
               {"items", optional_number(expects.sufficiency.items_per_criterion)},
               {"currency_months", optional_number(expects.currency_months)}};
}

}  // namespace unitfolio::site
