#include "site/shared_ideas.h"

#include "base/text.h"
#include "model/plain_text.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace unitfolio::site {

namespace {

/// Ideas by their words.
using Uses = std::unordered_map<std::string, SharedIdea>;

void collect(const model::Catalogue& catalogue, model::CriterionRef ref, Uses& uses) {
    const std::vector<model::Passage>& ideas = catalogue[ref].evidence_ideas;
    for (std::uint32_t i = 0; i < ideas.size(); ++i) {
        SharedIdea& same = uses[base::slug(model::plain_text(catalogue, ideas[i]))];
        if (same.empty() || same.back().criterion != ref) {
            same.push_back({ref, i});
        }
    }
}

}  // namespace

std::vector<SharedIdea> shared_ideas(const model::Catalogue& catalogue,
                                     const std::vector<model::UnitId>& units) {
    Uses uses;
    for (const model::UnitId unit : units) {
        for (std::uint32_t i = 0; i < catalogue[unit].criteria.size(); ++i) {
            collect(catalogue, {unit, i}, uses);
        }
    }
    std::vector<std::pair<std::string, SharedIdea>> shared;
    for (auto& [words, same] : uses) {
        if (same.size() > 1 && !words.empty()) {
            shared.emplace_back(words, std::move(same));
        }
    }
    std::sort(shared.begin(), shared.end(), [](const auto& left, const auto& right) {
        return std::pair(right.second.size(), std::string_view(left.first)) <
               std::pair(left.second.size(), std::string_view(right.first));
    });
    std::vector<SharedIdea> ideas;
    ideas.reserve(shared.size());
    for (auto& entry : shared) {
        ideas.push_back(std::move(entry.second));
    }
    return ideas;
}

}  // namespace unitfolio::site
