#include "site/code_words.h"

#include <algorithm>
#include <string_view>

namespace unitfolio::site {

namespace {

/// "verbs.critically_evaluate": templates can't write spaces or hyphens in a name.
std::string string_name(std::string_view group, std::string_view code) {
    std::string name(code);
    std::replace(name.begin(), name.end(), ' ', '_');
    std::replace(name.begin(), name.end(), '-', '_');
    return std::string(group) + '.' + name;
}

}  // namespace

std::string verb_meaning(const Strings& strings, const model::CommandVerb& verb) {
    return strings.text(string_name("verbs", verb.english));
}

std::string type_title(const Strings& strings, const model::EvidenceType& type) {
    return type.is_built_in ? strings.text(string_name("evidence_types", type.code)) : type.title;
}

}  // namespace unitfolio::site
