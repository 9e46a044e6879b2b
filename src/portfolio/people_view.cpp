#include "portfolio/people_view.h"

#include "base/text.h"
#include "portfolio/places.h"
#include "portfolio/view_parts.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::portfolio {

namespace {

using templating::List;
using templating::Map;
using templating::Value;

/// The built-in type of what an expert says of the work.
constexpr std::string_view kExpertType = "expert-witness-testimony";

struct Witness {
    std::string name;
    std::string role;
    bool is_expert = false;
    List statements;
};

}  // namespace

Value witnesses_view(const Dossier& dossier) {
    std::vector<Witness> witnesses;
    for (const auto id : dossier.learner().evidence) {
        const auto& evidence = dossier.catalogue()[id];
        if (evidence.witness_name.empty()) {
            continue;
        }
        const auto name = base::collapse_space(evidence.witness_name);
        const auto role = base::collapse_space(evidence.witness_role);
        auto found = std::find_if(witnesses.begin(), witnesses.end(), [&](const auto& witness) {
            return witness.name == name && witness.role == role;
        });
        if (found == witnesses.end()) {
            found = witnesses.insert(found, {name, role, false, {}});
        }
        found->is_expert = found->is_expert || evidence.type == kExpertType;
        found->statements.emplace_back(Map{
            {"reference", text_value(evidence.reference)},
            {"title", text_value(evidence.title)},
            {"type", text_value(dossier.type_title(evidence.type))},
            {"date", date_value(evidence.date)},
            {"anchor", evidence_anchor(evidence)},
            {"unit_number", dossier.home_of(id)},
        });
    }
    List views;
    for (Witness& witness : witnesses) {
        views.emplace_back(Map{
            {"name", witness.name},
            {"role", witness.role},
            {"is_expert", witness.is_expert},
            {"statements", std::move(witness.statements)},
        });
    }
    return views;
}

Value assessors_view(const Dossier& dossier) {
    std::vector<std::pair<std::string, std::int64_t>> assessors;
    for (const auto id : dossier.learner().evidence) {
        const auto name = base::collapse_space(dossier.catalogue()[id].decision.by);
        if (name.empty()) {
            continue;
        }
        const auto found =
            std::find_if(assessors.begin(), assessors.end(), [&](const auto& assessor) {
                return assessor.first == name;
            });
        if (found == assessors.end()) {
            assessors.emplace_back(name, 1);
        } else {
            ++found->second;
        }
    }
    List views;
    for (const auto& [name, decisions] : assessors) {
        views.emplace_back(Map{{"name", name}, {"decisions", decisions}});
    }
    return views;
}

}  // namespace unitfolio::portfolio
