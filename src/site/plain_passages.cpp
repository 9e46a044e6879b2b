#include "site/plain_passages.h"

#include "model/plain_text.h"

#include <cstdint>

namespace unitfolio::site {

std::vector<std::string> scope_names(const model::Scope& scope, const model::Unit& unit) {
    std::vector<std::string> names;
    for (const std::uint32_t position : scope.outcomes) {
        names.push_back("LO" + unit.outcomes[position].number);
    }
    for (const std::uint32_t position : scope.criteria) {
        names.push_back(unit.criteria[position].number);
    }
    return names;
}

std::vector<std::string> plain_texts(const model::Catalogue& catalogue,
                                     const std::vector<model::Passage>& passages) {
    std::vector<std::string> texts;
    texts.reserve(passages.size());
    for (const model::Passage& passage : passages) {
        texts.push_back(model::plain_text(catalogue, passage));
    }
    return texts;
}

}  // namespace unitfolio::site
