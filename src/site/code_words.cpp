#include "site/code_words.h"

#include <algorithm>

namespace unitfolio::site {

/// Templates can't write spaces or hyphens in a name.
std::string key_of(std::string_view code) {
    std::string key(code);
    std::replace(key.begin(), key.end(), ' ', '_');
    std::replace(key.begin(), key.end(), '-', '_');
    return key;
}

std::string verb_meaning(const Strings& strings, const model::CommandVerb& verb) {
    return strings.text("verbs." + key_of(verb.english));
}

std::string type_title(const Strings& strings, const model::EvidenceType& type) {
    return type.is_built_in ? strings.text("evidence_types." + key_of(type.code)) : type.title;
}

}  // namespace unitfolio::site
